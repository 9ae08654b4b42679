using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Packs;
using CoachBot.Storage;

namespace CoachBot.IntegrationTests.Commands;

/// <summary>A newer version of a framework is told of and never used unasked.</summary>
public sealed class NewerVersionTests(PostgresCluster cluster)
{
    private const string In = "/mylevel in acme-ladder";
    private const string Notice = "A newer version of this framework";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_saw_one_version_goes_on_seeing_it_and_is_told_what_the_newer_one_would_read()
    {
        await using var app = await SeenAsync();

        await app.PutAsync(Ladder.Pack(weight: 40));
        var text = (await app.SayAsync("priya", In)).Text();

        text.ShouldContain("Secrets  ▰▱ Some (1 of 2)");
        text.ShouldContain(Notice);
        text.ShouldContain($"the framework changed (pack {Ladder.Document(Ladder.Pack(40)).Hash[..8]})");
        text.ShouldContain(
            "• Secrets\n    executed = Some (1 of 2), missing: 2 of 3 months at owned → in progress, missing: one piece done with somebody's help, in one month\n");
        text.ShouldContain($"Read it by the new version: /mylevel update {Version(Ladder.Pack(40))} in acme-ladder");
        text.ShouldContain($"pack {Ladder.Document(Ladder.Pack(100)).Hash[..8]}. ");
    }

    [Fact]
    public async Task It_is_read_by_the_newer_version_once_the_person_says_so()
    {
        await using var app = await SeenAsync();
        await app.PutAsync(Ladder.Pack(weight: 40));

        var updated = (await app.SayAsync("priya", $"/mylevel update {Version(Ladder.Pack(40))} in acme-ladder")).Text();

        updated.ShouldNotContain(Notice);
        updated.ShouldContain($"pack {Ladder.Document(Ladder.Pack(40)).Hash[..8]}. ");
        updated.ShouldEndWith((await app.SayAsync("priya", In)).Text());
    }

    [Fact]
    public async Task A_newer_version_that_reads_the_same_is_used_without_a_word()
    {
        await using var app = await SeenAsync();

        await app.PutAsync(Ladder.Pack(weight: 100, title: "Secret keeping"));
        var text = (await app.SayAsync("priya", In)).Text();

        text.ShouldContain("Secret keeping  ▰▱ Some (1 of 2)");
        text.ShouldNotContain(Notice);
    }

    [Fact]
    public async Task Whoever_never_saw_the_earlier_version_sees_the_newest()
    {
        await using var app = await SeenAsync();
        await app.PutAsync(Ladder.Pack(weight: 40));

        var text = (await app.SayAsync("mei", In)).Text();

        text.ShouldNotContain(Notice);
        text.ShouldContain($"pack {Ladder.Document(Ladder.Pack(40)).Hash[..8]}. ");
    }

    [Fact]
    public async Task Several_versions_later_the_one_that_the_person_saw_is_still_theirs()
    {
        await using var app = await SeenAsync();
        await app.PutAsync(Ladder.Pack(weight: 40));
        await app.PutAsync(Ladder.Pack(weight: 30));
        await app.PutAsync(Ladder.Pack(weight: 100, title: "Back again"));

        (await app.SayAsync("priya", In)).Text().ShouldContain("Back again  ▰▱ Some (1 of 2)");
    }

    [Fact]
    public async Task A_shipped_framework_that_an_upgrade_changed_is_no_exception()
    {
        await using var app = await ConfirmedAsync();
        var shipped = new PackFolder().Load().Documents.Single(document => document.Framework == "kaairo-devops");
        var text = System.Text.Encoding.UTF8.GetString(shipped.Document);
        var older = Ladder.Document(text.Replace("practice: secrets-rotation, weight: 100", "practice: secrets-rotation, weight: 10", StringComparison.Ordinal));
        older.Hash.ShouldNotBe(shipped.Hash);
        await app.Get<FrameworkStore>().KeepAsync([older], app.Clock.GetUtcNow() - TimeSpan.FromDays(30), Token);
        await app.Get<ReadingStore>().TakeOverAsync(await app.OwnGrantAsync("priya"), "kaairo-devops", null, older.Hash, 1, app.Clock.GetUtcNow(), Token);

        var before = (await app.SayAsync("priya", "/mylevel")).Text();
        var after = (await app.SayAsync("priya", $"/mylevel update {shipped.Hash[..8]}")).Text();

        before.ShouldContain(Notice);
        before.ShouldContain($"Read it by the new version: /mylevel update {shipped.Hash[..8]}\n");
        after.ShouldNotContain(Notice);
        after.ShouldContain(shipped.Hash[..8]);
    }

