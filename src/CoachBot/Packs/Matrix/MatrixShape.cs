using CoachBot.Files;

namespace CoachBot.Packs.Matrix;

/// <summary>Refuses tables that would be read with their meaning turned around: levels as rows, the highest level first, columns that are no levels.</summary>
internal static class MatrixShape
{
    private static readonly string[] LevelHeads = ["level", "levels", "grade", "band", "role", "job level", "seniority", "rank"];

    private static readonly string[] Sides =
    [
        "note", "notes", "comment", "comments", "remark", "remarks", "owner", "author", "updated", "last updated", "date", "link", "links", "url", "weight", "weights",
        "status", "version", "id", "#", "no", "no.", "example", "examples", "resource", "resources", "evidence",
    ];

    public static void Check(MatrixTable table, MatrixColumns columns, LineProblems problems)
    {
        var line = table.Header.Line;
        var names = columns.LevelTitles;
        foreach (var side in names.Where(name => Sides.Contains(name.ToLowerInvariant())))
        {
            problems.Add(line, "a column that is no level", side, "the competencies, 'kind', 'description', and levels", "Remove the column");
        }

        var head = MatrixColumns.OneLine(table.Header.Cells[columns.Competency]).ToLowerInvariant();
        var rowRanks = table.Rows.Count(row => row.Cells.Count > columns.Competency && LevelRank.Of(row.Cells[columns.Competency]) is not null);
        var ranks = names.Select(LevelRank.Of).OfType<int>().ToList();
        if (LevelHeads.Contains(head) || (ranks.Count == 0 && rowRanks >= 2 && rowRanks * 2 > table.Rows.Count))
        {
            problems.Add(line, "the rows seem to be levels, and the columns competencies", table.Header.Cells[columns.Competency], "levels as columns, competencies as rows",
                "Turn the table; if the first column does name competencies, call it 'competency'");
        }
        else if (ranks.Count >= 2 && IsFalling(ranks))
        {
            problems.Add(line, "the levels seem to run from the highest to the lowest", string.Join(", ", names), "the lowest first", "Turn the order of the columns around");
        }
    }

    private static bool IsFalling(List<int> ranks)
    {
        var steps = ranks.Zip(ranks.Skip(1)).ToList();
        return steps.TrueForAll(step => step.Second <= step.First) && steps.Exists(step => step.Second < step.First);
    }
}
