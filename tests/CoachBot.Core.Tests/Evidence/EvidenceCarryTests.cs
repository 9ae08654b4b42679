using CoachBot.Core.Evidence;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Evidence;

/// <summary>The answer to a copy holds for the original, once that turns up.</summary>
public sealed class EvidenceCarryTests
{
    [Theory]
    [InlineData(EvidenceStatus.Confirmed)]
    [InlineData(EvidenceStatus.Disputed)]
    public void An_answer_to_a_copy_holds_for_the_original(EvidenceStatus answer)
    {
        var row = Carry(Story.Proposed(), Story.At(answer))!;

        (row.At, row.Actor, row.Change, row.From, row.To, row.Rung)
            .ShouldBe((Some.Today, EvidenceEvent.System, EvidenceChange.Carry, EvidenceStatus.Proposed, answer, Involvement.Owned));
    }

    [Fact]
    public void A_rung_adjusted_down_is_carried() =>
        Carry(Story.Proposed(), Story.Proposed().Wish(EvidenceChange.Adjust, Involvement.Executed))!.Rung.ShouldBe(Involvement.Executed);

    [Fact]
    public void No_answer_lifts_the_original_above_what_it_shows()
    {
        Carry(Story.Proposed(Involvement.Executed), Story.At(EvidenceStatus.Confirmed))!.Rung.ShouldBe(Involvement.Executed);
        Carry(Story.Proposed(), Story.Proposed().Wish(EvidenceChange.Adjust, Involvement.Led, coSigned: true))!.Rung.ShouldBe(Involvement.Owned);
    }

    [Theory]
    [InlineData(EvidenceStatus.Proposed)]
    [InlineData(EvidenceStatus.Withdrawn)]
    [InlineData(EvidenceStatus.Expired)]
    public void What_was_not_answered_is_not_carried(EvidenceStatus status) => Carry(Story.Proposed(), Story.At(status)).ShouldBeNull();

    [Theory]
    [InlineData(EvidenceStatus.Confirmed)]
    [InlineData(EvidenceStatus.Disputed)]
    [InlineData(EvidenceStatus.Withdrawn)]
    [InlineData(EvidenceStatus.Expired)]
    public void Only_an_original_that_waits_takes_an_answer_over(EvidenceStatus status) =>
        Carry(Story.At(status), Story.At(EvidenceStatus.Disputed)).ShouldBeNull();

    private static EvidenceEvent? Carry(Story original, Story copy) => EvidenceLife.Carry(original.Rows[^1], copy.Rows[^1], Some.Today);
}
