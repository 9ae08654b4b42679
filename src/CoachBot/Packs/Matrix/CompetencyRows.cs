using CoachBot.Files;

namespace CoachBot.Packs.Matrix;

/// <summary>Reads the rows of a matrix; what is missing or twice goes to the problems.</summary>
internal sealed class CompetencyRows(MatrixTable table, MatrixColumns columns, LineProblems problems)
{
    private const int LongestTitle = 160;
    private const int LongestText = 1000;

    private static readonly HashSet<string> Nothing = new(["", "-", "–", "—", "n/a", "na", "none", "tbd", "?"], StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);

    public IReadOnlyList<CompetencyRow> Read()
    {
        if (table.Rows.Count == 0)
        {
            problems.Add(table.Header.Line, "no row for a competency", remedy: "Add a row for each competency below the header");
        }

        return [.. table.Rows.Select(RowOf).OfType<CompetencyRow>()];
    }

    private CompetencyRow? RowOf(MatrixLine line)
    {
        if (line.Cells.Count != table.Header.Cells.Count)
        {
            problems.Add(line.Line, "the row has another number of cells than the header", $"{line.Cells.Count}", $"{table.Header.Cells.Count}",
                "Put cells that hold the delimiter in double quotes, and write one delimiter for an empty cell");
            return null;
        }

        var title = MatrixColumns.OneLine(line.Cells[columns.Competency]);
        var cells = columns.Levels.Select(column => Nothing.Contains(line.Cells[column]) ? null : line.Cells[column]).ToList();
        var row = new CompetencyRow(line.Line, title, KindOf(line), TextIn(line, columns.Description), cells);
        return IsInOrder(row) ? row : null;
    }

    private bool IsInOrder(CompetencyRow row)
    {
        var (line, title) = (row.Line, row.Title);
        var before = problems.Count;
        var slug = KebabId.Slug(title);
        if (title.Length == 0)
        {
            problems.Add(line, "a row without the name of its competency", remedy: $"Fill in '{table.Header.Cells[columns.Competency]}', or empty the row");
        }
        else if (slug.Length == 0 || title.Length > LongestTitle)
        {
            problems.Add(line, "name of a competency that makes no id", title, $"up to {LongestTitle} characters, with letters or digits of English", "Rename it");
        }
        else if (!_lines.TryAdd(slug, line))
        {
            problems.Add(line, "competency given twice", $"{title}, first on line {_lines[slug]}", remedy: "Keep one of them");
        }
        else if (columns.Levels.Count > 0 && !row.IsTeamFigure && row.Cells.All(cell => cell is null))
        {
            problems.Add(line, "a competency that no level expects anything of", title, remedy: "Fill in a level's cell; for groups, add a column 'kind' or put the rows below a heading");
        }

        foreach (var (cell, column) in row.Cells.Zip(columns.Levels).Where(pair => pair.First?.Length > LongestText))
        {
            problems.Add(line, $"what {table.Header.Cells[column]} expects of {title} is too long", $"{cell!.Length} characters", $"up to {LongestText}", "Shorten it");
        }

        if (row.Kind?.Length > LongestTitle)
        {
            problems.Add(line, $"what says the kind of {title} is too long", $"{row.Kind.Length} characters", $"up to {LongestTitle}", "Shorten it");
        }

        if (row.Description?.Length > LongestText)
        {
            problems.Add(line, $"the description of {title} is too long", $"{row.Description.Length} characters", $"up to {LongestText}", "Shorten it");
        }

        return problems.Count == before;
    }

    private string? KindOf(MatrixLine line) =>
        MatrixColumns.OneLine(TextIn(line, columns.Kind) ?? line.Heading ?? "") is { Length: > 0 } kind ? kind : null;

    private static string? TextIn(MatrixLine line, int column) => column >= 0 && line.Cells[column].Length > 0 ? line.Cells[column] : null;
}
