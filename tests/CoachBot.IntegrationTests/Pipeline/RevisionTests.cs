using CoachBot.Core.Evidence;
using CoachBot.Core.Work;
using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Pipeline;

/// <summary>What a newer revision of a work item does to evidence that people answered.</summary>
public sealed class RevisionTests(PostgresCluster cluster)
{
    private static readonly Ticket First = Ticket.Of("A-1", $"On Monday it was time. {Texts.Rotation} Nobody noticed.");

    [Theory]
    [InlineData("confirm 1", EvidenceStatus.Confirmed)]
    [InlineData("adjust 1 supported", EvidenceStatus.Confirmed)]
    [InlineData("dispute 1", EvidenceStatus.Disputed)]
    [InlineData("why 1", EvidenceStatus.Proposed)]
    public async Task A_ticket_open_again_withdraws_and_closing_it_brings_back_the_status_before(string answer, EvidenceStatus status)
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(First);
        await app.SayAsync("priya", $"/evidence {answer}");
        var rung = (await app.EvidenceAsync("priya")).ShouldHaveSingleItem().Rung;

        await app.TakeAsync(First.Reopened());
        (await app.EvidenceAsync("priya")).ShouldHaveSingleItem().Status.ShouldBe(EvidenceStatus.Withdrawn);
        await app.TakeAsync(First with { Closed = "2026-03-20" });

