namespace CoachBot.Core.Frameworks.Linting.Rules;

/// <summary>Evidence reaches a competency by way of its practices alone.</summary>
internal sealed class UnlinkedCompetencyRule : ILintRule
{
    public LintRule About { get; } = new(
        "unlinked-competency", LintSeverity.Warning, "A competency is rated and no practice feeds it, so that evidence can never show it.");

    public IEnumerable<Remark> Find(LintSubject subject) =>
        from competency in subject.Competencies
        where subject.LinksPractices && !competency.IsTeamFigure && competency.Links.Count == 0
        select new Remark(competency.Place, new Problem(
            "competency that no practice feeds, so that evidence can never show it",
            Found: competency.Title, Do: "Link the practices that show it, or mark it as the team's"), LintSeverity.Warning);
}