    [Fact]
    public async Task One_competency_is_shown_by_the_version_that_the_person_sees()
    {
        await using var app = await SeenAsync();
        var keys = Ladder.Pack(weight: 100).Replace("id: secrets\n", "id: keys\n", StringComparison.Ordinal);
        await app.PutAsync(keys);

        (await app.SayAsync("priya", "/mylevel secrets in acme-ladder")).Quotes().ShouldNotBeEmpty();
        (await app.SayAsync("priya", "/mylevel keys in acme-ladder")).IsRefusal.ShouldBeTrue();
        await app.SayAsync("priya", $"/mylevel update {Version(keys)} in acme-ladder");
        (await app.SayAsync("priya", "/mylevel keys in acme-ladder")).Quotes().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Turning_CoachBot_off_forgets_which_version_was_seen()
    {
        await using var app = await SeenAsync();

        await app.SayAsync("priya", "/coach settings consent off");
        await app.SayAsync("priya", In);

        (await app.ValueAsync<int>("select count(*)::int from reading")).ShouldBe(0);
    }

    [Fact]
    public async Task A_host_that_waits_for_its_upgrade_offers_nobody_the_version_they_left_behind()
    {
        await using var app = await ConfirmedAsync();
        var shipped = new PackFolder().Load().Documents.Single(document => document.Framework == "kaairo-devops");
        var upgraded = Ladder.Document(System.Text.Encoding.UTF8.GetString(shipped.Document).Replace("practice: secrets-rotation, weight: 100", "practice: secrets-rotation, weight: 10", StringComparison.Ordinal));
        await app.SayAsync("mei", "/mylevel");
        await app.Get<FrameworkStore>().KeepAsync([upgraded], app.Clock.GetUtcNow() + TimeSpan.FromHours(1), Token);
        await app.Get<ReadingStore>().TakeOverAsync(await app.OwnGrantAsync("priya"), "kaairo-devops", null, upgraded.Hash, 1, app.Clock.GetUtcNow(), Token);

        var text = (await app.SayAsync("priya", "/mylevel")).Text();

        text.ShouldNotContain(Notice);
        text.ShouldContain($"pack {upgraded.Hash[..8]}. ");
    }

    [Theory]
    [InlineData("/mylevel update in acme-ladder")]
    [InlineData("/mylevel update 00000000 in acme-ladder")]
    public async Task A_version_whose_differences_were_not_shown_is_shown_first(string message)
    {
        await using var app = await SeenAsync();
        await app.PutAsync(Ladder.Pack(weight: 40));

        var text = (await app.SayAsync("priya", message)).Text();

        text.ShouldContain(Notice);
        text.ShouldContain($"/mylevel update {Version(Ladder.Pack(40))} in acme-ladder");
        (await app.SayAsync("priya", In)).Text().ShouldContain(Notice);
    }

    [Fact]
    public async Task Where_nothing_waits_an_update_says_so()
    {
        await using var app = await SeenAsync();

        (await app.SayAsync("priya", "/mylevel update in acme-ladder")).Text().ShouldStartWith("You see the newest version of this framework.\n");
    }

    [Theory]
    [InlineData("/mylevel recipt", "Did you mean /mylevel receipt?")]
    [InlineData("/mylevel receipt acme", "Did you mean /mylevel receipt in acme?")]
    [InlineData("/mylevel wy", "Did you mean /mylevel why?")]
    public async Task A_slip_in_a_form_is_answered_with_the_form(string message, string hint)
    {
        await using var app = await TestApp.StartAsync(cluster);

        (await app.SayAsync("priya", message)).Text().ShouldContain(hint);
    }

    [Theory]
    [InlineData("/mylevel why in acme-ladder")]
    [InlineData("/mylevel secrets in acme-ladder")]
    [InlineData("/growth in acme-ladder")]
    public async Task Every_view_of_the_report_says_that_a_newer_version_waits(string message)
    {
        await using var app = await SeenAsync();
        (await app.SayAsync("priya", message)).Text().ShouldNotContain("a newer one reads");
        await app.PutAsync(Ladder.Pack(weight: 40));

        (await app.SayAsync("priya", message)).Text().ShouldContain("a newer one reads some of it differently: /mylevel in acme-ladder shows what.");
    }

    [Fact]
    public async Task A_manager_sees_evidence_by_the_version_that_its_subject_sees()
    {
        await using var app = await SeenAsync();
        await app.ImportAsync(Member.Dana, Member.Priya with { Framework = Ladder.Id, Level = "engineer" });
        await app.PutAsync(Ladder.Pack(weight: 40));

        (await app.SayAsync("dana", "/mylevel @priya")).Quotes().ShouldNotBeEmpty();
        await app.SayAsync("priya", $"/mylevel update {Version(Ladder.Pack(40))}");
        (await app.SayAsync("dana", "/mylevel @priya")).Quotes().ShouldBeEmpty();
    }

    [Fact]
    public async Task By_which_version_somebody_reads_who_shares_nothing_tells_nobody_that_they_read_at_all()
    {
        await using var app = await SeenAsync();
        await app.ImportAsync(Member.Dana, Member.Priya with { Framework = Ladder.Id, Level = "engineer" }, Member.Lucia with { Framework = Ladder.Id, Level = "engineer" });
        foreach (var piece in await app.EvidenceAsync("priya"))
        {
            await app.SayAsync("priya", $"/evidence hide {piece.Number}");
        }

        await app.PutAsync(Ladder.Pack(weight: 40, title: "Keeping keys"));

        (await app.SayAsync("priya", In)).Text().ShouldContain(Notice);
        (await app.SayAsync("dana", "/mylevel @priya")).Text().Replace("Priya Raman", "X", StringComparison.Ordinal)
            .ShouldBe((await app.SayAsync("dana", "/mylevel @lucia")).Text().Replace("Lucía Fernández", "X", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Other_evidence_that_counts_to_the_same_is_a_change()
    {
        await using var app = await SeenAsync();
        await app.TakeAsync(Ticket.Of("A-1", Texts.Alert) with { Closed = "2026-01-06" }, Ticket.Of("A-2", Texts.Alert) with { Closed = "2026-02-06" });
        await app.SayAsync("priya", "/evidence confirm all");

        await app.PutAsync(Ladder.Pack(weight: 100).Replace("practice: secrets-rotation", "practice: alerting", StringComparison.Ordinal));

        (await app.SayAsync("priya", In)).Text().ShouldContain(", resting on other evidence\n");
    }

    [Fact]
    public async Task A_change_of_the_level_rule_is_told_of_once_with_the_report()
    {
        await using var app = await SeenAsync();
        await app.RunAsync("update reading set rule_version = 0");
        await app.SayAsync("priya", "/mylevel why in acme-ladder");
        await app.SayAsync("priya", "/growth in acme-ladder");

        (await app.SayAsync("priya", In)).Text().ShouldContain("You saw this by level rule v0 before; it is read by v1 now.");
        (await app.SayAsync("priya", In)).Text().ShouldNotContain("v0");
    }

    private static string Version(string pack) => Ladder.Document(pack).Hash[..8];

    private async Task<TestApp> SeenAsync()
    {
        var app = await ConfirmedAsync();
        await app.PutAsync(Ladder.Pack(weight: 100));
        (await app.SayAsync("priya", In)).Text().ShouldContain("Secrets  ▰▱ Some (1 of 2)");
        return app;
    }

    private async Task<TestApp> ConfirmedAsync()
    {
        var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(Ticket.Of("R-1", Texts.Rotation) with { Closed = "2026-01-05" }, Ticket.Of("R-2", Texts.Rotation) with { Closed = "2026-02-05" });
        await app.SayAsync("priya", "/evidence confirm all");
        return app;
    }
}
