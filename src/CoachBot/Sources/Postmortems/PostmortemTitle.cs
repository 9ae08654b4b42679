using CoachBot.Core.Work;
using CoachBot.Files;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace CoachBot.Sources.Postmortems;

/// <summary>Finds the title, and takes off the word that only says what kind of document it is.</summary>
internal static class PostmortemTitle
{
    private const int LongestTitle = 14;

    private static readonly string[] Kinds =
    [
        "incident postmortem", "incident post-mortem", "post-incident review", "post-incident report", "incident retrospective", "incident report", "incident review", "incident analysis", "incident",
        "postmortem", "post-mortem", "post mortem", "outage report", "outage", "rca",
    ];

    /// <summary>
    /// The first heading of level 1. Where the front matter has a title, only one that stands first and alone on its level can
    /// say it again; all others, such as <c># Timeline</c>, are sections.
    /// </summary>
    public static HeadingBlock? Heading(MarkdownDocument document, bool hasTitleAlready)
    {
        if (!hasTitleAlready)
        {
            return document.OfType<HeadingBlock>().FirstOrDefault(heading => heading.Level == 1 && !string.IsNullOrWhiteSpace(InlineText.Of(heading)));
        }

        var top = document.OfType<HeadingBlock>().Where(heading => heading.Level == 1 && !string.IsNullOrWhiteSpace(InlineText.Of(heading))).ToList();
        var first = top.FirstOrDefault();
        var isSection = top.Count > 1 || first != document.OfType<HeadingBlock>().FirstOrDefault() || (first is not null && SectionHeadings.RoleOf(InlineText.Of(first)) is not null);
        return isSection ? null : first;
    }

    /// <summary>
    /// The first line, where no heading of level 1 is there: a heading of another level that is no section's, or a short
    /// line that is no sentence, alone or above a date or a fact.
    /// </summary>
    public static (Block Block, TextSpan Span)? FirstLine(MarkdownDocument document, string text)
    {
        var first = document.FirstOrDefault(block => block is not (YamlFrontMatterBlock or HtmlBlock or ThematicBreakBlock or LinkReferenceDefinitionGroup));
        switch (first)
        {
            case HeadingBlock heading when InlineText.Of(heading) is var words && words.Trim().Length > 0 && SectionHeadings.RoleOf(words) is null:
                return (heading, Of(heading, text));
            case ParagraphBlock paragraph when LabelledLines.Of(paragraph, text).ToArray() is [var line, .. var rest] && IsTitle(line, isAlone: rest.Length == 0):
                if (rest.Length > 0 ? rest[0].Label is null && WorkDates.Parse(rest[0].Value) is null : document.LastChild == paragraph)
                {
                    return null;
                }

                var bare = line.Span.In(text).Trim('*', '_');
                var start = text.IndexOf(bare, line.Span.Start, StringComparison.Ordinal);
                return (paragraph, WithoutKind(new TextSpan(start, bare.Length), text));
            default:
                return null;
        }
    }

    private static bool IsTitle(TextLine line, bool isAlone)
    {
        var words = line.Label ?? line.Value;
        var isLabel = line.Label is not null && (line.Value.Length > 0 || !isAlone || FactKeys.Of(words) is not null || SectionHeadings.RoleOf(words) is not null);
        return !isLabel && words.Length > 0 && words[^1] is not ('.' or ':' or ';' or ',' or '!') && char.IsLetterOrDigit(words[0])
            && words.Split(' ').Length <= LongestTitle && WorkDates.Parse(words) is null && SectionHeadings.RoleOf(words) is not SectionRole.Metadata;
    }

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
