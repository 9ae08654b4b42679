namespace CoachBot.Files;

/// <summary>One record of a table file.</summary>
/// <param name="Line">The physical line it starts on.</param>
/// <param name="Cells">Column name to cell as written.</param>
internal sealed record CsvRow(int Line, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>The cell without white space around it; empty when the column is not there.</summary>
    public string this[string column] => Raw(column).Trim();

    /// <summary>The cell as written; empty when the column is not there.</summary>
    public string Raw(string column) => Cells.GetValueOrDefault(column, "");
}
