using CoachBot.Core.Evaluation;

namespace CoachBot.Core.Tests.Evaluation;

public sealed class LikeForLikeTests
{
    private static readonly Score Whole = Of([.. Judged.Counted("a", 6, 0, 0), .. Judged.Counted("b", 3, 0, 3), .. Judged.Counted("c", 5, 0, 0), .. Judged.Counted("d", 0, 0, 6)]);

    [Fact]
    public void The_whole_chooses_the_competencies_and_a_part_is_judged_by_all_of_them_however_few_it_has()
    {
        var part = Of([.. Judged.Counted("a", 1, 0, 0), .. Judged.Counted("b", 0, 1, 1), .. Judged.Counted("c", 0, 9, 0), .. Judged.Counted("d", 0, 0, 1)]);

        var figure = LikeForLike.Of(part, Whole);

        (figure.MacroF1, figure.MacroOver).ShouldBe((1.0 / 3, 3));
        figure.LeftOut.ShouldBeEmpty();
        part.MacroOver.ShouldBe(0, "alone it has enough positives of none");
    }

    [Fact]
    public void What_is_neither_there_nor_predicted_in_a_part_is_left_out_of_it_and_named()
    {
        var figure = LikeForLike.Of(Of([.. Judged.Counted("a", 1, 0, 0), .. Judged.Counted("b", 0, 0, 0), .. Judged.Counted("d", 0, 1, 0)]), Whole);

        (figure.MacroF1, figure.MacroOver).ShouldBe((0.5, 2));
        figure.LeftOut.Select(competency => competency.Value).ShouldBe(["b"], "d is wrong here, which is a figure of 0");
    }

    [Fact]
    public void Of_the_whole_itself_it_is_the_macro_figure() =>
        LikeForLike.Of(Whole, Whole).MacroF1.ShouldBe(Whole.MacroF1);

    [Fact]
    public void Over_no_competency_there_is_no_figure()
    {
        var few = Of(Judged.Counted("a", 5, 0, 0));

        (LikeForLike.Of(few, few).MacroF1, LikeForLike.Of(few, few).MacroOver).ShouldBe((null, 0));
    }

    private static Score Of(IReadOnlyCollection<Judgement> judgements) => Score.Of(judgements, 0.5, LabelStrength.Weak);
}
