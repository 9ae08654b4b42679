using CoachBot.Core.Evidence;
using CoachBot.Core.Weekly;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Weekly;

public sealed class NudgeComposerTests
{
    [Fact]
    public void Shows_the_three_plainest_proposals_and_how_many_more_wait()
    {
        var nudge = NudgeComposer.Compose([Proposal(1, 0.5), Proposal(2, 0.9), Proposal(3, 0.74), Proposal(4, 0.75), Proposal(5, 0.5)], []);

        nudge.Proposals.Select(proposal => proposal.Item.Number).ShouldBe([2, 4, 3]);
        nudge.MoreProposals.ShouldBe(2);
    }

    [Fact]
    public void Ticks_what_is_as_plain_as_the_calibrated_threshold() =>
        NudgeComposer.Compose([Proposal(1, 0.75), Proposal(2, 0.7499)], []).Proposals.Select(proposal => proposal.IsTicked).ShouldBe([true, false]);

    [Theory]
    [InlineData(EvidenceStatus.Confirmed)]
    [InlineData(EvidenceStatus.Disputed)]
    [InlineData(EvidenceStatus.Withdrawn)]
    [InlineData(EvidenceStatus.Expired)]
    public void Asks_about_nothing_that_was_answered_or_is_gone(EvidenceStatus status)
    {
        var nudge = NudgeComposer.Compose([Proposal(1, 0.9) with { Status = status }], []);

        nudge.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Leaves_out_what_only_a_model_found()
    {
        var nudge = NudgeComposer.Compose([Proposal(1, 0.9) with { FoundBy = "small-model" }, Proposal(2, 0.6)], []);

        (nudge.Proposals.ShouldHaveSingleItem().Item.Number, nudge.MoreProposals).ShouldBe((2, 0));
    }

    private static EvidenceItem Proposal(int number, double strength) => Some.Evidence($"OPS-{number}", Involvement.Owned, "2026-05-04", status: EvidenceStatus.Proposed, strength: strength) with { Number = number };
}
