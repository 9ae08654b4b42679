using System.Text.Json.Nodes;
using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Cli;

/// <summary>Two frameworks side by side, at the command line and in chat.</summary>
public sealed class CrosswalkTests(PostgresCluster cluster) : CliTest(cluster)
{
    [Fact]
    public async Task Says_what_corresponds_and_says_so_where_nothing_does()
    {
        var text = await RunAsync("framework", "show", "--crosswalk", "kaairo-devops", "skylight-devops");
        var json = await RunAsync("framework", "show", "--crosswalk", "kaairo-devops", "skylight-devops", "--json");

        text.Code.ShouldBe(0, text.Errors);
        text.Output.ShouldContain("\nAgile Methodologies\n  no equivalent\n");
        text.Output.ShouldContain("largely  Continuous delivery (");
        var rows = JsonNode.Parse(json.Output)!["competencies"]!.AsArray();
        rows.Count.ShouldBe(8);
        rows.Single(row => (string?)row!["competency"] == "agile-methodologies")!["equivalents"]!.AsArray().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("framework show")]
    [InlineData("framework show kaairo-devops --crosswalk kaairo-devops skylight-devops")]
    [InlineData("framework show --crosswalk kaairo-devops")]
    public async Task Needs_one_framework_or_two(string arguments)
    {
        var ran = await RunAsync(arguments.Split(' '));

        ran.Code.ShouldBe(2);
        ran.Errors.ShouldEndWith("'coachbot framework show --help' tells what is allowed.\n");
    }

    [Fact]
    public async Task A_framework_that_is_not_loaded_is_refused_with_the_nearest()
    {
        var ran = await RunAsync("framework", "show", "--crosswalk", "kaairo-devops", "skylite-devops");

        ran.Code.ShouldBe(1);
        ran.Errors.ShouldEndWith("Did you mean 'skylight-devops'?\n");
    }
}
