using CoachBot.Core.Evidence;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Evidence;

public sealed class EvidenceAnswerTests
{
    [Theory]
    [InlineData(EvidenceStatus.Proposed, EvidenceChange.Confirm, EvidenceStatus.Confirmed)]
    [InlineData(EvidenceStatus.Proposed, EvidenceChange.Adjust, EvidenceStatus.Confirmed)]
    [InlineData(EvidenceStatus.Proposed, EvidenceChange.Dispute, EvidenceStatus.Disputed)]
    [InlineData(EvidenceStatus.Confirmed, EvidenceChange.Adjust, EvidenceStatus.Confirmed)]
    [InlineData(EvidenceStatus.Confirmed, EvidenceChange.Dispute, EvidenceStatus.Disputed)]
    [InlineData(EvidenceStatus.Disputed, EvidenceChange.LiftDispute, EvidenceStatus.Proposed)]
    public void The_subject_may(EvidenceStatus from, EvidenceChange wish, EvidenceStatus to)
    {
        var story = Story.At(from).Wish(wish);

        story.Refusal.ShouldBeNull();
        var row = story.Rows[^1];
        (row.Actor, row.Change, row.From, row.To, row.Rung).ShouldBe(("priya", wish, from, to, Involvement.Owned));
    }

    [Theory]
    [InlineData(EvidenceStatus.Proposed, EvidenceChange.LiftDispute, "lifted", "disputed")]
    [InlineData(EvidenceStatus.Confirmed, EvidenceChange.Confirm, "confirmed", "proposed")]
    [InlineData(EvidenceStatus.Confirmed, EvidenceChange.LiftDispute, "lifted", "disputed")]
    [InlineData(EvidenceStatus.Disputed, EvidenceChange.Confirm, "confirmed", "proposed")]
    [InlineData(EvidenceStatus.Disputed, EvidenceChange.Adjust, "adjusted", "proposed, confirmed")]
    [InlineData(EvidenceStatus.Disputed, EvidenceChange.Dispute, "disputed", "proposed, confirmed")]
    [InlineData(EvidenceStatus.Withdrawn, EvidenceChange.Confirm, "confirmed", "proposed")]
    [InlineData(EvidenceStatus.Withdrawn, EvidenceChange.Adjust, "adjusted", "proposed, confirmed")]
    [InlineData(EvidenceStatus.Withdrawn, EvidenceChange.Dispute, "disputed", "proposed, confirmed")]
    [InlineData(EvidenceStatus.Withdrawn, EvidenceChange.LiftDispute, "lifted", "disputed")]
    [InlineData(EvidenceStatus.Expired, EvidenceChange.Confirm, "confirmed", "proposed")]
    [InlineData(EvidenceStatus.Expired, EvidenceChange.Adjust, "adjusted", "proposed, confirmed")]
    [InlineData(EvidenceStatus.Expired, EvidenceChange.Dispute, "disputed", "proposed, confirmed")]
    [InlineData(EvidenceStatus.Expired, EvidenceChange.LiftDispute, "lifted", "disputed")]
    public void The_subject_may_not(EvidenceStatus from, EvidenceChange wish, string verb, string allowed)
    {
        var story = Story.At(from);
        var rows = story.Rows.Count;

        var refusal = story.Wish(wish).Refusal!;

        refusal.What.ShouldBe($"this evidence cannot be {verb}");
        refusal.Found.ShouldBe(EnumText.Of(from));
        refusal.Allowed.ShouldBe(allowed);
        story.Rows.Count.ShouldBe(rows);
    }

    [Fact]
    public void A_refusal_says_how_to_go_on()
    {
        Story.At(EvidenceStatus.Disputed).Wish(EvidenceChange.Confirm).Refusal!.Do.ShouldBe("Lift the dispute first: /evidence lift <n>");
        Story.At(EvidenceStatus.Expired).Wish(EvidenceChange.Confirm).Refusal!.Do.ShouldBe("See /evidence list for what waits");
    }

    [Theory]
    [InlineData(EvidenceChange.Propose)]
    [InlineData(EvidenceChange.Expire)]
    [InlineData(EvidenceChange.Withdraw)]
    [InlineData(EvidenceChange.Restore)]
    [InlineData(EvidenceChange.Revise)]
    [InlineData(EvidenceChange.Carry)]
    public void A_person_cannot_do_what_follows_from_the_sources(EvidenceChange wish) =>
        Story.Proposed().Wish(wish).Refusal!.What.ShouldBe($"a person cannot {EnumText.Of(wish)} evidence");

    [Theory]
    [InlineData(EvidenceStatus.Proposed)]
    [InlineData(EvidenceStatus.Confirmed)]
    public void The_rung_may_be_adjusted_down_freely(EvidenceStatus from)
    {
        foreach (var rung in new[] { Involvement.Supported, Involvement.Executed, Involvement.Owned })
        {
            var story = Story.At(from).Wish(EvidenceChange.Adjust, rung);

            story.Refusal.ShouldBeNull();
            (story.Status, story.Rung).ShouldBe((EvidenceStatus.Confirmed, rung));
        }
    }

    [Fact]
    public void The_rung_may_be_adjusted_back_up_to_the_one_proposed() =>
        Story.Proposed().Wish(EvidenceChange.Adjust, Involvement.Supported).Wish(EvidenceChange.Adjust).Rung.ShouldBe(Involvement.Owned);

    [Fact]
    public void A_rung_above_the_one_proposed_needs_a_co_sign()
    {
        var alone = Story.Proposed().Wish(EvidenceChange.Adjust, Involvement.Led);
        alone.Refusal!.ToString().ShouldBe(
            "A rung above the proposed one needs a co-sign by somebody who was there; found led; allowed: up to owned. "
            + "Choose a rung up to the proposed one.");
        alone.Status.ShouldBe(EvidenceStatus.Proposed);

        var together = Story.Proposed().Wish(EvidenceChange.Adjust, Involvement.Led, coSigned: true);
        (together.Status, together.Rung).ShouldBe((EvidenceStatus.Confirmed, Involvement.Led));
    }

    [Fact]
    public void No_co_sign_lifts_a_rung_above_the_scopes_cap() =>
        Story.Proposed().Wish(EvidenceChange.Adjust, Involvement.Multiplied, coSigned: true).Refusal!.ToString().ShouldBe(
            "That rung is above what work of this scope can show; found multiplied; allowed: up to led. Choose a rung within the scope.");

    [Fact]
    public void Only_an_adjustment_reads_the_rung_wished_for()
    {
        Story.Proposed().Wish(EvidenceChange.Confirm, Involvement.Shaped).Rung.ShouldBe(Involvement.Owned);
        Story.Proposed().Wish(EvidenceChange.Dispute, Involvement.Supported).Rung.ShouldBe(Involvement.Owned);
    }

    [Fact]
    public void A_lifted_dispute_can_be_confirmed() =>
        Story.At(EvidenceStatus.Disputed).Wish(EvidenceChange.LiftDispute).Wish(EvidenceChange.Confirm).Status.ShouldBe(EvidenceStatus.Confirmed);
}
