using CoachBot.Core.Evidence;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Evidence;

public sealed class EvidenceExpiryTests
{
    private static readonly TimeSpan NinetyDays = TimeSpan.FromDays(90);

    [Fact]
    public void Unanswered_evidence_expires_after_exactly_90_days()
    {
        Story.Proposed().Wait(NinetyDays - TimeSpan.FromTicks(1)).Status.ShouldBe(EvidenceStatus.Proposed);

        var row = Story.Proposed().Wait(NinetyDays).Rows[^1];
        (row.Actor, row.Change, row.From, row.To, row.Rung)
            .ShouldBe((EvidenceEvent.System, EvidenceChange.Expire, EvidenceStatus.Proposed, EvidenceStatus.Expired, Involvement.Owned));
    }

    [Theory]
    [InlineData(EvidenceStatus.Confirmed)]
    [InlineData(EvidenceStatus.Disputed)]
    [InlineData(EvidenceStatus.Withdrawn)]
    [InlineData(EvidenceStatus.Expired)]
    public void Nothing_but_proposed_evidence_expires(EvidenceStatus status)
    {
        var story = Story.At(status);
        var rows = story.Rows.Count;

        story.Wait(NinetyDays * 10).Rows.Count.ShouldBe(rows);
    }

    [Fact]
    public void The_days_count_from_the_last_proposal()
    {
        var story = Story.Proposed().Wait(TimeSpan.FromDays(80)).Follow(Story.Shows(Involvement.Executed)).Wait(TimeSpan.FromDays(80));
        story.Status.ShouldBe(EvidenceStatus.Proposed);

        story.Wait(TimeSpan.FromDays(10)).Status.ShouldBe(EvidenceStatus.Expired);
    }

    [Fact]
    public void A_lifted_dispute_waits_anew()
    {
        var story = Story.At(EvidenceStatus.Disputed).Wait(NinetyDays).Wish(EvidenceChange.LiftDispute).Wait(TimeSpan.FromDays(89));
        story.Status.ShouldBe(EvidenceStatus.Proposed);

        story.Wait(TimeSpan.FromDays(1)).Status.ShouldBe(EvidenceStatus.Expired);
    }
}
