using CoachBot.Core.Frameworks;
using CoachBot.Core.Levels;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Levels;

public sealed class LevelReportTeamFigureTests
{
    private static readonly Competency Figure =
        Some.Competency([]) with { Id = new("deployment-frequency"), Title = "Deployment frequency", IsTeamFigure = true };

    [Fact]
    public void A_teams_figure_has_no_line_and_is_no_gap()
    {
        var report = LevelReportBuilder.Build(Some.PersonAt("mid"), Some.Framework(Figure, Some.Competency()), [], Exposure.None, Some.Today);

        report.Lines.ShouldHaveSingleItem().Competency.Id.ShouldBe(Some.Competency().Id);
    }

    [Fact]
    public void A_framework_keeps_it_in_sight_and_does_not_rate_it()
    {
        var framework = Some.Framework(Figure, Some.Competency());

        framework.Competencies.Count.ShouldBe(2);
        framework.Rated.ShouldHaveSingleItem().Title.ShouldBe("Production operations");
    }

    [Fact]
    public void Without_a_target_nothing_is_worked_toward_that_the_framework_has_no_step_for()
    {
        var framework = Some.Framework(Some.Competency()) with { Scale = [Some.Scale[0]] };

        var line = LevelReportBuilder.Build(
            Some.Person(), framework, [Some.Evidence("INC-1", Involvement.Led, "2026-05-10")], Exposure.None, Some.Today).Lines.ShouldHaveSingleItem();

        line.State.ShouldBe(CompetencyState.Demonstrated);
        line.Missing.ShouldBeNull();
    }
}
