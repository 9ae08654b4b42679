using System.Text;
using CoachBot.Core.Work;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CoachBot.Sources.Postmortems;

/// <summary>A paragraph or heading as plain words, each character with its place in the document.</summary>
internal sealed class ProseText
{
    // Stands for code: one character that belongs to no word.
    private const char Code = '\u0001';

    private readonly StringBuilder _words = new();
    private readonly List<int> _places = [];

    private ProseText(LeafBlock block)
    {
        foreach (var inline in block.Inline?.Descendants<Inline>() ?? [])
        {
            Append(inline);
        }

        Words = _words.ToString();
    }

    /// <summary>The words, one line.</summary>
    public string Words { get; }

    public static ProseText Of(LeafBlock block) => new(block);

    /// <summary>Where in the document a piece of <see cref="Words"/> stands.</summary>
    public TextSpan PlaceOf(int start, int end) => new(_places[start], _places[end - 1] + 1 - _places[start]);

    private void Append(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                // A backslash that escapes the first character is part of the place, not of the words.
                var start = literal.Span.End + 1 - literal.Content.Length;
                for (var at = 0; at < literal.Content.Length; at++)
                {
                    Append(literal.Content.Text[literal.Content.Start + at], start + at);
                }

                break;
            case LineBreakInline:
                Append(' ', inline.Span.Start);
                break;
            case CodeInline or AutolinkInline or HtmlInline or HtmlEntityInline:
                Append(Code, inline.Span.Start);
                break;
        }
    }

    private void Append(char letter, int place)
    {
        _words.Append(letter);
        _places.Add(place);
    }
}
