using CoachBot.Core.Work;
using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace CoachBot.Sources.Postmortems;

/// <summary>The one way Markdown is read here: CommonMark with front matter, pipe tables and check boxes, every node with its exact place.</summary>
internal static class PostmortemMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UseYamlFrontMatter()
        .UsePipeTables()
        .UseTaskLists()
        .Build();

    /// <summary>The document, or null when the parser finds it too deep or a paragraph too long.</summary>
    public static MarkdownDocument? Parse(string text)
    {
        try
        {
            return Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    public static YamlFrontMatterBlock? FrontMatter(MarkdownDocument document) => document.OfType<YamlFrontMatterBlock>().FirstOrDefault();

    /// <summary>The node's place in the text, cut to the text and trimmed; empty for a node that has none.</summary>
    public static TextSpan SpanOf(MarkdownObject node, string text)
    {
        var start = Math.Clamp(node.Span.Start, 0, text.Length);
        var end = Math.Clamp(node.Span.End + 1, start, text.Length);
        var piece = text.AsSpan(start, end - start);
        return new TextSpan(start + piece.Length - piece.TrimStart().Length, piece.Trim().Length);
    }
}
