using System.Text.Json;
using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Cli;

public sealed class IntakeVerbsTests(PostgresCluster cluster) : CliTest(cluster)
{
    private readonly PostgresCluster _cluster = cluster;

    [Fact]
    public async Task Ingest_says_what_became_of_every_file()
    {
        await using var own = await WithEverybodyAsync();
        var first = Ticket.Of("A-1", Texts.Rotation);
        Write("tickets.csv", Ticket.Csv([first, Ticket.Of("A-2", Texts.Rollback)]));
        Write("undated.md", "# Something broke\n\nWe fixed it.\n");

        var mixed = await own.RunAsync("ingest", ".");
        File.Delete(Path.Combine(Folder, "undated.md"));
        Write("tickets.csv", Ticket.Csv([first with { Text = Texts.Alert }, Ticket.Of("A-2", Texts.Rollback), Ticket.Of("A-3", Texts.Nothing)]));
        var again = await own.RunAsync("ingest", "tickets.csv", "--json");

        mixed.Code.ShouldBe(1);
        mixed.Output.ShouldBe("1 file read: 2 new, 0 revised, 0 unchanged.\n");
        mixed.Errors.ShouldStartWith("1 file was refused whole; nothing of it was applied:\n  ./undated.md:1: ");
        again.Code.ShouldBe(0);
        using var page = JsonDocument.Parse(again.Output);
        new[] { "files", "new", "revised", "unchanged" }.Select(name => page.RootElement.GetProperty(name).GetInt32()).ShouldBe([1, 1, 1, 1]);
        page.RootElement.GetProperty("refused").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Work_whose_file_is_gone_is_deleted_by_its_key()
    {
        await using var own = await WithEverybodyAsync();
        await own.App.TakeAsync(Ticket.Of("A-1", Texts.Rotation), Ticket.Of("A-2", Texts.Rollback));

        var unknown = await own.RunAsync("ingest", "--deleted", "csv/A-3");
        var one = await own.RunAsync("ingest", "--deleted", "csv/A-1");
        var again = await own.RunAsync("ingest", "--deleted", "csv/A-1", "--deleted", "csv/A-2", "--json");

        unknown.Code.ShouldBe(1);
        unknown.Errors.ShouldBe("--deleted: no work item has this key; found csv/A-3; allowed: source/id, such as csv/OPS-12. Did you mean 'csv/A-1'?\n");
        one.Output.ShouldBe("1 deleted, 0 unchanged.\n");
        again.Code.ShouldBe(0);
        again.Output.ReplaceLineEndings("").ShouldBe("{  \"deleted\": 1,  \"unchanged\": 1}");
        (await own.App.RowsAsync<string>("select external_id from work_item where is_deleted order by 1")).ShouldBe(["A-1", "A-2"]);
    }

    [Fact]
    public async Task People_are_imported_whole()
    {
        await using var own = await WithEverybodyAsync();
        await own.App.SayAsync("mei", "/coach settings consent off");

        var ran = await own.RunAsync("people", "import", Write("people.csv", Member.Csv([Member.Dana, Member.Priya with { Level = "senior" }, Member.Mei, new("olga", "Olga Petrova")])));

        ran.Code.ShouldBe(0);
        ran.Output.ShouldBe("1 new, 1 changed, 2 unchanged.\n1 chose consent themselves, and the file says otherwise; their choice was kept.\n");
    }

    [Fact]
    public async Task A_bad_people_file_is_refused_with_every_problem_at_once_and_changes_nothing()
    {
        await using var own = await WithEverybodyAsync();
        var before = await own.App.DumpAsync();

        var ran = await own.RunAsync("people", "import", Write("people.csv", Member.Csv(
            [Member.Priya with { Level = "boss", Consent = "perhaps" }, Member.Mei with { Manager = "nobody", Framework = "kaairo" }, new("olga", "") { Roles = "king", Email = "x" }])));

        ran.Code.ShouldBe(1);
        ran.Output.ShouldBeEmpty();
        foreach (var expected in new[]
        {
            "people.csv:2 level: kaairo-devops has no such level; found boss; allowed: entry, mid, senior.",
            "people.csv:3 framework: no such framework is loaded; found kaairo;",
            "people.csv:3 manager: nobody has the manager's id",
            "consent is neither on nor off; found perhaps",
            "name is empty",
            "unknown role; found king; allowed: admin, on-call-lead.",
            "this is not an e-mail address; found x",
        })
        {
            ran.Errors.ShouldContain(expected);
        }

        (await own.App.DumpAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Names_that_mean_nobody_are_listed_with_the_reason()
    {
        await using var own = await WithEverybodyAsync();
        (await own.RunAsync("people", "unmatched")).Output.ShouldBe("Every name in the work items means somebody in the directory.\n");
        await own.App.TakeAsync(Ticket.Of("A-1", Texts.Rotation) with { Assignee = "Olga Petrova" });

        var text = await own.RunAsync("people", "unmatched");
        var json = await own.RunAsync("people", "unmatched", "--json");

        text.Code.ShouldBe(0);
        text.Output.ShouldStartWith("Olga Petrova: ");
        text.Output.ShouldContain("(1 item: ");
        using var page = JsonDocument.Parse(json.Output);
        page.RootElement.EnumerateArray().ShouldHaveSingleItem().GetProperty("name").GetString().ShouldBe("Olga Petrova");
    }

    [Fact]
    public async Task Migrate_says_what_it_applied_and_the_second_time_nothing()
    {
        var settings = new Dictionary<string, string> { ["ConnectionStrings__CoachBot"] = await _cluster.CreateDatabaseAsync(template: null) };

        var first = await Coachbot.RunAsync(Folder, "", settings, "migrate");
        var second = await Coachbot.RunAsync(Folder, "", settings, "migrate");
        var json = await Coachbot.RunAsync(Folder, "", settings, "migrate", "--json");

        first.Code.ShouldBe(0);
        first.Output.ShouldStartWith("0001_people_work_evidence: applied\n0002_inbox: applied\n0003_deleted_work: applied\n");
        second.Output.ShouldBe("The schema is up to date.\n");
        json.Output.ReplaceLineEndings("").ShouldBe("{  \"applied\": []}");
    }
}
