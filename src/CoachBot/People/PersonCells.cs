using CoachBot.Files;

namespace CoachBot.People;

/// <summary>All rows of one id. Several rows give one person several frameworks; whatever else they say must agree.</summary>
internal sealed class PersonCells(IReadOnlyList<FieldRow> rows)
{
    private static readonly string[] PerRow = ["framework", "level", "track"];

    public IReadOnlyList<FieldRow> Rows => rows;

    public int Line => rows[0].Line;

    /// <summary>The columns that the file has.</summary>
    public IReadOnlySet<string> Columns { get; } = rows[0].Cells.Keys.ToHashSet(StringComparer.Ordinal);

    /// <summary>The cell of the first row that fills the column; empty when none does.</summary>
    public string this[string column] => Filled(column)?[column] ?? "";

    /// <summary>The line of that cell.</summary>
    public int LineOf(string column) => (Filled(column) ?? rows[0]).Line;

    /// <summary>Refuses cells that differ from the same column of an earlier row.</summary>
    public void CheckAgreement(LineProblems problems)
    {
        foreach (var column in rows[0].Cells.Keys.Except(PerRow))
        {
            var first = Filled(column);
            foreach (var row in rows.Where(row => first is not null && row[column].Length > 0 && row[column] != first[column]))
            {
                problems.Add(row.Line, $"{column} differs from line {first!.Line} of the same person", row[column], $"{first[column]}, or nothing",
                    "Rows of one id may differ in framework, level and track only; correct one of them, or give another id");
            }
        }
    }

    private FieldRow? Filled(string column) => rows.FirstOrDefault(row => row[column].Length > 0);
}
