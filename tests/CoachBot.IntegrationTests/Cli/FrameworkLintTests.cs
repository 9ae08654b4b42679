using System.Text.Json.Nodes;
using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Cli;

/// <summary><c>framework lint</c> through the program itself.</summary>
public sealed class FrameworkLintTests(PostgresCluster cluster) : CliTest(cluster)
{
    private const string Profile = """
        Platform Operations Junior
        Components
        Skills2
        - Shell basicsstandardtier
        - Version controlstandardtier
        competency4
        - Mean time to restorestandardtier
        - Release frequencystandardtier
        - Service uptimestandardtier
        - Clear writingstandardtier
        """;

    [Fact]
    public async Task The_team_s_figures_of_a_shipped_pack_are_all_handled()
    {
        var ran = await RunAsync("framework", "lint", "dei-gen-p1");

        ran.Code.ShouldBe(0, ran.Errors);
        ran.Errors.ShouldBeEmpty();
        ran.Output.ShouldStartWith("frameworks/dei-gen-p1/framework.yaml\n  26:5 competencies[0]: error team-metric (handled): ");
        ran.Output.ShouldEndWith("\n2 errors, 1 warning, 0 notes; 3 of them handled by the framework itself.\n");
        Directory.GetFileSystemEntries(Folder).ShouldBeEmpty("linting needs no database");
    }

    [Fact]
    public async Task All_loaded_frameworks_are_linted_without_an_argument()
    {
        var ran = await RunAsync("framework", "lint");

        ran.Code.ShouldBe(0, ran.Errors);
        ran.Output.ShouldContain("\nframeworks/govuk-ddat-devops/framework.yaml\n");
        ran.Output.ShouldContain("misplaced-sentence");
    }

    [Fact]
    public async Task The_text_of_a_source_ends_with_1_when_nobody_handled_its_figures()
    {
        var ran = await RunAsync("framework", "lint", Write("profile.txt", Profile));

        ran.Code.ShouldBe(1);
        ran.Output.ShouldStartWith("profile.txt\n  7:1: error team-metric: ");
        ran.Output.ShouldEndWith("\n2 errors, 1 warning, 0 notes.\n");
        ran.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Json_is_an_array_of_findings()
    {
        var ran = await RunAsync("framework", "lint", "--json", Write("profile.txt", Profile));

        ran.Code.ShouldBe(1);
        var first = JsonNode.Parse(ran.Output)!.AsArray().Select(finding => finding!.AsObject()).First();
        first.Select(property => property.Key).ShouldBe(["rule", "severity", "where", "what", "found", "allowed", "do", "handled"]);
        ((string?)first["rule"], (string?)first["severity"], (string?)first["where"], (bool?)first["handled"]).ShouldBe(("team-metric", "error", "profile.txt:7:1", false));
    }

    [Fact]
    public async Task Warnings_alone_end_with_0()
    {
        var ran = await RunAsync("framework", "lint", Write("notes.MD", "# Notes\n\nThe teamâ€™s notes.\n\nPrint this page\n"));

        ran.Code.ShouldBe(0, ran.Errors);
        ran.Output.ShouldEndWith("\n0 errors, 2 warnings, 0 notes.\n");
    }

    [Fact]
    public async Task A_pack_that_the_schema_refuses_is_refused_and_linted()
    {
        var ran = await RunAsync("framework", "lint", Write("draft.yaml", "id: draft\ntitle: Draft\ncompetencies:\n  - {id: a, title: Lead time}\n"));

        ran.Code.ShouldBe(1);
        ran.Errors.ShouldContain("draft.yaml:1:1: missing key");
        ran.Output.ShouldContain("error team-metric");
    }

    [Theory]
    [InlineData("dei-gen-p2", "Did you mean 'dei-gen-p1'?")]
    [InlineData("poem.docx", "allowed: dei-gen-p1, devopsschool-senior-devops, govuk-ddat-devops, kaairo-devops, skylight-devops, *.yaml, *.yml, *.csv, *.md, *.txt")]
    [InlineData("none.txt", "none.txt: there is no such file or folder")]
    [InlineData("none.yaml", "none.yaml: file that cannot be read")]
    public async Task What_cannot_be_linted_is_refused(string subject, string expected)
    {
        var ran = await RunAsync("framework", "lint", subject);

        ran.Code.ShouldBe(1);
        ran.Errors.ShouldContain(expected);
    }

    [Fact]
    public async Task The_rules_are_listed_with_severity_and_a_sentence()
    {
        var text = await RunAsync("framework", "lint", "--rules");
        var json = await RunAsync("framework", "lint", "--rules", "--json");

        text.Code.ShouldBe(0, text.Errors);
        text.Output.ShouldStartWith("team-metric              error    A team's figure poses as a personal competency");
        var rules = JsonNode.Parse(json.Output)!.AsArray();
        rules.Count.ShouldBe(11);
        text.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(rules.Count);
    }

    [Fact]
    public async Task Frameworks_and_the_list_of_rules_are_not_asked_for_together() =>
        (await RunAsync("framework", "lint", "--rules", "dei-gen-p1")).Code.ShouldBe(2);
}
