using CoachBot.Core.Frameworks.Linting.Text;

namespace CoachBot.Core.Frameworks.Linting.Rules;

/// <summary>Text whose bytes were read as another code page than they were written in.</summary>
internal sealed class MojibakeRule : ILintRule
{
    private const int MostLines = 20;
    private const int MostShown = 3;
    private const char Lost = '\uFFFD';

    public LintRule About { get; } = new(
        "mojibake", LintSeverity.Warning, "Text is garbled: its UTF-8 was read as another code page, or characters are lost.");

    public IEnumerable<Remark> Find(LintSubject subject)
    {
        var readers = Readers(subject);
        var found = subject.Lines.Select(line => Find(line, readers)).OfType<Remark>().ToList();
        return found.Count <= MostLines + 1
            ? found
            : found.Take(MostLines).Append(new Remark(found[MostLines].Place, new Problem(
                "more lines of garbled text", Found: $"{found.Count - MostLines} further lines, the first here",
                Do: "Mend the whole document in the same way"), LintSeverity.Warning));
    }

    // A document went wrong in one place, as a rule, so that one code page explains it best.
    private static IReadOnlyList<GarbledText> Readers(LintSubject subject)
    {
        var garbled = subject.Lines.Where(line => line.Text.Any(letter => letter > '\u007F')).ToList();
        return
        [
            .. CodePageTable.All.Select(table => new GarbledText(table))
                .OrderByDescending(reader => garbled.Sum(line => Covered(reader.Find(line.Text)))),
        ];
    }

    private static Remark? Find(LintLine line, IReadOnlyList<GarbledText> readers)
    {
        var best = readers.Select(reader => (reader.Page, Runs: reader.Find(line.Text))).MaxBy(read => Covered(read.Runs));
        if (best.Runs.Count > 0)
        {
            return Garbled(line, best.Page, best.Runs);
        }

        var lost = line.Text.IndexOf(Lost, StringComparison.Ordinal);
        return lost < 0 ? null : new Remark(At(line, lost), new Problem(
            "characters that are lost and cannot be decoded",
            Found: $"{line.Text.Count(letter => letter == Lost)} of U+FFFD on the line", Do: "Look them up in the source"), LintSeverity.Warning);
    }

    private static Remark Garbled(LintLine line, CodePageTable page, IReadOnlyList<GarbledRun> runs)
    {
        var told = runs.DistinctBy(run => run.Garbled).Take(MostShown).ToList();
        var more = runs.DistinctBy(run => run.Garbled).Count() - told.Count;
        return new Remark(At(line, runs[0].Start), new Problem(
            $"garbled text: UTF-8 that was read as {page.Name}",
            Found: string.Join(", ", told.Select(run => $"'{run.Garbled}'")) + (more > 0 ? $" and {more} more" : ""),
            Do: "Read it as " + string.Join(", ", told.Select(run => $"'{run.Reads}'{(run.IsIncomplete ? " (most likely; a byte is lost)" : "")}"))),
            LintSeverity.Warning);
    }

    private static int Covered(IReadOnlyList<GarbledRun> runs) => runs.Sum(run => run.Garbled.Length);

    private static LintPlace At(LintLine line, int offset) =>
        line.Place.Path.Length > 0 ? line.Place : line.Place with { Column = line.Place.Column + offset };
}
