using CoachBot.Core.Frameworks.Linting.Text;

namespace CoachBot.Core.Frameworks.Linting.Rules;

/// <summary>
/// A figure that a whole team moves says nothing of one person, and whoever is measured by it learns to move the figure.
/// Only a title that is a figure's name is one; a title that tells of work on the figure is fine.
/// </summary>
internal sealed class TeamMetricRule : ILintRule
{
    public LintRule About { get; } = new(
        "team-metric", LintSeverity.Error,
        "A team's figure poses as a personal competency; one that is partly a person's doing is a warning.");

    public IEnumerable<Remark> Find(LintSubject subject) =>
        from competency in subject.Competencies
        let figure = MetricTitle.Read(competency.Title)
        where figure is not null
        select RemarkOn(competency, figure);

    private static Remark RemarkOn(LintCompetency competency, MetricTitle figure)
    {
        var severity = figure.IsPartlyPersonal ? LintSeverity.Warning : LintSeverity.Error;
        return competency.IsTeamFigure
            ? new(competency.Place, new Problem(
                "a team's figure listed as a competency; it is marked team: true and never counted for a person", Found: competency.Title), severity, Handled: true)
            : new(competency.Place, new Problem(
                figure.IsPartlyPersonal
                    ? "a figure that depends on a whole team, though partly on each of its people, poses as a personal competency"
                    : "a team's figure poses as a personal competency",
                Found: competency.Title, Allowed: "what one person does",
                Do: "Mark it as the team's (team: true in a pack, the kind 'team figure' in a table), or rate the work that moves it instead"), severity);
    }
}
