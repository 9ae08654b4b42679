using CoachBot.Core.Evaluation;

namespace CoachBot.Core.Tests.Evaluation;

public sealed class TfIdfTests
{
    private static readonly TfIdf Words = new(["alert broker", "alert disk"]);

    // By hand: alert weighs ln(3/3) + 1 = 1, broker ln(3/2) + 1 = 1.405465.
    [Fact]
    public void A_rare_word_weighs_more_and_a_repeated_one_as_often_as_it_stands_there()
    {
        var vector = Words.Vector("the alert, the alerts, a broker");

        vector.Count.ShouldBe(2);
        vector["alert"].ShouldBe(2 / Math.Sqrt(4 + (1.405465 * 1.405465)), 1e-6);
        vector["broker"].ShouldBe(1.405465 / Math.Sqrt(4 + (1.405465 * 1.405465)), 1e-6);
    }

    [Theory]
    [InlineData("alert broker", "broker alert", 1)]
    [InlineData("alert broker", "disk", 0)]
    [InlineData("alert broker", "", 0)]
    [InlineData("", "", 0)]
    [InlineData("alert broker", "alert", 0.579739)]
    public void Likeness_is_the_cosine(string one, string other, double expected) =>
        TfIdf.Cosine(Words.Vector(one), Words.Vector(other)).ShouldBe(expected, 1e-6);
}
