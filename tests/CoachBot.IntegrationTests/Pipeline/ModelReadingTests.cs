using CoachBot.Core.Chat;
using CoachBot.Core.Evidence;
using CoachBot.Core.Work;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Pipeline;
using CoachBot.Pipeline.Findings;

namespace CoachBot.IntegrationTests.Pipeline;

/// <summary>What a model found is proposed apart, counts nowhere until its subject confirms it, and changes nothing of what the rules found.</summary>
public sealed class ModelReadingTests(PostgresCluster cluster)
{
    private const string Shipped = "I opened the new checkout for five percent of the shops first.";

    [Fact]
    public async Task A_finding_is_a_proposal_of_its_own_beside_those_of_the_rules()
    {
        var desk = Finding(("progressive-delivery", "Priya Raman", "shaped", Shipped), ("secrets-rotation", "Priya Raman", "shaped", Texts.Rotation));
        await using var app = await TestApp.StartAsync(cluster, desk);
        await app.TakeAsync(Ticket.Of("A-1", $"{Texts.Rotation} {Shipped}"));
        var before = (await app.EvidenceAsync("priya")).ShouldHaveSingleItem();

        (await ReadAsync(app)).ShouldBe(1);

        var pieces = await app.EvidenceAsync("priya");
        pieces.Count.ShouldBe(2);
        var rules = pieces.Single(piece => piece.Practice.Value == "secrets-rotation");
        (rules.Rung, rules.Strength, rules.FoundBy, rules.Number, rules.Status).ShouldBe((before.Rung, before.Strength, null, before.Number, before.Status));
        rules.Quotes.ShouldBe(before.Quotes);
        var found = pieces.Single(piece => piece.Practice.Value == "progressive-delivery");
        (found.Rung, found.Strength, found.FoundBy, found.Status, found.Quotes.Single().Text).ShouldBe((Involvement.Owned, 0.5, "some-model", EvidenceStatus.Proposed, Shipped));
        (await ReadAsync(app)).ShouldBe(0);
    }

    [Fact]
    public async Task It_is_shown_apart_and_nobody_agrees_to_it_in_passing()
    {
        await using var app = await WithOneAsync();

        var list = await app.SayAsync("priya", "/evidence");
        list.Text().ShouldContain("1 proposal waits for your look; nobody else sees them");
        list.Text().ShouldContain("Found by some-model, not by the rules; nothing counts until you say it is right");
        (await app.SayAsync("priya", "/evidence confirm all")).Text().ShouldContain("Confirmed 1 piece.");
        (await app.SayAsync("priya", "/evidence confirm all")).Text().ShouldContain("Nothing waits for your look.");
        (await app.SayAsync("priya", "/mylevel")).Text().ShouldNotContain("waits for your look");
        (await app.SayAsync("priya", "/mydata")).Text().ShouldContain("0 waiting for your look, 1 confirmed, 0 disputed, 0 expired or withdrawn, 1 found by a model alone and not looked at");
        var why = (await app.SayAsync("priya", "/evidence why 2")).Text();
        why.ShouldContain("some-model, not by the rules");
        why.ShouldContain("the rules do not find the practice in it");
        var export = (await app.SayAsync("priya", "/mydata export")).Blocks.OfType<ChatBlock.Attachment>().Single().Content;
        export.ShouldContain("\"foundBy\": \"some-model\"");
        export.ShouldContain("\"prompt\": \"find-practices@1\"");
    }

    [Fact]
    public async Task Confirmed_it_counts_and_stays_while_its_words_do_with_the_model_off()
    {
        var desk = Finding(("progressive-delivery", "Priya Raman", "owned", Shipped));
        await using var app = await TestApp.StartAsync(cluster, desk);
        var ticket = Ticket.Of("A-1", $"{Texts.Rotation} {Shipped}");
        await app.TakeAsync(ticket);
        await ReadAsync(app);
        (await app.SayAsync("priya", "/evidence confirm 2")).Text().ShouldContain("is confirmed at owned");
        desk.IsSwitchedOn = false;

        await RederiveAsync(app);
        (await FoundAsync(app)).Status.ShouldBe(EvidenceStatus.Confirmed);
        await app.TakeAsync(ticket with { Text = $"{ticket.Text} The shops noticed nothing." });
        (await FoundAsync(app)).Status.ShouldBe(EvidenceStatus.Confirmed);
        await app.TakeAsync(ticket with { Text = Texts.Rotation });
        (await FoundAsync(app)).Status.ShouldBe(EvidenceStatus.Withdrawn);
        await app.TakeAsync(ticket);

        (await FoundAsync(app)).Status.ShouldBe(EvidenceStatus.Confirmed);
        (await app.SayAsync("priya", "/evidence")).Text().ShouldContain("(found by some-model)");
    }

