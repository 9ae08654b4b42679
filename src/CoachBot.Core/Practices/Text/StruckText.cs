using CoachBot.Core.Work;

namespace CoachBot.Core.Practices.Text;

/// <summary>Finds what is struck through, <c>~~like this~~</c>: its author took it back.</summary>
public static class StruckText
{
    private const string Mark = "~~";

    /// <summary>Whether a piece of the text is struck through, in part or as a whole.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="block">The paragraph, list entry or cell that holds the piece: nothing is struck beyond it.</param>
    /// <param name="piece">The piece.</param>
    public static bool Touches(string text, TextSpan block, TextSpan piece)
    {
        foreach (var struck in In(text, block))
        {
            if (struck.Overlaps(piece))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>All that is struck through in a block, marks included, in order.</summary>
    internal static IReadOnlyList<TextSpan> In(string text, TextSpan block)
    {
        List<TextSpan>? struck = null;
        for (var open = Next(text, block.Start, block.End); open >= 0;)
        {
            var close = Next(text, open + Mark.Length, block.End);
            if (close < 0)
            {
                break;
            }

            (struck ??= []).Add(new(open, close + Mark.Length - open));
            open = Next(text, close + Mark.Length, block.End);
        }

        return struck ?? (IReadOnlyList<TextSpan>)[];
    }

    private static int Next(string text, int from, int end) => from >= end ? -1 : text.IndexOf(Mark, from, end - from, StringComparison.Ordinal);
}
