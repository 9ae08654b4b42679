using CoachBot.Core.Frameworks;
using CoachBot.Core.Levels;

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
}
