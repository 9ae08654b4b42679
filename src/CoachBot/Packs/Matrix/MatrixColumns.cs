using CoachBot.Files;

namespace CoachBot.Packs.Matrix;

/// <summary>What the columns of a matrix are: the competency, what describes it, and the levels. -1 for a column it lacks.</summary>
internal sealed record MatrixColumns(int Competency, int Kind, int Description, IReadOnlyList<int> Levels, IReadOnlyList<string> LevelTitles)
{
    private const int MostLevels = 20;
    private const int LongestTitle = 160;

    private static readonly string[] CompetencyNames = ["competency", "competence", "competencies", "skill", "skills", "capability", "dimension", "attribute"];
    private static readonly string[] KindNames = ["kind", "category", "pillar", "group", "area", "type"];
    private static readonly string[] DescriptionNames = ["description", "summary", "definition"];

    public static MatrixColumns Of(MatrixTable table, LineProblems problems)
    {
        var header = table.Header.Cells.Select(OneLine).ToList();
        var competency = Math.Max(0, Find(header, CompetencyNames, -1));
        var kind = Find(header, KindNames, competency);
        var description = Find(header, DescriptionNames, competency);
        // A column without a name or a cell is what spreadsheets leave behind.
        var levels = Enumerable.Range(0, header.Count)
            .Where(column => column != competency && column != kind && column != description)
            .Where(column => header[column].Length > 0 || table.Rows.Any(row => row.Cells.ElementAtOrDefault(column) is { Length: > 0 })).ToList();
        Check(table, header, levels, problems);
        return new(competency, kind, description, levels, [.. levels.Select(column => header[column])]);
    }

    /// <summary>The text with every run of blanks and line ends as one blank.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static int Find(List<string> header, string[] names, int butNot) =>
        header.FindIndex(0, cell => names.Contains(cell.ToLowerInvariant())) is var found && found != butNot ? found : -1;

    private static void Check(MatrixTable table, List<string> header, List<int> levels, LineProblems problems)
    {
        var line = table.Header.Line;
        if (levels.Count is 0 or > MostLevels)
        {
            problems.Add(line, levels.Count == 0 ? "no column for a level" : "too many columns for levels", levels.Count == 0 ? string.Join(" | ", header) : $"{levels.Count}",
                $"a column for the competencies, and 1 to {MostLevels} for levels", "Give each level of the ladder a column, lowest first");
        }

        foreach (var column in levels)
        {
            var title = header[column];
            if (title.Length == 0)
            {
                problems.Add(line, $"column {column + 1} has cells and no name", remedy: "Name the level that it is for, or empty it");
            }
            else if (title.Length > LongestTitle || KebabId.Slug(title).Length == 0)
            {
                problems.Add(line, "name of a level that makes no id", title, $"up to {LongestTitle} characters, with letters or digits of English", "Rename the column");
            }
        }

        foreach (var twice in levels.Where(column => KebabId.Slug(header[column]).Length > 0).GroupBy(column => KebabId.Slug(header[column])).Where(group => group.Count() > 1))
        {
            problems.Add(line, "level given twice", string.Join(", ", twice.Select(column => header[column])), remedy: "Rename or remove one of the columns");
        }
    }
}
