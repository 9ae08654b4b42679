using CoachBot.Core.Evidence;
using CoachBot.Core.Levels;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Levels;

/// <summary>Frameworks of one step, seen by somebody who has no level in them.</summary>
public sealed class LevelReportOneStepTests
{
    [Fact]
    public void Nothing_is_worked_toward_that_the_framework_has_no_step_for()
    {
        var line = Line(Involvement.Supported, Led(1));

        line.State.ShouldBe(CompetencyState.Demonstrated);
        line.Missing.ShouldBeNull();
    }

    [Fact]
    public void What_does_not_reach_the_lowest_step_is_in_progress()
    {
        var line = Line(Involvement.Led, Led(2));

        line.Standing.Demonstrated.ShouldBe(Involvement.Executed);
        line.Proficiency.ShouldBeNull();
        line.State.ShouldBe(CompetencyState.InProgress);
        line.Missing!.Rung.ShouldBe(Involvement.Led);
    }

    [Fact]
    public void What_reaches_it_is_demonstrated() => Line(Involvement.Led, Led(3)).State.ShouldBe(CompetencyState.Demonstrated);

    private static CompetencyLine Line(Involvement step, EvidenceItem[] evidence)
    {
        var framework = Some.Framework(Some.Competency()) with { Scale = [new("only", 1, "Only", step)] };
        return LevelReportBuilder.Build(Some.Person(), framework, evidence, Exposure.None, Some.Today).Lines.ShouldHaveSingleItem();
    }

    private static EvidenceItem[] Led(int months) =>
        [.. Enumerable.Range(1, months).Select(month => Some.Evidence($"INC-{month}", Involvement.Led, $"2026-0{month}-10"))];
}
