namespace CoachBot.Core.Frameworks.Linting.Rules;

/// <summary>A rating without a sentence leaves people to guess what it looks like.</summary>
internal sealed class MissingDescriptorRule : ILintRule
{
    public LintRule About { get; } = new(
        "missing-descriptor", LintSeverity.Warning,
        "A level expects something without a descriptor of what it looks like; a level without a competency that others have is a note.");

    public IEnumerable<Remark> Find(LintSubject subject)
    {
        var rated = subject.Competencies.Where(competency => competency.Cells.Count > 0).ToList();
        var missing = rated.ToDictionary(
            competency => competency, competency => competency.Cells.Where(cell => string.IsNullOrWhiteSpace(cell.Descriptor?.Text)).ToList());
        return rated.Count > 1 && missing.All(pair => pair.Value.Count == pair.Key.Cells.Count)
            ? [ForAll(rated)]
            : missing.Where(pair => pair.Value.Count > 0).Select(pair => ForOne(pair.Key, pair.Value)).Concat(Gaps(subject, rated));
    }

    // A framework that describes nothing has one fault, not as many as it has cells.
    private static Remark ForAll(List<LintCompetency> rated) =>
        new(rated[0].Cells[0].Place, new Problem(
            "no expectation has a descriptor",
            Found: $"{rated.Sum(competency => competency.Cells.Count)} ratings of {rated.Count} competencies without a word on what they look like",
            Do: "Say of each level what the competency looks like there"), LintSeverity.Warning);

    private static Remark ForOne(LintCompetency competency, List<LintCell> cells) =>
        new(cells[0].Place, new Problem(
            "expectation without a descriptor",
            Found: $"{competency.Title} at {string.Join(", ", cells.Select(Shown))}", Do: "Say what it looks like there"), LintSeverity.Warning);

    private static IEnumerable<Remark> Gaps(LintSubject subject, List<LintCompetency> rated) =>
        from level in subject.Levels
        let lacking = rated.Where(competency => competency.Cells.All(cell => cell.Level != level.Id)).ToList()
        where lacking.Count > 0 && lacking.Count < rated.Count
        select new Remark(level.Place, new Problem(
            "level that expects nothing of competencies that other levels have",
            Found: $"{level.Title} lacks {string.Join(", ", lacking.Select(competency => competency.Title))}",
            Do: "Leave it so if the source means it"), LintSeverity.Note);

    private static string Shown(LintCell cell) => cell.Track is null ? cell.Level : $"{cell.Level} ({cell.Track})";
}
