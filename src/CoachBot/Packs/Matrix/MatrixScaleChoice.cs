using System.Globalization;
using CoachBot.Files;

namespace CoachBot.Packs.Matrix;

/// <summary>Finds out by what scale a matrix rates: the words it was given, the numbers in its cells, or its levels themselves.</summary>
internal static class MatrixScaleChoice
{
    // Of cells that begin with a step and go on to describe it, a few may lack the step: that is a mistake, not prose.
    private const double MostOthers = 0.2;

    public static MatrixScale? Of(IReadOnlyList<string> levels, IReadOnlyList<CompetencyRow> rows, MatrixOptions options, LineProblems problems)
    {
        var cells = rows.SelectMany(row => row.Cells.OfType<string>().Select(cell => (row.Line, Text: cell))).ToList();
        if (options.Scale.Count > 0)
        {
            return Named(rows, levels, options.Scale, problems);
        }

        if (cells.Count > 0 && (cells.TrueForAll(cell => StepHead.WholeOf(cell.Text) is not null) || AreNumbered(cells) || AreFigures(cells)))
        {
            return Numbered(cells, problems);
        }

        var heads = cells.Select(cell => StepHead.WordsOf(cell.Text)).OfType<string>().ToList();
        var steps = heads.Distinct().ToList();
        if (heads.Count >= cells.Count * (1 - MostOthers) && steps.Count <= MatrixScale.MostSteps && heads.Count > steps.Count)
        {
            problems.Add(rows[0].Line, "cells that begin with a step of a scale, and nothing says in which order the steps rise", string.Join(", ", steps),
                remedy: "Say it with --scale and these divided by commas, the lowest first");
            return null;
        }

        return MatrixScale.OfLevels(levels);
    }

    // 1/5 or 1.5 is a rating too, of no scale that is known here: better refused than taken for a description.
    private static bool AreFigures(List<(int Line, string Text)> cells) =>
        cells.Count(cell => cell.Text.Any(char.IsAsciiDigit) && !cell.Text.Any(char.IsLetter)) * 2 > cells.Count;

    // Where all begin with one number, that is a list within the cell.
    private static bool AreNumbered(List<(int Line, string Text)> cells)
    {
        var numbers = cells.Select(cell => StepHead.NumberOf(cell.Text)).OfType<int>().ToList();
        return numbers.Count >= cells.Count * (1 - MostOthers) && numbers.Distinct().Skip(1).Any();
    }

    private static MatrixScale Numbered(List<(int Line, string Text)> cells, LineProblems problems)
    {
        var read = cells.ConvertAll(cell => (cell.Line, cell.Text, Number: StepHead.WholeOf(cell.Text) ?? StepHead.NumberOf(cell.Text)));
        foreach (var (line, text, number) in read.Where(cell => cell.Number is null or < 1 || cell.Number > MatrixScale.MostSteps))
        {
            problems.Add(line, number is null ? "a cell that begins with no step, as the others do" : "a number that is no step of a scale", Short(text), $"1 to {MatrixScale.MostSteps}",
                number is null ? "Begin it with the number of its step" : "Rate on a scale of six steps or fewer");
        }

        var highest = Math.Clamp(read.Max(cell => cell.Number ?? 1), 1, MatrixScale.MostSteps);
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

    private static string Short(string text) => text.Length <= 40 ? text : text[..39] + "…";
}
