using CoachBot.Core;
using CoachBot.Files;

namespace CoachBot.Packs.Matrix;

/// <summary>Reads the matrix of a CSV or Markdown file, whole or not at all.</summary>
internal static class MatrixFile
{
    // As many as the schema of packs allows, and as long.
    private const int MostRows = 300;
    private const int LongestTitle = 160;

    // Ladders are some dozens of thousands; the document made of this many still fits into a pack.
    private const int MostLetters = 400_000;

    /// <exception cref="RefusedException">With everything that is missing or wrong, and where.</exception>
    public static Matrix Read(WorkFile file, MatrixOptions options)
    {
        var name = Path.GetFileName(file.Path);
        var problems = new LineProblems(name);
        if (file.Text.Length > MostLetters)
        {
            throw new RefusedException(new Problem("the table is too long", name, $"{file.Text.Length} letters", $"up to {MostLetters}", "Divide the ladder into several files"));
        }

        var isCsv = Path.GetExtension(name).Equals(".csv", StringComparison.OrdinalIgnoreCase);
        var matrix = (isCsv ? MatrixCsv.Read(file.Text, problems) : MatrixMarkdown.Read(file.Text, problems)) is { } table
            ? Read(Plain(table), name, options, problems)
            : null;
        return problems.Count == 0 && matrix is not null ? matrix : throw new RefusedException(problems.InOrder());
    }

    private static Matrix? Read(MatrixTable table, string name, MatrixOptions options, LineProblems problems)
    {
        if (table.Rows.Count > MostRows)
        {
            problems.Add(table.Rows[MostRows].Line, "too many rows", $"{table.Rows.Count}", $"up to {MostRows}", "Divide the ladder into several files");
            return null;
        }

        var (id, title) = Names(table, name, options, problems);
        var columns = MatrixColumns.Of(table, problems);
        MatrixShape.Check(table, columns, problems);
        var rows = new CompetencyRows(table, columns, problems).Read();

        // By what scale cells rate cannot be told while some of them are missing.
        if (problems.Count > 0 || MatrixScaleChoice.Of(columns.LevelTitles, rows, options, problems) is not { } scale)
        {
            return null;
        }

        if (options.Rungs.Count > 0 && options.Rungs.Count != scale.Steps.Count)
        {
            problems.Add(table.Header.Line, "another number of rungs than the scale has steps", $"{options.Rungs.Count}", $"{scale.Steps.Count}, for {string.Join(", ", scale.Steps)}", "Give --rungs one for each step");
        }

        foreach (var step in scale.Steps.Where(step => step.Length > LongestTitle))
        {
            problems.Add(table.Header.Line, "the name of a step of the scale is too long; levels that share one name it together", step, $"up to {LongestTitle} characters", "Shorten it, or give --scale");
        }

        return new(id, title, name, columns.LevelTitles, rows, scale, options.Rungs.Count > 0 ? options.Rungs : MatrixScale.UsualRungs(scale.Steps.Count));
    }

    private static (string Id, string Title) Names(MatrixTable table, string name, MatrixOptions options, LineProblems problems)
    {
        var stem = Path.GetFileNameWithoutExtension(name);
        var id = options.Id ?? KebabId.Slug(stem);
        if (id.Length == 0 || KebabId.Slug(id) != id)
        {
            problems.Add(1, options.Id is null ? "the file's name makes no id for the framework" : "this is no id for a framework", options.Id ?? name,
                "a kebab-case id of up to 80 letters and digits of English", options.Id is null ? "Give --id" : $"Write {KebabId.Slug(id)}");
        }

        string?[] titles = [options.Title, table.Title, stem];
        var title = titles.Select(text => MatrixColumns.OneLine(SteeringText.Without(text ?? ""))).FirstOrDefault(text => text.Length > 0) ?? id;
        if (title.Length > LongestTitle)
        {
            problems.Add(1, "the framework's name is too long", $"{title.Length} characters", $"up to {LongestTitle}", "Shorten it, or give --title");
        }

        return (id, title);
    }

    private static MatrixTable Plain(MatrixTable table) => new(table.Title, Plain(table.Header), [.. table.Rows.Select(Plain)]);

    private static MatrixLine Plain(MatrixLine line) =>
        line with { Cells = [.. line.Cells.Select(SteeringText.Without)], Heading = line.Heading is null ? null : SteeringText.Without(line.Heading) };
}
