using CoachBot.Core.Evidence;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Evidence;

/// <summary>What revisions of a work item do to its evidence.</summary>
public sealed class EvidenceRevisionTests
{
    private static readonly RevisionFinding Same = Story.Shows(Involvement.Owned);
    private static readonly RevisionFinding OtherRung = Story.Shows(Involvement.Executed);
    private static readonly RevisionFinding NoQuoteLeft = Story.Shows(Involvement.Owned, keepsQuote: false);

    public static TheoryData<EvidenceStatus> EveryStatus => [.. Enum.GetValues<EvidenceStatus>()];

    [Fact]
    public void What_a_work_item_shows_is_proposed()
    {
        var row = Story.Proposed(Involvement.Led).Rows.ShouldHaveSingleItem();

        (row.Actor, row.Change, row.From, row.To, row.Rung).ShouldBe((EvidenceEvent.System, EvidenceChange.Propose, null, EvidenceStatus.Proposed, Involvement.Led));
    }

    [Fact]
    public void What_it_does_not_show_is_not_proposed() => EvidenceLife.Follow([], RevisionFinding.Nothing, Some.Today).ShouldBeNull();

    [Theory]
    [InlineData(EvidenceStatus.Proposed)]
    [InlineData(EvidenceStatus.Confirmed)]
    [InlineData(EvidenceStatus.Disputed)]
    [InlineData(EvidenceStatus.Expired)]
    public void A_revision_that_keeps_practice_rung_and_a_quote_changes_nothing(EvidenceStatus status)
    {
        var story = Story.At(status);
        var rows = story.Rows.Count;

        story.Follow(Same).Follow(Same).Rows.Count.ShouldBe(rows);
    }

    [Theory]
    [InlineData(EvidenceStatus.Proposed)]
    [InlineData(EvidenceStatus.Confirmed)]
    [InlineData(EvidenceStatus.Expired)]
    public void A_revision_with_another_rung_or_no_quote_left_is_proposed_again(EvidenceStatus status)
    {
        foreach (var found in new[] { OtherRung, NoQuoteLeft })
        {
            var row = Story.At(status).Follow(found).Rows[^1];

            (row.Actor, row.Change, row.From, row.To, row.Rung)
                .ShouldBe((EvidenceEvent.System, EvidenceChange.Revise, status, EvidenceStatus.Proposed, found.Rung));
        }
    }

    [Fact]
    public void A_dispute_survives_every_revision_and_is_never_proposed_again()
    {
        var story = Story.At(EvidenceStatus.Disputed).Follow(OtherRung).Follow(NoQuoteLeft).Wait(TimeSpan.FromDays(1000));
        story.Rows.Count.ShouldBe(2);

        story.Follow(RevisionFinding.Nothing).Status.ShouldBe(EvidenceStatus.Withdrawn);
        story.Follow(Story.Shows(Involvement.Led, keepsQuote: false)).Status.ShouldBe(EvidenceStatus.Disputed);
    }

    [Fact]
    public void A_lifted_dispute_follows_revisions_again()
    {
        var story = Story.At(EvidenceStatus.Disputed).Wish(EvidenceChange.LiftDispute).Wish(EvidenceChange.Confirm).Follow(OtherRung);

        (story.Status, story.Rung).ShouldBe((EvidenceStatus.Proposed, Involvement.Executed));
    }

    [Theory]
    [MemberData(nameof(EveryStatus))]
    public void What_is_no_longer_shown_is_withdrawn_once(EvidenceStatus status)
    {
        var story = Story.At(status).Follow(RevisionFinding.Nothing);
        var rows = story.Rows.Count;

        story.Status.ShouldBe(EvidenceStatus.Withdrawn);
        story.Rows[^1].Change.ShouldBe(EvidenceChange.Withdraw);
        story.Follow(RevisionFinding.Nothing).Rows.Count.ShouldBe(rows);
    }

    [Theory]
    [InlineData(EvidenceStatus.Proposed)]
    [InlineData(EvidenceStatus.Confirmed)]
    [InlineData(EvidenceStatus.Disputed)]
    [InlineData(EvidenceStatus.Expired)]
    public void What_is_done_again_with_a_quote_there_has_the_status_before(EvidenceStatus status)
    {
        var row = Story.At(status).Follow(RevisionFinding.Nothing).Follow(Same).Rows[^1];

        (row.Change, row.From, row.To, row.Rung).ShouldBe((EvidenceChange.Restore, EvidenceStatus.Withdrawn, status, Involvement.Owned));
    }

    [Fact]
    public void What_is_done_again_and_says_something_else_is_proposed_again()
    {
        foreach (var found in new[] { OtherRung, NoQuoteLeft })
        {
            var row = Story.At(EvidenceStatus.Confirmed).Follow(RevisionFinding.Nothing).Follow(found).Rows[^1];

            (row.Change, row.To, row.Rung).ShouldBe((EvidenceChange.Revise, EvidenceStatus.Proposed, found.Rung));
        }
    }

    [Fact]
    public void The_status_before_is_found_through_several_withdrawals()
    {
        var story = Story.At(EvidenceStatus.Confirmed);
        for (var round = 0; round < 3; round++)
        {
            story.Follow(RevisionFinding.Nothing).Follow(Same).Status.ShouldBe(EvidenceStatus.Confirmed);
        }
    }

    [Fact]
    public void A_persons_own_adjustment_survives_an_unchanged_revision()
    {
        var story = Story.Proposed().Wish(EvidenceChange.Adjust, Involvement.Supported).Follow(Same);
        (story.Status, story.Rung).ShouldBe((EvidenceStatus.Confirmed, Involvement.Supported));

        story.Follow(RevisionFinding.Nothing).Follow(Same);
        (story.Status, story.Rung).ShouldBe((EvidenceStatus.Confirmed, Involvement.Supported));
    }

    [Fact]
    public void A_revision_that_comes_to_the_adjusted_rung_by_itself_is_another_rung() =>
        Story.Proposed().Wish(EvidenceChange.Adjust, Involvement.Executed).Follow(OtherRung).Status.ShouldBe(EvidenceStatus.Proposed);

    [Fact]
    public void A_revision_is_compared_with_what_was_proposed_last()
    {
        var story = Story.At(EvidenceStatus.Confirmed).Follow(OtherRung).Wish(EvidenceChange.Confirm);

        story.Follow(OtherRung).Status.ShouldBe(EvidenceStatus.Confirmed);
        story.Follow(Same).Status.ShouldBe(EvidenceStatus.Proposed);
    }
}
