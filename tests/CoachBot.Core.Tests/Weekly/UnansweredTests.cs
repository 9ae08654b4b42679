using CoachBot.Core.Weekly;

namespace CoachBot.Core.Tests.Weekly;

public sealed class UnansweredTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 22, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Three_in_a_row_without_an_answer_make_a_pause() => IsPause(null, "no no no").ShouldBeTrue();

    [Theory]
    [InlineData("no no")]
    [InlineData("no no yes no no no")]
    [InlineData("yes no no no")]
    public void Two_do_not_nor_do_three_with_an_answer_since(string newestFirst) => IsPause(null, newestFirst).ShouldBeFalse();

    [Fact]
    public void There_are_seven_days_to_answer() => Unanswered.IsPause(Messages("no no no"), null, Now.AddTicks(-1)).ShouldBeFalse();

    [Fact]
    public void After_a_pause_three_more_must_go_unanswered()
    {
        IsPause(Now.AddDays(-15), "no no no").ShouldBeFalse();
        IsPause(Now.AddDays(-22), "no no no").ShouldBeTrue();
    }

    private static bool IsPause(DateTimeOffset? restedAt, string newestFirst) => Unanswered.IsPause(Messages(newestFirst), restedAt, Now);

    private static IEnumerable<(DateTimeOffset, bool)> Messages(string newestFirst) =>
        newestFirst.Split(' ').Select((answer, weeks) => (Now.AddDays(-7 * (weeks + 1)), answer == "yes"));
}
