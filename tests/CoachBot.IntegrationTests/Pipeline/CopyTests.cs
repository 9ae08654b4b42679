using CoachBot.Core.Evidence;
using CoachBot.Core.Work;
using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Pipeline;

/// <summary>The same text under another key is listed and gives nothing.</summary>
public sealed class CopyTests(PostgresCluster cluster)
{
    private static readonly Ticket Original = Ticket.Of("A-1", Texts.Rotation) with { Closed = "2026-02-01" };
    private static readonly Ticket Copy = Original with { Id = "B-1", Closed = "2026-05-01" };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_earliest_done_is_the_original_whichever_arrived_first(bool copyFirst)
    {
        await using var app = await TestApp.StartAsync(cluster);

        await app.TakeAsync(copyFirst ? Copy : Original);
        await app.TakeAsync(copyFirst ? Original : Copy);

        (await CopiesAsync(app)).ShouldBe([("B-1", "A-1")]);
        (await app.EvidenceAsync("priya")).Where(piece => piece.Status != EvidenceStatus.Withdrawn)
            .ShouldHaveSingleItem().Work.ExternalId.ShouldBe("A-1");
    }

    [Fact]
    public async Task Case_spacing_and_punctuation_make_no_other_text()
    {
        await using var app = await TestApp.StartAsync(cluster);

        await app.TakeAsync(Original, Copy with { Title = "NOTE   A-1!", Text = " I ROTATED the database… password" });

        (await CopiesAsync(app)).ShouldBe([("B-1", "A-1")]);
    }

    [Theory]
    [InlineData("confirm", EvidenceStatus.Confirmed)]
    [InlineData("dispute", EvidenceStatus.Disputed)]
    public async Task The_answer_given_to_the_copy_holds_for_the_original(string answer, EvidenceStatus status)
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(Copy);
        await app.SayAsync("priya", $"/evidence {answer} 1");

        await app.TakeAsync(Original);

        (await StatusesAsync(app)).ShouldBe([("A-1", status), ("B-1", EvidenceStatus.Withdrawn)]);
    }

    [Fact]
    public async Task The_rung_that_was_adjusted_goes_with_the_answer()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(Copy);
        await app.SayAsync("priya", "/evidence adjust 1 supported");

        await app.TakeAsync(Original);

        (await app.EvidenceAsync("priya")).Single(piece => piece.Status == EvidenceStatus.Confirmed).Rung.ShouldBe(Involvement.Supported);
    }

    [Fact]
    public async Task A_copy_that_claims_more_scope_lifts_nothing()
    {
        await using var app = await TestApp.StartAsync(cluster);
        var text = $"{Texts.Rotation} I rotated the API key, and took the lead.";
        await app.TakeAsync(Copy with { Text = text, Scope = "service" });
        await app.SayAsync("priya", "/evidence confirm 1");
        (await app.EvidenceAsync("priya")).ShouldHaveSingleItem().Rung.ShouldBe(Involvement.Led);

        await app.TakeAsync(Original with { Text = text });

        var piece = (await app.EvidenceAsync("priya")).Single(piece => piece.Status != EvidenceStatus.Withdrawn);
        (piece.Work.ExternalId, piece.Status, piece.Rung).ShouldBe(("A-1", EvidenceStatus.Proposed, Involvement.Owned));
    }

    [Fact]
    public async Task What_the_person_kept_to_themselves_stays_theirs()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(Copy);
        await app.SayAsync("priya", "/evidence confirm 1");
        await app.SayAsync("priya", "/evidence hide 1");

        await app.TakeAsync(Original);

        (await app.EvidenceAsync("priya")).Single(piece => piece.Status == EvidenceStatus.Confirmed).Shared.ShouldBeFalse();
        (await app.SayAsync("dana", "/mylevel @priya")).Text().ShouldNotContain("rotated");
    }

    [Fact]
    public async Task Nobody_is_told_that_a_copy_gives_nothing()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(Copy);
        await app.SayAsync("priya", "/evidence confirm 1");

        await app.TakeAsync(Original);

        (await app.RowsAsync<string>("select text from notice")).ShouldBeEmpty();
    }

    [Fact]
    public async Task With_the_original_open_again_the_copy_stands_for_it_with_the_same_answer()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(Original, Copy);
        await app.SayAsync("priya", "/evidence confirm all");

        await app.TakeAsync(Original.Reopened());

        (await CopiesAsync(app)).ShouldBe([("A-1", "B-1")]);
        (await StatusesAsync(app)).ShouldBe([("A-1", EvidenceStatus.Withdrawn), ("B-1", EvidenceStatus.Confirmed)]);
        await app.TakeAsync(Original);
        (await CopiesAsync(app)).ShouldBe([("B-1", "A-1")]);
        (await StatusesAsync(app)).ShouldBe([("A-1", EvidenceStatus.Confirmed), ("B-1", EvidenceStatus.Withdrawn)]);
    }

    [Fact]
    public async Task A_text_written_anew_is_no_copy_any_more()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(Original, Copy);

        await app.TakeAsync(Copy with { Text = Texts.Rollback });

        (await CopiesAsync(app)).ShouldBeEmpty();
        (await StatusesAsync(app)).ShouldBe([("A-1", EvidenceStatus.Proposed), ("B-1", EvidenceStatus.Proposed)]);
    }

    private static Task<IReadOnlyList<(string Copy, string Original)>> CopiesAsync(TestApp app) =>
        app.RowsAsync<(string Copy, string Original)>(
            "select c.external_id, o.external_id from work_item c join work_item o on o.id = c.copy_of order by 1");

    private static async Task<IEnumerable<(string Work, EvidenceStatus Status)>> StatusesAsync(TestApp app) =>
        (await app.EvidenceAsync("priya")).Select(piece => (piece.Work.ExternalId, piece.Status)).Order();

    [Fact]
    public async Task An_original_that_comes_far_behind_its_copy_carries_the_answer_on_and_nobody_is_told_of_a_loss()
    {
        await using var app = await TestApp.StartAsync(cluster);
        var copy = Ticket.Of("N-1", Texts.Rotation) with { Closed = "2026-03-10" };
        await app.TakeAsync(copy);
        await app.SayAsync("priya", "/evidence confirm 1");

        await app.TakeAsync(
        [
            copy with { Reviewers = "Mei Tanaka" },
            .. Enumerable.Range(0, 210).Select(i => Ticket.Of($"F-{i}", Texts.Nothing)),
            copy with { Id = "N-0", Closed = "2026-03-01" },
        ]);

        (await app.EvidenceAsync("priya")).Single(piece => piece.Work.ExternalId == "N-0").Status.ShouldBe(EvidenceStatus.Confirmed);
        (await app.RowsAsync<string>("select text from notice where person_id = 'priya'")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_copy_of_work_that_became_somebody_elses_is_told_as_a_loss()
    {
        await using var app = await TestApp.StartAsync(cluster);
        var first = Ticket.Of("R-0", Texts.Alert) with { Closed = "2026-03-01" };
        var second = Ticket.Of("R-1", Texts.Alert + " Twice.") with { Closed = "2026-03-10" };
        await app.TakeAsync(first, second);
        await app.SayAsync("priya", "/evidence confirm all");

        await app.TakeAsync(second with { Id = "R-0", Closed = first.Closed, Assignee = "Mei Tanaka" });

        (await app.EvidenceAsync("priya")).ShouldAllBe(piece => piece.Status == EvidenceStatus.Withdrawn);
        (await app.RowsAsync<string>("select text from notice where person_id = 'priya' order by text")).Select(text => text[..3]).ShouldBe(["R-0", "R-1"]);
    }
}
