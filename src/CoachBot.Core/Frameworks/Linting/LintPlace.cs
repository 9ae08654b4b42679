namespace CoachBot.Core.Frameworks.Linting;

/// <summary>A place in a document. Places are ordered by file, then line, then column.</summary>
/// <param name="File">As the reader knows it.</param>
/// <param name="Line">From 1, as editors count.</param>
/// <param name="Column">From 1, as editors count.</param>
/// <param name="Path">The way there from the root of a structured document; empty for running text.</param>
public sealed record LintPlace(string File, long Line, long Column, string Path = "")
{
    /// <summary><c>file:line:column path</c>.</summary>
    public override string ToString() => Path.Length == 0 ? $"{File}:{Line}:{Column}" : $"{File}:{Line}:{Column} {Path}";

    /// <summary>The order of places.</summary>
    internal static IComparer<LintPlace> Order { get; } = Comparer<LintPlace>.Create((one, other) =>
        string.CompareOrdinal(one.File, other.File) is var byFile and not 0 ? byFile
        : one.Line.CompareTo(other.Line) is var byLine and not 0 ? byLine
        : one.Column.CompareTo(other.Column));
}
