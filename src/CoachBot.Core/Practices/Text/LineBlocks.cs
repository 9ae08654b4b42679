using CoachBot.Core.Work;

namespace CoachBot.Core.Practices.Text;

/// <summary>A paragraph, one list entry, or one table cell; markers and surrounding space excluded.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="IsUnchecked">Whether it stands behind an empty checkbox.</param>
internal readonly record struct LineBlock(TextSpan Span, bool IsUnchecked);

/// <summary>Groups lines into the blocks that sentences live in. Headings, quoted lines, comments and log lines are in none.</summary>
internal static class LineBlocks
{
    // A line shorter than this that is followed by a capital was ended by its author, not by wrapping.
    private const int WrapWidth = 60;

    // And a line longer than this was not wrapped at all.
    private const int WidestWrap = 120;

    /// <summary>Adds the blocks of a section, in order.</summary>
    public static void Read(string text, TextSpan section, List<LineBlock> blocks)
    {
        if (!HtmlComment.MayBeIn(text, section))
        {
            ReadLines(text, section, blocks);
            return;
        }

        foreach (var piece in HtmlComment.Outside(text, section))
        {
            ReadLines(text, piece, blocks);
        }
    }

    private static void ReadLines(string text, TextSpan piece, List<LineBlock> blocks)
    {
        LineBlock? open = null;
        for (var at = piece.Start; at < piece.End;)
        {
            var newline = text.IndexOf('\n', at, piece.End - at);
            var end = newline < 0 ? piece.End : newline;
            var line = LineMarkers.Read(text, at, end);
            var isSilent = line.IsSilent(text);
            if (open is { } before && (isSilent || line.HasMarker || EndedByAuthor(text, before.Span, line.Content)))
            {
                blocks.Add(before);
                open = null;
            }

            if (!isSilent)
            {
                var from = open?.Span.Start ?? line.Content;
                open = new(new(from, line.End - from), open?.IsUnchecked ?? line.IsUnchecked);
            }
            else if (line.Start < line.End && text[line.Start] == '|')
            {
                TableCells.Read(text, line.Start, line.End, blocks);
            }

            at = end + 1;
        }

        if (open is { } rest)
        {
            blocks.Add(rest);
        }
    }

    private static bool EndedByAuthor(string text, TextSpan block, int next)
    {
        var line = text.LastIndexOf('\n', block.End - 1, block.Length) + 1;
        var length = block.End - Math.Max(line, block.Start);
        return length is < WrapWidth or > WidestWrap && next < text.Length && !char.IsLower(text[next]);
    }
}
