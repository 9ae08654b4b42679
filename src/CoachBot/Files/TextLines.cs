namespace CoachBot.Files;

/// <summary>The lines of a text, for saying where something is. Lines end with LF, CR LF or a lone CR.</summary>
internal sealed class TextLines(string text)
{
    private List<int>? _found;

    private List<int> Starts => _found ??= Find(text);

    /// <summary>The 1-based number of the line that holds the offset.</summary>
    public int LineAt(int offset)
    {
        var index = Starts.BinarySearch(offset);
        return index >= 0 ? index + 1 : ~index;
    }

    /// <summary>The offsets of all whole lines that the piece touches, white space around them cut off.</summary>
    public (int Start, int End) WholeLines(int start, int end)
    {
        var last = LineAt(Math.Max(start, end - 1));
        var until = last < Starts.Count ? Starts[last] : text.Length;
        return Trimmed(Starts[LineAt(start) - 1], until);
    }

    /// <summary>The piece without the white space at its ends; empty at its start when it is all white.</summary>
    public (int Start, int End) Trimmed(int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return (start, end);
    }

    private static List<int> Find(string text)
    {
        List<int> starts = [0];
        for (var at = 0; text.AsSpan(at).IndexOfAny('\r', '\n') is >= 0 and var next;)
        {
            at += next;
            at += text.AsSpan(at).StartsWith("\r\n") ? 2 : 1;
            starts.Add(at);
        }

        return starts;
    }
}
