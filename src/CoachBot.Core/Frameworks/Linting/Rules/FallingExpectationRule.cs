namespace CoachBot.Core.Frameworks.Linting.Rules;

/// <summary>Whoever rises should not be asked for less.</summary>
internal sealed class FallingExpectationRule : ILintRule
{
    public LintRule About { get; } = new(
        "falling-expectation", LintSeverity.Warning,
        "A higher level expects a lower proficiency of the same competency, on the same track.");

    public IEnumerable<Remark> Find(LintSubject subject)
    {
        var levels = subject.Levels.Select(level => level.Id).ToList();
        var steps = subject.Scale.Select(step => step.Id).ToList();
        return subject.Competencies.SelectMany(competency => Tracks(competency).SelectMany(track => Find(competency, track, levels, steps)));
    }

    private static IEnumerable<Remark> Find(LintCompetency competency, string? track, List<string> levels, List<string> steps)
    {
        LintCell? highest = null;
        foreach (var cell in competency.Cells
            .Where(cell => (cell.Track is null || cell.Track == track) && steps.Contains(cell.Proficiency ?? "") && levels.Contains(cell.Level))
            .OrderBy(cell => levels.IndexOf(cell.Level)))
        {
            if (highest is not null && steps.IndexOf(cell.Proficiency!) < steps.IndexOf(highest.Proficiency!))
            {
                yield return new Remark(cell.Place, new Problem(
                    "higher level that expects less",
                    Found: $"{competency.Title} at {cell.Level}{(track is null ? "" : $" ({track})")}: {cell.Proficiency}, after {highest.Proficiency} at {highest.Level}",
                    Do: "Check it against the source; leave it so if the source means it"), LintSeverity.Warning);
            }
            else
            {
                highest = cell;
            }
        }
    }

    private static List<string?> Tracks(LintCompetency competency)
    {
        var tracks = competency.Cells.Select(cell => cell.Track).Where(track => track is not null).Distinct(StringComparer.Ordinal).ToList();
        return tracks.Count == 0 ? [null] : tracks;
    }
}
