using CoachBot.Core.Frameworks.Linting;

namespace CoachBot.Packs.Linting;

/// <summary>A heading and the lines with text between it and the next.</summary>
/// <param name="Depth">The number of its signs.</param>
/// <param name="Title">Its text.</param>
/// <param name="Line">The index of its line.</param>
/// <param name="Lines">The indexes of the lines below it.</param>
internal sealed record MarkdownHeading(int Depth, string Title, int Line, IReadOnlyList<int> Lines)
{
    public static IEnumerable<MarkdownHeading> Of(SourceText source)
    {
        var starts = Enumerable.Range(0, source.Lines.Count).Where(index => DepthOf(source.Lines[index]) > 0).ToList();
        return starts.Select((start, order) => new MarkdownHeading(
            DepthOf(source.Lines[start]),
            source.Lines[start].TrimStart('#').Trim().TrimEnd('#').TrimEnd(),
            start,
            [.. Enumerable.Range(start + 1, (order + 1 < starts.Count ? starts[order + 1] : source.Lines.Count) - start - 1).Where(index => !source.IsBlank(index))]));
    }

    /// <summary>The text under it; null when there is none.</summary>
    public LintText? Body(SourceText source) =>
        Lines.Count == 0 ? null : source.TextOf(Lines[0]) with { Text = string.Join('\n', Lines.Select(line => source.Lines[line].Trim())) };

    private static int DepthOf(string line)
    {
        var signs = line.Length - line.TrimStart('#').Length;
        return signs is > 0 and <= 6 && line.Length > signs && line[signs] == ' ' ? signs : 0;
    }
}
