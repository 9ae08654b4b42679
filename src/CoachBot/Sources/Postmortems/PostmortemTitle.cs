using CoachBot.Core.Work;
using Markdig.Syntax;

namespace CoachBot.Sources.Postmortems;

/// <summary>Finds the title, and takes off the word that only says what kind of document it is.</summary>
internal static class PostmortemTitle
{
    private static readonly string[] Kinds =
    [
        "incident postmortem", "incident post-mortem", "incident report", "incident review", "incident analysis", "incident",
        "postmortem", "post-mortem", "post mortem", "outage report", "outage", "rca",
    ];

    /// <summary>
    /// The first heading of level 1. Where the front matter has a title, a heading such as <c># Timeline</c> is a section.
    /// </summary>
    public static HeadingBlock? Heading(MarkdownDocument document, bool hasTitleAlready) =>
        document.OfType<HeadingBlock>().FirstOrDefault(heading =>
            heading.Level == 1
            && !string.IsNullOrWhiteSpace(InlineText.Of(heading))
            && !(hasTitleAlready && SectionHeadings.RoleOf(InlineText.Of(heading)) is not null));

    /// <summary>The heading's own words, one line.</summary>
    public static TextSpan Of(HeadingBlock heading, string text) =>
        heading.Inline is { FirstChild: { } first, LastChild: { } last }
            ? WithoutKind(OneLine(first.Span.Start, last.Span.End + 1, text), text)
            : default;

    /// <summary>The words of a title in the front matter; for one that YAML folds or escapes, its first line as written.</summary>
    public static TextSpan Of(Fact fact, string text)
    {
        var first = fact.Value.Trim().Split(['\r', '\n'])[0];
        var start = text.IndexOf(first, fact.ValueSpan.Start, fact.ValueSpan.Length, StringComparison.Ordinal);
        return start >= 0
            ? WithoutKind(new TextSpan(start, first.Length), text)
            : OneLine(fact.ValueSpan.Start, fact.ValueSpan.End, text);
    }

    private static TextSpan OneLine(int start, int end, string text)
    {
        start = Math.Clamp(start, 0, text.Length);
        var piece = text.AsSpan(start, Math.Clamp(end, start, text.Length) - start);
        start += piece.Length - piece.TrimStart().Length;
        piece = piece.Trim();
        var line = piece.IndexOfAny('\r', '\n') is var cut and >= 0 ? piece[..cut] : piece;
        return new TextSpan(start, line.TrimEnd().Length);
    }

    private static TextSpan WithoutKind(TextSpan title, string text)
    {
        var words = title.In(text);
        foreach (var kind in Kinds.Where(kind => words.StartsWith(kind, StringComparison.OrdinalIgnoreCase)))
        {
            var rest = words[kind.Length..].TrimStart();
            // The dash of "Incident-response tooling" belongs to the title.
            if (rest is [':', ..] or ['-' or '–' or '—', ' ', ..] && rest[1..].Trim().Length is > 0 and var length)
            {
                return new TextSpan(title.End - length, length);
            }
        }

        return title;
    }
}
