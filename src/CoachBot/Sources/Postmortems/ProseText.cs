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

    private readonly List<(int At, int Place)> _runs = [];
    private List<ProseWord>? _split;

    private readonly LeafBlock _block;
    private string? _words;

    private ProseText(LeafBlock block) => _block = block;

    /// <summary>The words, one line.</summary>
    public string Words => _words ??= Read();

    /// <summary>Whether the text has a word that gives people a part.</summary>
    public bool MayGiveParts => _block.Inline switch
    {
        null => false,
        { FirstChild: LiteralInline { NextSibling: null } only } => ProseRoles.MayBeIn(only.Content.AsSpan()),
        _ => ProseRoles.MayBeIn(Words),
    };

    /// <summary>The same, one by one.</summary>
    public List<ProseWord> Split => _split ??= ProseWord.In(Words);

    public static ProseText Of(LeafBlock block) => new(block);

    /// <summary>Where in the document a piece of <see cref="Words"/> stands.</summary>
    public TextSpan PlaceOf(int start, int end) => new(PlaceOf(start), PlaceOf(end - 1) + 1 - PlaceOf(start));

    private string Read()
    {
        var words = new StringBuilder();
        if (_block.Inline is { FirstChild: { } first } inlines)
        {
            if (HoldsOthers(first))
            {
                foreach (var inline in inlines.Descendants<Inline>())
                {
                    Append(words, inline);
                }
            }
            else
            {
                for (var inline = first; inline is not null; inline = inline.NextSibling)
                {
                    Append(words, inline);
                }
            }
        }

        return words.ToString();
    }

    private static bool HoldsOthers(Inline? inline)
    {
        while (inline is not (null or ContainerInline))
        {
            inline = inline.NextSibling;
        }

        return inline is not null;
    }

    private int PlaceOf(int at)
    {
        var run = _runs.FindLast(run => run.At <= at);
        return run.Place + at - run.At;
    }

    private void Append(StringBuilder words, Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                // A backslash that escapes the first character is part of the place, not of the words.
                _runs.Add((words.Length, literal.Span.End + 1 - literal.Content.Length));
                words.Append(literal.Content.AsSpan());
                break;
            case LineBreakInline:
                Append(words, ' ', inline.Span.Start);
                break;
            case CodeInline or AutolinkInline or HtmlInline or HtmlEntityInline:
                Append(words, Code, inline.Span.Start);
                break;
        }
    }

    private void Append(StringBuilder words, char letter, int place)
    {
        _runs.Add((words.Length, place));
        words.Append(letter);
    }
}
