using CoachBot.Core;
using CoachBot.Files;

namespace CoachBot.Packs.Matrix;

/// <summary>Reads the matrix of a CSV or Markdown file, whole or not at all.</summary>
internal static class MatrixFile
{
    /// <exception cref="RefusedException">With everything that is missing or wrong, and where.</exception>
    public static Matrix Read(WorkFile file, MatrixOptions options)
    {
        var name = Path.GetFileName(file.Path);
        var problems = new LineProblems(name);
        var isCsv = Path.GetExtension(name).Equals(".csv", StringComparison.OrdinalIgnoreCase);
        var matrix = (isCsv ? MatrixCsv.Read(file.Text, problems) : MatrixMarkdown.Read(file.Text, problems)) is { } table
            ? Read(table, name, options, problems)
            : null;
        return problems.Count == 0 && matrix is not null ? matrix : throw new RefusedException(problems.InOrder());
    }

    private static Matrix? Read(MatrixTable table, string name, MatrixOptions options, LineProblems problems)
    {
        var columns = MatrixColumns.Of(table, problems);
        var rows = new CompetencyRows(table, columns, problems).Read();
        var levels = columns.Levels.Select(column => MatrixColumns.OneLine(table.Header.Cells[column])).ToList();

        // By what scale cells rate cannot be told while some of them are missing.
        if (problems.Count > 0 || MatrixScaleChoice.Of(levels, rows, options, problems) is not { } scale)
        {
            return null;
        }

        if (options.Rungs.Count > 0 && options.Rungs.Count != scale.Steps.Count)
        {
            problems.Add(table.Header.Line, "another number of rungs than the scale has steps", $"{options.Rungs.Count}", $"{scale.Steps.Count}, for {string.Join(", ", scale.Steps)}", "Give --rungs one for each step");
        }

        var stem = Path.GetFileNameWithoutExtension(name);
        return new(options.Id ?? KebabId.Slug(stem), options.Title ?? table.Title ?? stem, name, levels, rows, scale,
            options.Rungs.Count > 0 ? options.Rungs : MatrixScale.UsualRungs(scale.Steps.Count));
    }
}
