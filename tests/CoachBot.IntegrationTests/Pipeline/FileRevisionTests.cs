using CoachBot.Core.Evidence;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Pipeline;

namespace CoachBot.IntegrationTests.Pipeline;

/// <summary>The transitions of evidence as operators bring them about: by reading changed files.</summary>
public sealed class FileRevisionTests(PostgresCluster cluster) : IDisposable
{
    private const string Told = "Priya Raman rolled back release 12.";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coachbot revisions ");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_typo_mended_in_a_postmortem_keeps_what_was_confirmed()
    {
        await using var app = await ConfirmedAsync(Postmortem($"{Told} The shop was bakc."));

        await TakeAsync(app, "down.md", Postmortem($"{Told} The shop was back."));

        (await StatusAsync(app)).ShouldBe(EvidenceStatus.Confirmed);
        (await NoticesAsync(app)).ShouldBeEmpty();
    }

    [Fact]
    public async Task With_the_confirmed_sentence_gone_and_another_there_it_waits_for_another_look()
    {
        await using var app = await ConfirmedAsync(Postmortem(Told));

        await TakeAsync(app, "down.md", Postmortem("Priya Raman rolled back release 12 by hand, after a call."));

        (await StatusAsync(app)).ShouldBe(EvidenceStatus.Proposed);
        (await NoticesAsync(app)).ShouldBe(["down \"The order database was down\" was revised: the words that you confirmed are gone, and others wait for your look: Release rollback."]);
    }

    [Fact]
    public async Task With_no_sentence_of_it_left_it_is_withdrawn_and_back_again_it_is_restored()
    {
        await using var app = await ConfirmedAsync(Postmortem(Told));

        await TakeAsync(app, "down.md", Postmortem("It was a long night."));
        (await StatusAsync(app)).ShouldBe(EvidenceStatus.Withdrawn);
        (await NoticesAsync(app)).ShouldBe(["down \"The order database was down\" no longer holds the words that you confirmed; they are set aside: Release rollback."]);

        await TakeAsync(app, "down.md", Postmortem(Told));
        (await StatusAsync(app)).ShouldBe(EvidenceStatus.Confirmed);
    }

    [Theory]
    [InlineData("Draft", "down \"The order database was down\" is open again; what you confirmed of it is set aside until it is done: Release rollback.")]
    [InlineData("deleted", "down \"The order database was down\" was deleted at its source; what you confirmed of it is set aside: Release rollback.")]
    public async Task A_postmortem_that_is_a_draft_again_or_deleted_is_set_aside_until_it_is_complete(string status, string notice)
    {
        await using var app = await ConfirmedAsync(Postmortem(Told));

        await TakeAsync(app, "down.md", Postmortem(Told, status));
        (await StatusAsync(app)).ShouldBe(EvidenceStatus.Withdrawn);
        (await NoticesAsync(app)).ShouldBe([notice]);

        await TakeAsync(app, "down.md", Postmortem(Told));
        (await StatusAsync(app)).ShouldBe(EvidenceStatus.Confirmed);
    }

    [Fact]
    public async Task A_person_whose_ticket_went_to_somebody_else_is_told_so()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await TakeAsync(app, "tickets.csv", Ticket.Csv([Ticket.Of("A-1", Texts.Rotation)]));
        await app.SayAsync("priya", "/evidence confirm all");

        await TakeAsync(app, "tickets.csv", Ticket.Csv([Ticket.Of("A-1", Texts.Rotation) with { Assignee = "Mei Tanaka" }]));

        (await StatusAsync(app)).ShouldBe(EvidenceStatus.Withdrawn);
        (await NoticesAsync(app)).ShouldBe(["A-1 \"Note A-1\" no longer gives you a part in it; what you confirmed of it is set aside: Secrets rotation."]);
    }

    [Fact]
    public async Task A_text_made_equal_to_earlier_work_of_somebody_else_says_which_one_counts()
    {
        await using var app = await TestApp.StartAsync(cluster);
        var earlier = Ticket.Of("A-1", Texts.Rollback) with { Assignee = "Mei Tanaka", Closed = "2026-01-05", Title = "Note" };
        await TakeAsync(app, "tickets.csv", Ticket.Csv([earlier, Ticket.Of("B-1", Texts.Rotation)]));
        await app.SayAsync("priya", "/evidence confirm all");

        await TakeAsync(app, "tickets.csv", Ticket.Csv([earlier, Ticket.Of("B-1", Texts.Rollback) with { Title = "Note" }]));

        (await NoticesAsync(app)).ShouldBe(["B-1 \"Note\" has the same text as A-1 \"Note\", which counts in its place; what you confirmed of it is set aside: Secrets rotation."]);
    }

    [Fact]
    public async Task A_ticket_exported_in_the_other_form_is_the_same_ticket()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await TakeAsync(app, "tickets.csv", Ticket.Csv([Ticket.Of("A-1", Texts.Rotation)]));
        await app.SayAsync("priya", "/evidence confirm all");

        (await TakeAsync(app, "same.jsonl", Line("done"))).Items.Unchanged.ShouldBe(1);
        await TakeAsync(app, "reopened.ndjson", Line("reopened"));
        (await StatusAsync(app)).ShouldBe(EvidenceStatus.Withdrawn);
        await TakeAsync(app, "tickets.csv", Ticket.Csv([Ticket.Of("A-1", Texts.Rotation)]));

        (await StatusAsync(app)).ShouldBe(EvidenceStatus.Confirmed);
        (await app.ValueAsync<long>("select count(*) from work_item")).ShouldBe(1);
    }

    private static string Line(string status) =>
        $$"""{"id":"A-1","title":"Note A-1","description":"{{Texts.Rotation}}","status":"{{status}}","team":"checkout","assignee":"Priya Raman","reviewers":[],"closed":"2026-03-05"}""";

    private static string Postmortem(string told, string status = "Complete") =>
        $"""
        ---
        title: The order database was down
        date: 2026-04-10
        status: {status}
        team: checkout
        authors: Mei Tanaka
        ---

        ## Summary

        Orders failed for an hour.

        ## Resolution

        {told}
        """;

    private async Task<TestApp> ConfirmedAsync(string text)
    {
        var app = await TestApp.StartAsync(cluster);
        await TakeAsync(app, "down.md", text);
        (await app.SayAsync("priya", "/evidence confirm all")).IsRefusal.ShouldBeFalse();
        (await StatusAsync(app)).ShouldBe(EvidenceStatus.Confirmed);
        return app;
    }

    private async Task<FileIntakeSummary> TakeAsync(TestApp app, string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        var summary = await app.Get<FileIntake>().TakeAsync([path], new SilentProgress(), TestContext.Current.CancellationToken);
        summary.Refused.ShouldBeEmpty();
        return summary;
    }

    private static async Task<EvidenceStatus> StatusAsync(TestApp app) => (await app.EvidenceAsync("priya")).ShouldHaveSingleItem().Status;

    private static Task<IReadOnlyList<string>> NoticesAsync(TestApp app) => app.RowsAsync<string>("select text from notice where person_id = 'priya' order by id");
}
