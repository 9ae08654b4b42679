namespace CoachBot.Files;

/// <summary>One record of a file, whatever its form: a row of a table, an object on a line.</summary>
/// <param name="Line">The physical line it starts on.</param>
/// <param name="Cells">Field name to value as written.</param>
internal sealed record FieldRow(int Line, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>Fields that hold something that could not be read, which was said already: none of them is missing.</summary>
    public IReadOnlyCollection<string> Unread { get; init; } = [];

    /// <summary>The value without white space around it; empty when the field is not there.</summary>
    public string this[string column] => Raw(column).Trim();

    /// <summary>Whether nothing was written there.</summary>
    public bool IsEmpty(string column) => this[column].Length == 0 && !Unread.Contains(column);

    /// <summary>The value as written; empty when the field is not there.</summary>
    public string Raw(string column) => Cells.GetValueOrDefault(column, "");
}
