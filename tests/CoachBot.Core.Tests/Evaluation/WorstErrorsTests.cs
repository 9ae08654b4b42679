using CoachBot.Core.Evaluation;

namespace CoachBot.Core.Tests.Evaluation;

public sealed class WorstErrorsTests
{
    [Fact]
    public void What_is_shown_and_absent_comes_by_falling_strength_and_then_by_document() =>
        WorstErrors.FalsePositives(Judged.Of("0 0.6, 0 0.9, 1 0.9, 0 0.49, 0 0.6, 0 0.5").Reverse(), 3).Select(error => error.Document).ShouldBe(["D01", "D00", "D04"]);

    [Fact]
    public void What_is_strong_and_not_shown_comes_by_rising_strength_and_then_by_document() =>
        WorstErrors.FalseNegatives(Judged.Of("2 0.4, 1 0, 2 0.5, 2 0, 2 0.4, 2 0.49").Reverse(), 3).Select(error => error.Document).ShouldBe(["D03", "D00", "D04"]);

    [Fact]
    public void Equal_errors_in_one_document_come_by_competency()
    {
        var judgements = Judged.Of("0 0.6", "b").Concat(Judged.Of("0 0.6", "a")).ToList();

        WorstErrors.FalsePositives(judgements, 5).Select(error => error.Competency.Value).ShouldBe(["a", "b"]);
        WorstErrors.FalsePositives(judgements, 0).ShouldBeEmpty();
    }
}
