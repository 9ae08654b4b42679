namespace CoachBot.Core.Frameworks.Linting.Rules;

/// <summary>How well practices carry competencies.</summary>
internal sealed class LinkCoverageRule : ILintRule
{
    public const string Name = "link-coverage";

    // The weights of a competency reach 50 together, so that less than this hardly ever decides.
    private const int FeltWeight = 10;

    public LintRule About { get; } = new(
        Name, LintSeverity.Note,
        "A competency rests on one practice, a link weighs too little to matter, or a practice feeds no framework.");

    public static IEnumerable<Remark> Together(IReadOnlyList<LintSubject> subjects, IReadOnlyList<LintText> practices)
    {
        var linked = subjects.SelectMany(subject => subject.Competencies).SelectMany(competency => competency.Links)
            .Select(link => link.Practice).ToHashSet(StringComparer.Ordinal);
        return practices.Where(practice => !linked.Contains(practice.Text)).Select(practice => new Remark(practice.Place, new Problem(
            "practice that feeds no competency of any framework", Found: practice.Text, Do: "Link it from a competency"), LintSeverity.Note));
    }

    public IEnumerable<Remark> Find(LintSubject subject) => subject.Competencies.SelectMany(Find);

    private static IEnumerable<Remark> Find(LintCompetency competency)
    {
        if (competency.Links is [var only])
        {
            yield return new Remark(only.Place, new Problem(
                "competency that rests on one practice alone", Found: $"{competency.Title}: {only.Practice}",
                Do: "Link further practices that show it, if there are any"), LintSeverity.Note);
        }

        foreach (var link in competency.Links.Where(link => link.Weight < FeltWeight))
        {
            yield return new Remark(link.Place, new Problem(
                "link without effect", Found: $"{competency.Title}: {link.Practice} with weight {link.Weight}", Allowed: $"{FeltWeight} or more",
                Do: "Raise the weight, or remove the link"), LintSeverity.Note);
        }
    }
}