        var piece = (await app.EvidenceAsync("priya")).ShouldHaveSingleItem();
        piece.Status.ShouldBe(status);
        piece.Rung.ShouldBe(rung);
        piece.DoneAt.ShouldBe(new DateTimeOffset(2026, 3, 20, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task Whoever_confirmed_is_told_when_it_is_withdrawn()
    {
        await using var app = await ConfirmedAsync(First);

        await app.TakeAsync(First.Reopened());

        (await NoticesAsync(app)).ShouldHaveSingleItem().ShouldBe(
            ("priya", "A-1 \"Note A-1\" is open again; what you confirmed of it is set aside until it is done: Secrets rotation."));
    }

    [Fact]
    public async Task A_typo_mended_elsewhere_keeps_confirmed_evidence_confirmed()
    {
        await using var app = await ConfirmedAsync(First with { Text = First.Text.Replace("noticed", "notised", StringComparison.Ordinal) });

        await app.TakeAsync(First);

        (await app.EvidenceAsync("priya")).ShouldHaveSingleItem().Status.ShouldBe(EvidenceStatus.Confirmed);
        (await app.ValueAsync<int>("select revision from work_item")).ShouldBe(2);
        (await NoticesAsync(app)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("I rotated the database password befor the holidays.")]
    [InlineData("I rotated the\ndatabase password before\nthe holidays.")]
    public async Task A_typo_mended_in_the_quoted_sentence_keeps_it_confirmed_and_shows_the_new_words(string before)
    {
        const string after = "I rotated the database password before the holidays.";
        await using var app = await ConfirmedAsync(First with { Text = before });

        await app.TakeAsync(First with { Text = after });

        var piece = (await app.EvidenceAsync("priya")).ShouldHaveSingleItem();
        piece.Status.ShouldBe(EvidenceStatus.Confirmed);
        piece.Quotes.ShouldHaveSingleItem().Text.ShouldBe(after);
        (await NoticesAsync(app)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mended_typo_confirms_no_other_sentence()
    {
        await using var app = await ConfirmedAsync(First with { Text = "I rotated the database password befor the holidays." });

        await app.TakeAsync(First with { Text = "I rotated the database password before the holidays. I also rotated the API keys of the shop." });

        var piece = (await app.EvidenceAsync("priya")).ShouldHaveSingleItem();
        piece.Status.ShouldBe(EvidenceStatus.Confirmed);
        piece.Quotes.ShouldHaveSingleItem().Text.ShouldBe("I rotated the database password before the holidays.");
    }

    [Fact]
    public async Task A_quote_whose_sentence_goes_on_otherwise_is_not_kept()
    {
        await using var app = await ConfirmedAsync(First with { Text = "Change log\nI rotated the database password" });

        await app.TakeAsync(First with { Text = "Change log\nI rotated the database password of the wrong shop" });

        (await app.EvidenceAsync("priya")).ShouldHaveSingleItem().Status.ShouldNotBe(EvidenceStatus.Confirmed);
        (await NoticesAsync(app)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_loss_that_is_mended_before_it_was_told_is_not_told()
    {
        await using var app = await ConfirmedAsync(First);

        await app.TakeAsync(First.Reopened());
        await app.TakeAsync(First);

        (await NoticesAsync(app)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_was_told_of_a_loss_is_told_when_it_counts_again()
    {
        await using var app = await ConfirmedAsync(First);
        await app.TakeAsync(First.Reopened());
        (await app.SayAsync("priya", "/coach help")).Text().ShouldContain("A-1 \"Note A-1\" is open again");

        await app.TakeAsync(First);

        (await app.SayAsync("priya", "/coach help")).Text().ShouldContain("For you: A-1 \"Note A-1\" counts again as you confirmed it: Secrets rotation.");
    }

    [Fact]
    public async Task A_quote_that_moves_within_the_text_is_still_the_quote()
    {
        await using var app = await ConfirmedAsync(First);

        await app.TakeAsync(First with { Text = $"A longer beginning, with 🔥. {First.Text}" });

        var piece = (await app.EvidenceAsync("priya")).ShouldHaveSingleItem();
        piece.Status.ShouldBe(EvidenceStatus.Confirmed);
        piece.Quotes.ShouldHaveSingleItem().Text.ShouldBe(Texts.Rotation);
    }

    [Fact]
    public async Task The_quoted_sentence_said_otherwise_waits_for_another_look_and_the_person_is_told()
    {
        await using var app = await ConfirmedAsync(First);

        await app.TakeAsync(First with { Text = First.Text.Replace("database password", "API key", StringComparison.Ordinal) });

        var piece = (await app.EvidenceAsync("priya")).ShouldHaveSingleItem();
        piece.Status.ShouldBe(EvidenceStatus.Proposed);
        piece.Quotes.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            quote => quote.Text.ShouldBe("I rotated the API key."), quote => quote.Revision.ShouldBe(2));
        (await NoticesAsync(app)).ShouldHaveSingleItem().ShouldBe(
            ("priya", "A-1 \"Note A-1\" was revised: the words that you confirmed are gone, and others wait for your look: Secrets rotation."));
    }

    [Fact]
    public async Task Another_rung_waits_for_another_look()
    {
        await using var app = await ConfirmedAsync(First);

        await app.TakeAsync(First with { Text = $"{First.Text} I did it with help from Tomas." });

        var piece = (await app.EvidenceAsync("priya")).ShouldHaveSingleItem();
        (piece.Status, piece.Rung).ShouldBe((EvidenceStatus.Proposed, Involvement.Supported));
    }

    [Fact]
    public async Task The_quoted_sentence_gone_withdraws_and_the_sentence_back_restores()
    {
        await using var app = await ConfirmedAsync(First);

        await app.TakeAsync(First with { Text = Texts.Nothing });
        (await app.EvidenceAsync("priya")).ShouldHaveSingleItem().Status.ShouldBe(EvidenceStatus.Withdrawn);
        await app.TakeAsync(First);

        (await app.EvidenceAsync("priya")).ShouldHaveSingleItem().Status.ShouldBe(EvidenceStatus.Confirmed);
    }

    [Fact]
    public async Task A_dispute_holds_whatever_the_text_becomes()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(First);
        await app.SayAsync("priya", "/evidence dispute 1");

        await app.TakeAsync(First with { Text = "I rotated the API key. Twice." });
        await app.TakeAsync(First.Reopened());
        await app.TakeAsync(First);

        (await app.EvidenceAsync("priya")).ShouldHaveSingleItem().Status.ShouldBe(EvidenceStatus.Disputed);
    }

    [Fact]
    public async Task Another_assignee_takes_the_evidence_over_as_a_proposal()
    {
        await using var app = await ConfirmedAsync(First);

        await app.TakeAsync(First with { Assignee = "Mei Tanaka" });

        (await app.EvidenceAsync("priya")).ShouldHaveSingleItem().Status.ShouldBe(EvidenceStatus.Withdrawn);
        (await app.EvidenceAsync("mei")).ShouldHaveSingleItem().Status.ShouldBe(EvidenceStatus.Proposed);
    }

    private async Task<TestApp> ConfirmedAsync(Ticket ticket)
    {
        var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(ticket);
        (await app.SayAsync("priya", "/evidence confirm 1")).IsRefusal.ShouldBeFalse();
        return app;
    }

    private static Task<IReadOnlyList<(string Person, string Text)>> NoticesAsync(TestApp app) =>
        app.RowsAsync<(string Person, string Text)>("select person_id, text from notice order by id");
}
