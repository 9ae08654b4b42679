using System.Globalization;
using CoachBot.Files;

namespace CoachBot.Packs.Matrix;

/// <summary>Finds out by what scale a matrix rates: the words it was given, the numbers in its cells, or its levels themselves.</summary>
internal static class MatrixScaleChoice
{
    private const int LongestStep = 3;

    // Of cells that begin with a step and go on to describe it, a few may lack the step: that is a mistake, not prose.
    private const double MostOthers = 0.2;

    public static MatrixScale? Of(IReadOnlyList<string> levels, IReadOnlyList<CompetencyRow> rows, MatrixOptions options, LineProblems problems)
    {
        var cells = rows.SelectMany(row => row.Cells.OfType<string>().Select(cell => (row.Line, Text: cell))).ToList();
        if (options.Scale.Count > 0)
        {
            return Named(rows, levels, options.Scale, problems);
        }

        if (cells.Count > 0 && cells.TrueForAll(cell => Whole(cell.Text) is not null))
        {
            return Numbered(cells, problems);
        }

        var heads = cells.Select(cell => HeadOf(cell.Text)).OfType<string>().ToList();
        var steps = heads.Distinct().ToList();
        if (heads.Count >= cells.Count * (1 - MostOthers) && steps.Count <= MatrixScale.MostSteps && heads.Count > steps.Count)
        {
            problems.Add(rows[0].Line, "cells that begin with a step of a scale, and nothing says in which order the steps rise", string.Join(", ", steps),
                remedy: $"Say it, lowest first: --scale \"{string.Join(",", steps)}\"");
            return null;
        }

        return MatrixScale.OfLevels(levels);
    }

    private static MatrixScale? Numbered(List<(int Line, string Text)> cells, LineProblems problems)
    {
        foreach (var (line, text) in cells.Where(cell => Whole(cell.Text) is < 1 || Whole(cell.Text) > MatrixScale.MostSteps))
        {
            problems.Add(line, "a number that is no step of a scale", text, $"1 to {MatrixScale.MostSteps}", "Rate on a scale of six steps or fewer");
        }

        var highest = Math.Clamp(cells.Max(cell => Whole(cell.Text) ?? 1), 1, MatrixScale.MostSteps);
        return MatrixScale.OfWords([.. Enumerable.Range(1, highest).Select(step => step.ToString(CultureInfo.InvariantCulture))]);
    }

    private static MatrixScale Named(IReadOnlyList<CompetencyRow> rows, IReadOnlyList<string> levels, IReadOnlyList<string> words, LineProblems problems)
    {
        var scale = MatrixScale.OfWords(words);
        foreach (var (row, cell, level) in rows.SelectMany(row => row.Cells.Select((cell, level) => (row, cell, level))))
        {
            if (cell is not null && scale.Read(cell, level).Step < 0)
            {
                problems.Add(row.Line, $"what {levels[level]} expects of {row.Title} does not begin with a step of the scale", Short(cell), string.Join(", ", words), "Begin the cell with one of these, or correct --scale");
            }
        }

        return scale;
    }

    // What stands before a colon or makes up the whole cell, if it is a few words and no sentence.
    private static string? HeadOf(string cell)
    {
        var end = cell.IndexOfAny([':', '\n']);
        var head = (end < 0 ? cell : cell[..end]).Trim().ToLowerInvariant();
        return head.Length == 0 || head[^1] == '.' || head.Split(' ').Length > LongestStep ? null : head;
    }

    private static int? Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Short(string text) => text.Length <= 40 ? text : text[..39] + "…";
}
