using CoachBot.Core.Evaluation;

namespace CoachBot.Core.Tests.Evaluation;

public sealed class ScoreTests
{
    [Fact]
    public void Micro_counts_all_together_and_macro_is_the_mean_of_those_with_six_positives()
    {
        // F1 of 12/16, of 6/12, and of 5 positives that do not count however well they were found.
        var score = Score.Of([.. Judged.Counted("a", 6, 2, 2), .. Judged.Counted("b", 3, 3, 3), .. Judged.Counted("c", 5, 0, 0)], 0.5, LabelStrength.Weak);

        score.Micro.ShouldBe(new(14, 5, 5));
        score.Micro.F1!.Value.ShouldBe(28.0 / 38, 1e-12);
        score.MacroF1.ShouldBe(0.625);
        score.MacroOver.ShouldBe(2);
        score.Competencies.Select(competency => competency.Competency.Value).ShouldBe(["a", "b", "c"]);
        score.Competencies[2].Confusion.F1.ShouldBe(1);
    }

    [Fact]
    public void A_competency_that_is_never_predicted_pulls_the_mean_down() =>
        Score.Of([.. Judged.Counted("a", 6, 0, 0), .. Judged.Counted("b", 0, 0, 6)], 0.5, LabelStrength.Weak).MacroF1.ShouldBe(0.5);

    [Fact]
    public void What_is_enough_is_counted_by_the_label_that_is_asked_for()
    {
        var judgements = Judged.Of("2 0.9, 2 0.9, 2 0.9, 2 0.9, 2 0.9, 1 0.9");

        Score.Of(judgements, 0.5, LabelStrength.Weak).MacroOver.ShouldBe(1);
        Score.Of(judgements, 0.5, LabelStrength.Strong).MacroOver.ShouldBe(0);
    }

    [Fact]
    public void Without_enough_positives_there_is_no_macro_figure()
    {
        var few = Score.Of(Judged.Counted("a", 5, 0, 0), 0.5, LabelStrength.Weak);
        var none = Score.Of([], 0.5, LabelStrength.Weak);

        (few.MacroF1, few.MacroOver).ShouldBe((null, 0));
        (none.MacroF1, none.Micro, none.Competencies.Count).ShouldBe((null, new Confusion(0, 0, 0), 0));
    }
}
