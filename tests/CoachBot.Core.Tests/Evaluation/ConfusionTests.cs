using CoachBot.Core.Evaluation;

namespace CoachBot.Core.Tests.Evaluation;

public sealed class ConfusionTests
{
    [Fact]
    public void Precision_recall_and_f1_follow_from_the_count()
    {
        var confusion = new Confusion(6, 2, 4);

        confusion.Positives.ShouldBe(10);
        confusion.Precision.ShouldBe(0.75);
        confusion.Recall.ShouldBe(0.6);
        confusion.F1!.Value.ShouldBe(2.0 / 3, 1e-12);
    }

    [Theory]
    [InlineData(0.5, LabelStrength.Weak, 3, 1, 1)]
    [InlineData(0.75, LabelStrength.Weak, 2, 0, 2)]
    [InlineData(0.5, LabelStrength.Strong, 1, 3, 1)]
    [InlineData(0.75, LabelStrength.Strong, 1, 1, 1)]
    public void A_strength_at_the_threshold_is_predicted_and_a_label_at_the_least_is_there(double threshold, LabelStrength least, int right, int wrong, int missed) =>
        Confusion.Of(Judged.Of("2 0.75, 1 0.9, 1 0.5, 0 0.74, 2 0.499, 0 0"), threshold, least).ShouldBe(new(right, wrong, missed));

    [Fact]
    public void Nothing_predicted_has_no_precision_and_nothing_there_no_recall()
    {
        var missed = new Confusion(0, 0, 3);
        var invented = new Confusion(0, 3, 0);
        var empty = Confusion.Of([], 0.5, LabelStrength.Weak);

        (missed.Precision, missed.Recall, missed.F1).ShouldBe((null, 0, 0));
        (invented.Precision, invented.Recall, invented.F1).ShouldBe((0, null, 0));
        (empty.Precision, empty.Recall, empty.F1).ShouldBe((null, null, null));
    }
}
