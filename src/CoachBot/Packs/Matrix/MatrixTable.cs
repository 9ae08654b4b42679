namespace CoachBot.Packs.Matrix;

/// <summary>A table as it stands in a file, before anything is made of its words.</summary>
/// <param name="Title">The document's title; null when it has none.</param>
/// <param name="Header">The first row.</param>
/// <param name="Rows">The others, as wide as the header.</param>
internal sealed record MatrixTable(string? Title, MatrixLine Header, IReadOnlyList<MatrixLine> Rows);

/// <summary>One row of a table.</summary>
/// <param name="Line">Where it begins, from 1.</param>
/// <param name="Cells">Its texts, blanks around them cut off.</param>
internal sealed record MatrixLine(int Line, IReadOnlyList<string> Cells)
{
    /// <summary>The heading that stands above the row's table; null without one.</summary>
    public string? Heading { get; init; }
}
