using System.Runtime.InteropServices;
using CoachBot.Core.Work;

namespace CoachBot.Cli;

/// <summary>The quotes in a line: each piece of the text is encoded once, where it is first quoted, and copied from there.</summary>
internal sealed class LineQuotes(LineBytes line)
{
    // A piece as one number, so that the one wanted is found many at a time.
    private readonly List<ulong> _pieces = [];
    private readonly List<Range> _written = [];
    private string _text = "";

    /// <summary>Begins a line of quotes from another text.</summary>
    public void Begin(string text)
    {
        _text = text;
        _pieces.Clear();
        _written.Clear();
    }

    public void Write(ReadOnlySpan<TextSpan> quotes)
    {
        line.Add(",\"quotes\":["u8);
        for (var at = 0; at < quotes.Length; at++)
        {
            Write(quotes[at], at);
        }

        line.Add("]"u8);
    }

    public void Write(IReadOnlyList<TextSpan> quotes)
    {
        line.Add(",\"quotes\":["u8);
        for (var at = 0; at < quotes.Count; at++)
        {
            Write(quotes[at], at);
        }

        line.Add("]"u8);
    }

    private void Write(TextSpan quote, int at)
    {
        if (at > 0)
        {
            line.Add(","u8);
        }

        var piece = ((ulong)(uint)quote.Start << 32) | (uint)quote.Length;
        var known = CollectionsMarshal.AsSpan(_pieces).IndexOf(piece);
        if (known >= 0)
        {
            line.Repeat(_written[known]);
            return;
        }

        var start = line.Length;
        line.AddText(_text.AsSpan(quote.Start, quote.Length));
        _pieces.Add(piece);
        _written.Add(new(start, line.Length));
    }
}
