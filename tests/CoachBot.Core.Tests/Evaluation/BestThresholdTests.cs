using CoachBot.Core.Evaluation;

namespace CoachBot.Core.Tests.Evaluation;

public sealed class BestThresholdTests
{
    [Theory]
    [InlineData("1 0.9, 0 0.8, 2 0.7, 0 0.2, 0 0.1", 0.7)] // F1 of 2/3, 1/2, then 4/5
    [InlineData("1 0.9, 0 0.8, 0 0.7, 1 0.6", 0.9)] // 2/3 at 0.9 and again at 0.6
    [InlineData("1 0.4, 0 0.4", 0.4)] // one step holds both
    public void It_is_where_f1_is_highest_and_of_several_the_highest(string judgements, double expected) =>
        BestThreshold.Of(Judged.Of(judgements)).ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("0 0.9, 0 0.3")]
    [InlineData("1 0, 2 0")]
    public void It_is_out_of_reach_when_nothing_there_could_be_predicted(string judgements) =>
        BestThreshold.Of(Judged.Of(judgements)).ShouldBe(double.PositiveInfinity);
}
