namespace CoachBot.Core.Frameworks.Linting.Rules;

/// <summary>A proposed link counts like any other, so somebody should have looked at it.</summary>
internal sealed class ProposedLinkRule : ILintRule
{
    public LintRule About { get; } = new("proposed-link", LintSeverity.Note, "A link to a practice is marked as proposed: nobody has reviewed it.");

    public IEnumerable<Remark> Find(LintSubject subject) =>
        from competency in subject.Competencies
        from link in competency.Links
        where link.IsProposed
        select new Remark(link.Place, new Problem(
            "proposed link that nobody has reviewed", Found: $"{competency.Title}: {link.Practice} with weight {link.Weight}",
            Do: "Remove the mark once you agree with it, or remove the link; of an imported framework with coachbot framework review"), LintSeverity.Note);
}
