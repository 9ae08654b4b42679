using CoachBot.Core.Work;
using CoachBot.Files;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CoachBot.Sources.Postmortems;

/// <summary>Splits a paragraph into its lines, and a line such as <c>**Date:** 2026-03-04</c> into label and value.</summary>
internal static class LabelledLines
{
    private const int LongestLabel = 5;

    public static List<TextLine> Of(ParagraphBlock paragraph, string text)
    {
        var lines = new List<TextLine>();
        var line = new List<Inline>();
        for (var inline = paragraph.Inline?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            // "**Date:** 2026-03-04 | **Status:** complete" states two facts.
            if (inline is LineBreakInline || (line.Count > 0 && IsFactLabel(inline)))
            {
                Add(lines, line, text);
                line = [];
            }

            if (inline is not LineBreakInline)
            {
                line.Add(inline);
            }
        }

        Add(lines, line, text);
        return lines;
    }

    private static void Add(List<TextLine> lines, List<Inline> line, string text)
    {
        if (line.Count > 0 && Trim(text, line[0].Span.Start, line[^1].Span.End + 1) is { Length: > 0 } span)
        {
            lines.Add(Labelled(line, text, span) ?? new TextLine(line, span));
        }
    }

    private static bool IsFactLabel(Inline inline) =>
        inline is EmphasisInline { DelimiterCount: 2 }
        && InlineText.Of([inline]).Trim() is [.., ':'] label
        && FactKeys.Of(label[..^1]) is not null;

    private static TextLine? Labelled(List<Inline> line, string text, TextSpan span)
    {
        var first = line.FindIndex(inline => inline is not LiteralInline literal || !literal.Content.IsEmptyOrWhitespace());
        if (first < 0 || line[first] is not EmphasisInline { DelimiterCount: 2 } bold)
        {
            return Plain(line, text, span);
        }

        var label = InlineText.Of([bold]);
        var whole = label + InlineText.Of(line[(first + 1)..]);
        var colon = whole.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 && whole.Trim() == label.Trim())
        {
            colon = whole.Length;
        }

        var isBehindBold = colon >= label.Length && string.IsNullOrWhiteSpace(whole[label.Length..colon]);
        if (colon < 0 || (colon >= label.Length && !isBehindBold) || !IsShort(whole[..colon]))
        {
            return null;
        }

        var value = colon < whole.Length ? whole[(colon + 1)..].Trim().TrimEnd('|', '·', '•', '—', '–').TrimEnd() : "";

        // Where value and label are bold together, the value is the whole line.
        var isBoldThroughout = colon < label.Length && !string.IsNullOrWhiteSpace(label[(colon + 1)..]);
        return new TextLine(whole[..colon].Trim(), value, span, isBoldThroughout ? span : Behind(bold, text, span, isBehindBold));
    }

    // "Date: 4 March 2026", not bold: a label only when it can mean nothing else.
    private static TextLine? Plain(List<Inline> line, string text, TextSpan span)
    {
        var mark = text.IndexOf(':', span.Start, span.Length);
        if (mark < 0)
        {
            return null;
        }

        var whole = InlineText.Of(line).Trim();
        var colon = whole.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || FactKeys.Of(whole[..colon]) is not { } key)
        {
            return null;
        }

        var value = whole[(colon + 1)..].Trim();
        var isPlain = (FactKeys.IsRole(key) && !value.Contains(':', StringComparison.Ordinal)) || key switch
        {
            FactKey.Date or FactKey.Start or FactKey.End => PostmortemTime.IsReadable(value) || DateAttempt.Is(value),
            FactKey.Status or FactKey.Team or FactKey.Other => value.Length > 0,
            _ => false,
        };
        return isPlain ? new TextLine(whole[..colon], value, span, Trim(text, mark + 1, span.End)) : null;
    }

    private static bool IsShort(string label) =>
        label.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length is > 0 and <= LongestLabel;

    private static TextSpan Behind(EmphasisInline bold, string text, TextSpan line, bool colonIsBehind)
    {
        var behind = bold.Span.End + 1;
        if (colonIsBehind && text.IndexOf(':', behind, Math.Max(0, line.End - behind)) is var colon and >= 0)
        {
            behind = colon + 1;
        }

        return Trim(text, Math.Min(behind, line.End), line.End);
    }

    private static TextSpan Trim(string text, int start, int end)
    {
        start = Math.Clamp(start, 0, text.Length);
        end = Math.Clamp(end, start, text.Length);
        var piece = text.AsSpan(start, end - start);
        return new TextSpan(start + piece.Length - piece.TrimStart().Length, piece.Trim().Length);
    }
}
