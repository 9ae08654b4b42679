using System.Text;

namespace CoachBot.Core.Frameworks.Linting.Rules;

/// <summary>
/// The same sentence for two things that should differ. One competency at one proficiency may repeat itself at as many
/// levels as it likes: it asks for the same there.
/// </summary>
internal sealed class DuplicateDescriptorRule : ILintRule
{
    public LintRule About { get; } = new(
        "duplicate-descriptor", LintSeverity.Warning,
        "Two competencies, or two proficiencies of one, have the same descriptor.");

    public IEnumerable<Remark> Find(LintSubject subject)
    {
        var cells = from competency in subject.Competencies
                    from cell in competency.Cells
                    where !string.IsNullOrWhiteSpace(cell.Descriptor?.Text)
                    select (Competency: competency, Cell: cell);
        foreach (var same in cells.GroupBy(found => Normal(found.Cell.Descriptor!.Text), StringComparer.Ordinal))
        {
            var all = same.OrderBy(found => found.Cell.Descriptor!.Place, LintPlace.Order).ToList();
            var first = all[0];
            var told = new HashSet<(string, string?)> { Key(first) };
            foreach (var other in all.Skip(1).Where(other => told.Add(Key(other))))
            {
                yield return RemarkOn(first, other);
            }
        }
    }

    private static Remark RemarkOn((LintCompetency Competency, LintCell Cell) first, (LintCompetency Competency, LintCell Cell) other) =>
        new(other.Cell.Descriptor!.Place, new Problem(
            first.Competency.Id == other.Competency.Id
                ? "the same descriptor for two proficiencies of one competency"
                : "the same descriptor for two competencies",
            Found: $"{Shown(other)}, as {Shown(first)} on line {first.Cell.Descriptor!.Place.Line}",
            Do: "Say what differs, or correct the copy"), LintSeverity.Warning);

    // Where nothing is rated the level itself is the proficiency.
    private static (string Competency, string? Proficiency) Key((LintCompetency Competency, LintCell Cell) found) =>
        (found.Competency.Id, found.Cell.Proficiency ?? found.Cell.Level);

    private static string Shown((LintCompetency Competency, LintCell Cell) found) =>
        $"{found.Competency.Title} at {found.Cell.Level}{(found.Cell.Proficiency is { } step && step != found.Cell.Level ? $" ({step})" : "")}";

    private static string Normal(string text)
    {
        var normal = new StringBuilder(text.Length);
        foreach (var letter in text.Where(char.IsLetterOrDigit))
        {
            normal.Append(char.ToLowerInvariant(letter));
        }

        return normal.ToString();
    }
}
