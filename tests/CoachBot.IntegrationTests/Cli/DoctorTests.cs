using CoachBot.IntegrationTests.Fixtures;
using CoachBot.IntegrationTests.Platforms.Slack;

namespace CoachBot.IntegrationTests.Cli;

/// <summary><c>coachbot doctor</c>: what works, what is off and how to turn it on, what is broken.</summary>
public sealed class DoctorTests(PostgresCluster cluster) : CliTest(cluster)
{
    [Fact]
    public async Task Says_of_every_part_how_it_is_and_how_to_turn_on_what_is_off()
    {
        await using var own = await WithEverybodyAsync();

        var ran = await own.RunAsync("doctor");

        ran.Code.ShouldBe(0, ran.Errors);
        ran.Output.ShouldContain("ok      Settings: every setting is known and in its form");
        ran.Output.ShouldContain("ok      Packs: ");
        ran.Output.ShouldContain("kaairo-devops");
        ran.Output.ShouldContain("ok      Database: PostgreSQL 1");
        ran.Output.ShouldContain("ok      People and work: 7 people");
        ran.Output.ShouldContain("look    People and work: no work is stored");
        ran.Output.ShouldContain("off     Slack: no setting of it is there; its addresses answer 404");
        ran.Output.ShouldContain("→ Set Slack__BotToken with Slack__SigningSecret or Slack__AppToken to turn it on");
        ran.Output.ShouldEndWith("Everything that is turned on works.\n");
        ran.Output.ShouldNotContain("Priya", Case.Insensitive);
    }

    [Fact]
    public async Task Leaves_a_database_as_it_is_and_says_what_its_schema_lacks()
    {
        var empty = await EmptyDatabaseAsync();

        var ran = await RunWithAsync("ConnectionStrings__CoachBot", empty, "doctor");

        ran.Code.ShouldBe(0, ran.Errors);
        ran.Output.ShouldContain("look    Database: the schema lacks 0001_people_work_evidence, 0002_inbox");
        ran.Output.ShouldContain("→ Run: coachbot migrate");
        await using var connection = new Npgsql.NpgsqlConnection(empty);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var count = new Npgsql.NpgsqlCommand("select count(*) from pg_tables where schemaname = 'public'", connection);
        (await count.ExecuteScalarAsync(TestContext.Current.CancellationToken)).ShouldBe(0L);
    }

    [Fact]
    public async Task Asks_slack_whose_token_it_is()
    {
        await using var own = await WithEverybodyAsync();
        await using var slack = await SlackStandIn.StartAsync();

        var good = await Coachbot.RunAsync(Folder, "", Slack(own, slack, "xoxb-test"), "doctor");
        var bad = await Coachbot.RunAsync(Folder, "", Slack(own, slack, "xoxb-wrong"), "doctor");

        good.Code.ShouldBe(0, good.Errors);
        good.Output.ShouldContain("ok      Slack: the bot token is U0COACH's in workspace T0ACME");
        bad.Code.ShouldBe(1);
        bad.Output.ShouldContain("FAILED  Slack: the bot token was not accepted: invalid_auth");
        bad.Output.ShouldContain("1 part does not work.");
        bad.Output.ShouldNotContain("xoxb-wrong");
    }

    [Fact]
    public async Task A_slack_that_does_not_answer_is_a_finding()
    {
        await using var own = await WithEverybodyAsync();
        var slack = await SlackStandIn.StartAsync();
        var settings = Slack(own, slack, "xoxb-test");
        await slack.DisposeAsync();

        var ran = await Coachbot.RunAsync(Folder, "", settings, "doctor", "--json");

        ran.Code.ShouldBe(1);
        var finding = System.Text.Json.Nodes.JsonNode.Parse(ran.Output)!.AsArray().Single(entry => (string?)entry!["state"] == "failed");
        ((string)finding!["says"]!).ShouldBe("the bot token was not accepted: it does not answer");
    }

    [Theory]
    [InlineData("ConnectionStrings__CoachBot", "Host=127.0.0.1;Port=1;Database=x;Password=secret", "FAILED  Database: ConnectionStrings__CoachBot: the database does not answer")]
    [InlineData("Packs__Path", "nowhere", "FAILED  Packs: ")]
    [InlineData("Slack__BotToken", "xoxb-secret", "FAILED  Settings: Slack__BotToken with Slack__SigningSecret or Slack__AppToken: Slack is configured in part")]
    public async Task What_is_broken_is_told_with_what_to_do_and_without_a_secret(string setting, string value, string expected)
    {
        var ran = await RunWithAsync(setting, value, "doctor");

        ran.Code.ShouldBe(1);
        ran.Output.ShouldContain(expected);
        ran.Output.ShouldContain("→ Mend that, then run: coachbot doctor");
        ran.Output.ShouldNotContain("secret\n");
        ran.Output.ShouldNotContain("xoxb-secret");
        ran.Errors.ShouldBeEmpty();
    }

    private static Dictionary<string, string> Slack(OwnDatabase own, SlackStandIn slack, string token) => new(own.Settings)
    {
        ["Slack__SigningSecret"] = "s",
        ["Slack__BotToken"] = token,
        ["Slack__ApiBaseUrl"] = slack.ApiBaseUrl,
    };
}