    [Fact]
    public async Task A_second_reading_changes_nothing_of_what_is_confirmed()
    {
        var desk = Finding(("progressive-delivery", "Priya Raman", "executed", Shipped));
        await using var app = await TestApp.StartAsync(cluster, desk);
        var ticket = Ticket.Of("A-1", $"{Texts.Rotation} {Shipped}");
        await app.TakeAsync(ticket);
        await ReadAsync(app);
        (await app.SayAsync("priya", "/evidence confirm 2")).Text().ShouldContain("is confirmed at executed");
        desk.Script = _ => ScriptedDesk.Found(("progressive-delivery", "Priya Raman", "owned", Shipped));

        await app.TakeAsync(ticket with { Text = $"{ticket.Text} The shops noticed nothing." });
        await ReadAsync(app);

        desk.Asked.Count.ShouldBe(2);
        var piece = await FoundAsync(app);
        (piece.Status, piece.Rung).ShouldBe((EvidenceStatus.Confirmed, Involvement.Executed));
    }

    [Fact]
    public async Task Work_waits_for_a_day_with_tokens_left_and_old_work_for_an_admin()
    {
        var desk = Finding();
        desk.IsSpent = true;
        await using var app = await TestApp.StartAsync(cluster, desk);
        await app.TakeAsync(Ticket.Of("A-1", Texts.Rotation), Ticket.Of("A-2", Texts.Rollback) with { Closed = "2025-11-03" });

        (await ReadAsync(app)).ShouldBe(0);
        desk.IsSpent = false;
        (await ReadAsync(app)).ShouldBe(1);

        desk.Asked.ShouldHaveSingleItem().Data["title"].ShouldBe("Note A-1");
    }

