using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Cli;

/// <summary>A setting that is wrong stops the start with 1 and a sentence, never with a stack trace.</summary>
public sealed class SettingsTests(PostgresCluster cluster) : CliTest(cluster)
{
    private const string ConnectionString = "ConnectionStrings__CoachBot";

    [Theory]
    [InlineData("Packs__Pth", "Packs__Pth: unknown setting; allowed: Packs__Path. Did you mean Packs__Path?\n")]
    [InlineData("Pack__Path", "Pack__Path: unknown setting. Did you mean Packs__Path? .env.example lists every setting.\n")]
    [InlineData("ConnectionString__CoachBot", "ConnectionString__CoachBot: unknown setting. Did you mean ConnectionStrings__CoachBot?")]
    [InlineData("ConnectionStrings__Default", "ConnectionStrings__Default: unknown setting; allowed: ConnectionStrings__CoachBot. Remove it; .env.example")]
    public async Task An_unknown_setting_is_refused_with_the_nearest(string setting, string expected)
    {
        var ran = await RunWithAsync(setting, "x", "framework", "show", "kaairo-devops");

        ran.Code.ShouldBe(1);
        ran.Errors.ShouldStartWith(expected);
        ran.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_unknown_setting_is_named_at_once()
    {
        var ran = await Coachbot.RunAsync(Folder, "", new Dictionary<string, string> { ["Packs__Pth"] = "", ["Pack__Path"] = "" }, "migrate");

        ran.Code.ShouldBe(1);
        ran.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_packs_folder_that_is_not_there_is_refused()
    {
        var ran = await RunWithAsync("Packs__Path", "nowhere", "framework", "show", "kaairo-devops");

        ran.Code.ShouldBe(1);
        ran.Errors.ShouldContain("no such folder of packs; found nowhere.");
    }

    [Theory]
    [InlineData("secret-nonsense")]
    [InlineData("Database=coachbot;Password=secret")]
    [InlineData("Host=127.0.0.1;Port=99999;Password=secret")]
    [InlineData("Host=127.0.0.1;Port=http;Password=secret")]
    [InlineData("Host=127.0.0.1;Sekret=secret")]
    public async Task A_connection_string_that_is_none_is_refused_and_not_repeated(string value)
    {
        var ran = await RunWithAsync(ConnectionString, value, "migrate");

        ran.Code.ShouldBe(1);
        ran.Errors.ShouldBe(
            "ConnectionStrings__CoachBot: this is no PostgreSQL connection string; allowed: Host=…;Database=…;Username=…;Password=…. "
            + "Correct it; its value is not shown here because it may hold a password.\n");
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Database=x;Username=u;Password=secret")]
    [InlineData("Host=database.invalid;Database=x;Username=u;Password=secret")]
    [InlineData("Host=/nowhere;Database=x;Username=u;Password=secret")]
    public async Task A_server_that_does_not_answer_is_named_by_its_setting(string value)
    {
        var ran = await RunWithAsync(ConnectionString, value, "migrate");

        ran.Code.ShouldBe(1);
        ran.Errors.ShouldStartWith("ConnectionStrings__CoachBot: the database does not answer; found ");
        ran.Errors.ShouldContain("Start it, correct the setting, or unset it to use a private PostgreSQL.");
        ran.Errors.ShouldNotContain("secret");
    }

    [Fact]
    public async Task A_database_that_the_server_does_not_have_is_said_so()
    {
        await using var own = await WithEverybodyAsync();

        var ran = await RunWithAsync(ConnectionString, new Npgsql.NpgsqlConnectionStringBuilder(own.App.ConnectionString) { Database = "nowhere" }.ConnectionString, "migrate");

        ran.Code.ShouldBe(1);
        ran.Errors.ShouldContain("database \"nowhere\" does not exist");
    }

    [Fact]
    public async Task The_demo_keeps_out_of_an_organisations_database()
    {
        await using var own = await WithEverybodyAsync();

        var ran = await own.RunAsync("demo", "--once");

        ran.Code.ShouldBe(1);
        ran.Errors.ShouldStartWith("ConnectionStrings__CoachBot: the demo keeps its invented people apart from your own");
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("http://192.0.2.1:5080")]
    public async Task An_address_that_cannot_be_served_is_refused(string address)
    {
        await using var own = await WithEverybodyAsync();

        var ran = await Coachbot.RunAsync(Folder, "", new Dictionary<string, string>(own.Settings) { ["ASPNETCORE_URLS"] = address }, "serve");

        ran.Code.ShouldBe(1);
        ran.Errors.ShouldStartWith("ASPNETCORE_URLS: the address cannot be served; found ");
        ran.Output.ShouldBeEmpty();
    }
}
