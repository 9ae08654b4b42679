using CoachBot.Core.Frameworks;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Frameworks;

public sealed class FrameworkTests
{
    private static readonly Framework Gaps = Some.Framework() with
    {
        Scale = [new("associate", 1, "Associate", Involvement.Executed), new("senior", 2, "Senior", Involvement.Led)],
    };

    [Theory]
    [InlineData(Involvement.Supported, null)]
    [InlineData(Involvement.Executed, "associate")]
    [InlineData(Involvement.Owned, "associate")]
    [InlineData(Involvement.Led, "senior")]
    [InlineData(Involvement.Shaped, "senior")]
    public void A_rung_reaches_the_highest_step_it_is_enough_for(Involvement rung, string? step) => (Gaps.ProficiencyAt(rung)?.Id).ShouldBe(step);
}
