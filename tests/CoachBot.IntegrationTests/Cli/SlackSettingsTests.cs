using System.Net;
using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Cli;

/// <summary>A platform is off, on, or not started at all; never half.</summary>
public sealed class SlackSettingsTests(PostgresCluster cluster) : CliTest(cluster)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Slack__SigningSecret", "very-secret")]
    [InlineData("Slack__BotToken", "xoxb-very-secret")]
    [InlineData("Slack__AppToken", "xapp-very-secret")]
    public async Task Half_a_slack_stops_the_start_with_what_belongs_together(string setting, string value)
    {
        var ran = await RunWithAsync(setting, value, "serve");

        ran.Code.ShouldBe(1);
        ran.Errors.ShouldStartWith($"Slack__BotToken with Slack__SigningSecret or Slack__AppToken: Slack is configured in part; found {setting} alone; allowed: ");
        ran.Errors.ShouldNotContain("very-secret");
        ran.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_problem_of_the_settings_is_named_at_once()
    {
        var ran = await Coachbot.RunAsync(
            Folder, "", new Dictionary<string, string> { ["Slack__BotToken"] = "xoxp-1", ["Slack__SigningSecrt"] = "x", ["Pack__Path"] = "x" }, "serve");

        ran.Code.ShouldBe(1);
        ran.Errors.ShouldContain("Pack__Path: unknown setting. Did you mean Packs__Path?");
        ran.Errors.ShouldContain("Slack__SigningSecrt: unknown setting;");
        ran.Errors.ShouldContain("Did you mean Slack__SigningSecret?");
        ran.Errors.ShouldContain("Slack is configured in part");
        ran.Errors.ShouldContain("Slack__BotToken: this is no bot token");
    }

    [Fact]
    public async Task No_slack_at_all_is_off_with_one_line_at_the_start_and_answers_404()
    {
        await using var own = await WithEverybodyAsync();
        await using var serving = Coachbot.Start(Folder, new Dictionary<string, string>(own.Settings) { ["ASPNETCORE_URLS"] = "http://127.0.0.1:0" }, "serve");

        var address = (await serving.LineAsync("CoachBot serves ")).Split(' ')[2];
        (await serving.LineAsync("Slack ")).ShouldBe(
            "Slack is off, its addresses answer 404. Set Slack__BotToken with Slack__SigningSecret or Slack__AppToken to turn it on; src/docs/slack.md tells how.");

        using var http = new HttpClient { BaseAddress = new Uri(address) };
        using var form = new FormUrlEncodedContent([]);
        (await http.PostAsync(new Uri("/slack/commands", UriKind.Relative), form, Token)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await serving.StopAsync()).Code.ShouldBe(0);
    }

    [Fact]
    public async Task Both_secrets_turn_it_on_and_are_nowhere_printed()
    {
        await using var own = await WithEverybodyAsync();
        var settings = new Dictionary<string, string>(own.Settings)
        {
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["Slack__SigningSecret"] = "very-secret",
            ["Slack__BotToken"] = "xoxb-very-secret",
        };
        await using var serving = Coachbot.Start(Folder, settings, "serve");

        var address = (await serving.LineAsync("CoachBot serves ")).Split(' ')[2];
        (await serving.LineAsync("Slack ")).ShouldBe("Slack is on: /slack/commands, /slack/events, /slack/interactions.");

        using var http = new HttpClient { BaseAddress = new Uri(address) };
        using var form = new FormUrlEncodedContent([]);
        (await http.PostAsync(new Uri("/slack/commands", UriKind.Relative), form, Token)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var ended = await serving.StopAsync();
        ended.Code.ShouldBe(0);
        ended.Errors.ShouldContain("A request to a Slack address was refused: Missing.");
        ended.Errors.ShouldNotContain("very-secret");
    }
}