    [Fact]
    public async Task A_proposal_stays_without_a_model_and_goes_with_its_revision_until_that_is_read()
    {
        var desk = Finding(("progressive-delivery", "Priya Raman", "owned", Shipped));
        await using var app = await TestApp.StartAsync(cluster, desk);
        var ticket = Ticket.Of("A-1", $"{Texts.Rotation} {Shipped}");
        await app.TakeAsync(ticket);
        await ReadAsync(app);
        desk.IsSwitchedOn = false;
        await RederiveAsync(app);
        (await FoundAsync(app)).Status.ShouldBe(EvidenceStatus.Proposed);

        await app.TakeAsync(ticket with { Text = $"{ticket.Text} The shops noticed nothing." });
        (await FoundAsync(app)).Status.ShouldBe(EvidenceStatus.Withdrawn);
        desk.IsSwitchedOn = true;
        await ReadAsync(app);

        (await FoundAsync(app)).Status.ShouldBe(EvidenceStatus.Proposed);
        desk.Asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_the_rules_find_later_is_theirs()
    {
        const string Told = "I put the checkout behind a feature flag.";
        var desk = Finding(("progressive-delivery", "Priya Raman", "owned", Shipped));
        await using var app = await TestApp.StartAsync(cluster, desk);
        var ticket = Ticket.Of("A-1", $"{Texts.Rotation} {Shipped}");
        await app.TakeAsync(ticket);
        await ReadAsync(app);

        await app.TakeAsync(ticket with { Text = $"{ticket.Text} {Told}" });
        await ReadAsync(app);

        var piece = await FoundAsync(app);
        (piece.FoundBy, piece.Status, piece.Quotes.Single().Text).ShouldBe((null, EvidenceStatus.Proposed, Told));
    }

    [Fact]
    public async Task Several_hosts_read_each_item_once_newest_first()
    {
        var desk = Finding();
        await using var app = await TestApp.StartAsync(cluster, desk);
        await app.TakeAsync(
            [.. Enumerable.Range(1, 5).Select(day => Ticket.Of($"A-{day}", Texts.Rotation + new string('!', day)) with { Closed = $"2026-03-0{day}" }),
             Ticket.Of("A-6", Texts.Rollback) with { Assignee = "Lucía Fernández" }, Ticket.Of("A-7", Texts.Alert) with { Status = "open", Closed = "" }]);

        var read = await Task.WhenAll(Enumerable.Range(1, 3).Select(_ => app.Get<ModelReader>().ReadAsync(2, TestContext.Current.CancellationToken)));

        read.Sum().ShouldBe(5);
        desk.Asked.Select(question => question.Data["title"]).Order().ShouldBe(["Note A-1", "Note A-2", "Note A-3", "Note A-4", "Note A-5"]);
        (await ReadAsync(app)).ShouldBe(0);
    }

    [Fact]
    public async Task Where_no_answer_comes_it_is_tried_again_later_and_given_up_in_the_end()
    {
        var desk = new ScriptedDesk { Script = _ => null };
        await using var app = await TestApp.StartAsync(cluster, desk);
        await app.TakeAsync(Ticket.Of("A-1", Texts.Rotation));
        (await ReadAsync(app)).ShouldBe(1);
        (await ReadAsync(app)).ShouldBe(0);

        for (var hours = 0; hours < 100; hours++)
        {
            app.Clock.Advance(TimeSpan.FromHours(1));
            await ReadAsync(app);
        }

        desk.Asked.Count.ShouldBe(6);
        (await app.ValueAsync<string>("select outcome from model_reading")).ShouldBe("failed");
        (await app.EvidenceAsync("priya")).ShouldHaveSingleItem().FoundBy.ShouldBeNull();
    }

    [Fact]
    public async Task Only_who_agreed_is_found_and_who_takes_that_back_leaves_nothing()
    {
        const string Text = "Priya Raman opened the new checkout for five percent of the shops. Lucía Fernández opened the old checkout for the rest of the shops.";
        var desk = Finding(
            ("progressive-delivery", "Priya Raman", "owned", Text.Split(". ")[0]), ("progressive-delivery", "Lucía Fernández", "owned", Text.Split(". ")[1]));
        await using var app = await TestApp.StartAsync(cluster, desk);
        await app.TakeAsync(Ticket.Of("A-1", Text) with { Reviewers = "Lucía Fernández" });
        await ReadAsync(app);

        (await app.RowsAsync<string>("select person_id from model_finding")).ShouldBe(["priya"]);
        (await app.RowsAsync<string>("select person_id from evidence where origin = 'model'")).ShouldBe(["priya"]);
        await app.SayAsync("priya", "/coach settings consent off");

        (await app.RowsAsync<string>("select person_id from model_finding")).ShouldBeEmpty();
        (await app.RowsAsync<string>("select person_id from evidence")).ShouldBeEmpty();
    }

    [Fact]
    public async Task With_no_model_nothing_waits_in_line()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(Ticket.Of("A-1", Texts.Rotation));

        (await ReadAsync(app)).ShouldBe(0);

        (await app.ValueAsync<int>("select count(*)::integer from model_reading")).ShouldBe(0);
    }

    private static ScriptedDesk Finding(params (string Practice, string? Person, string Involvement, string Quote)[] findings) =>
        new() { Script = _ => ScriptedDesk.Found(findings) };

    private static Task<int> ReadAsync(TestApp app) => app.Get<ModelReader>().ReadAsync(10, TestContext.Current.CancellationToken);

    private static Task RederiveAsync(TestApp app) =>
        app.Get<WorkIntake>().RereadAsync(_ => Task.FromResult(true), _ => { }, () => { }, TestContext.Current.CancellationToken);

    private static async Task<EvidenceItem> FoundAsync(TestApp app) => (await app.EvidenceAsync("priya")).Single(piece => piece.Practice.Value == "progressive-delivery");

    private async Task<TestApp> WithOneAsync()
    {
        var app = await TestApp.StartAsync(cluster, Finding(("progressive-delivery", "Priya Raman", "owned", Shipped)));
        await app.TakeAsync(Ticket.Of("A-1", $"{Texts.Rotation} {Shipped}"));
        await ReadAsync(app);
        return app;
    }
}
