using CoachBot.Chat;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Tests.Chat;

public sealed class ExplainedHitTests
{
    [Theory]
    [InlineData(HitBasis.Act, SectionRole.Body, 0.65, "an act, 0.65, in the body ×1.0 = 0.65")]
    [InlineData(HitBasis.Act, SectionRole.Title, 0.617, "an act, 0.65, in the title ×0.95 = 0.617")]
    [InlineData(HitBasis.Deed, SectionRole.RootCause, 0.48, "a verb and what it acts on, 0.60, among the causes ×0.8 = 0.48")]
    [InlineData(HitBasis.Order, SectionRole.FollowUps, 0.55, "a heading that orders it, 0.55, among the follow-ups ×1.0 = 0.55")]
    public void The_worth_of_an_act_is_its_kind_times_its_place(HitBasis basis, SectionRole section, double strength, string told) =>
        ExplainedHit.WorthOf(Hit(basis, section, strength)).ShouldBe(told);

    [Fact]
    public void Several_strengths_are_told_as_the_sum_they_make()
    {
        ExplainedHit.SumOf([0.65]).ShouldBe("0.65");
        ExplainedHit.SumOf([0.65, 0.6]).ShouldBe("0.86 = 1 − (1 − 0.65)(1 − 0.60)");
        ExplainedHit.SumOf([0.65, 0.617, 0.48]).ShouldBe("0.93 = 1 − (1 − 0.65)(1 − 0.617)(1 − 0.48)");
    }

    [Fact]
    public void A_hint_is_called_one() =>
        ExplainedHit.BasisOf(Hit(HitBasis.Topic, SectionRole.Body, 0.2) with { Sign = new("canary", true) }).ShouldBe("a subject, only a hint");

    [Fact]
    public void Every_reason_place_and_basis_has_words_of_its_own()
    {
        string[] told =
        [
            .. Enum.GetValues<HitReason>().Select(ExplainedHit.ReasonOf),
            .. Enum.GetValues<SectionRole>().Select(ExplainedHit.PlaceOf),
            .. Enum.GetValues<HitBasis>().Select(basis => ExplainedHit.BasisOf(Hit(basis, SectionRole.Body, 0.2))),
        ];

        told.Length.ShouldBe(28);
        told.ShouldAllBe(words => words.Length > 0);
        told.Distinct().Count().ShouldBe(28);
    }

    [Theory]
    [InlineData("rotated\n  the keys", "rotated the keys")]
    [InlineData("", "")]
    public void A_line_holds_no_line_breaks(string quote, string line) => ExplainedHit.Line(quote).ShouldBe(line);

    [Fact]
    public void A_long_line_is_cut_with_a_sign_and_never_through_a_letter()
    {
        ExplainedHit.Line(new string('a', 101)).ShouldBe(new string('a', 100) + "…");
        ExplainedHit.Line(new string('a', 99) + "🚀 up").ShouldBe(new string('a', 99) + "…");
    }

    private static SentenceHit Hit(HitBasis basis, SectionRole section, double strength) =>
        new(new("secrets-rotation"), PracticeUse.Exercised, strength, new(0, 10), new(0, 5), 0, basis, section);
}
