using CoachBot.Core.Work;
using CoachBot.Files;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace CoachBot.Sources.Postmortems;

/// <summary>Finds, at any depth, what is nobody's sentence: code, HTML, quoted logs, table headers, headings in lists.</summary>
internal static class SectionCuts
{
    public static void Add(MarkdownDocument document, string text, TextLines lines, SectionMap map)
    {
        foreach (var block in document.Descendants<Block>())
        {
            switch (block)
            {
                case YamlFrontMatterBlock:
                    break;
                case CodeBlock or HtmlBlock:
                    map.Cut(SectionRole.Verbatim, PostmortemMarkdown.SpanOf(block, text));
                    break;
                case QuoteBlock quote when LogQuote.IsOutput(quote, text):
                    map.Cut(SectionRole.Verbatim, PostmortemMarkdown.SpanOf(block, text));
                    break;
                case HeadingBlock when block.Parent is not MarkdownDocument:
                    map.Cut(null, PostmortemMarkdown.SpanOf(block, text));
                    break;
                case Table table:
                    map.Cut(null, HeaderOf(table, text, lines));
                    break;
            }
        }
    }

    // The header with the dashes below it: all up to the first row of the body.
    private static TextSpan HeaderOf(Table table, string text, TextLines lines)
    {
        var span = PostmortemMarkdown.SpanOf(table, text);
        var first = table.OfType<TableRow>().FirstOrDefault(row => !row.IsHeader && row.Span.Length > 0);
        var end = first is null ? span.End : lines.WholeLines(first.Span.Start, first.Span.End + 1).Start;
        return new TextSpan(span.Start, Math.Max(0, Math.Min(end, span.End) - span.Start));
    }
}
