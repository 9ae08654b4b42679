using CoachBot.Files;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace CoachBot.Packs.Matrix;

/// <summary>Reads the pipe tables of a Markdown document. Several tables with one header are one matrix; the heading above each says what sort its rows are.</summary>
internal static class MatrixMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UseYamlFrontMatter().UsePipeTables().Build();

    public static MatrixTable? Read(string text, LineProblems problems)
    {
        if (Parse(text) is not { } document)
        {
            problems.Add(1, "the Markdown is nested too deeply to be read", remedy: "Keep the table, and remove what is nested");
            return null;
        }

        string? title = null, heading = null;
        MatrixLine? header = null;
        var rows = new List<MatrixLine>();
        foreach (var block in document)
        {
            if (block is HeadingBlock { Level: 1 } top && title is null)
            {
                title = InlineText.Of(top).Trim();
            }
            else if (block is HeadingBlock below)
            {
                heading = InlineText.Of(below).Trim();
            }
            else if (block is Table table)
            {
                var lines = table.OfType<TableRow>().Select(row => LineOf(row, heading)).ToList();
                header ??= lines[0];
                RefuseOther(header, lines[0], problems);
                rows.AddRange(lines.Skip(1).Where(line => line.Cells.Any(cell => cell.Length > 0)));
            }
        }

        if (header is null)
        {
            problems.Add(1, "there is no table", allowed: "| Competency | first level | second level | …", remedy: "Write the matrix as a table with pipes: a column for each level, a row for each competency");
        }

        return header is null ? null : new(title, header, rows);
    }

    private static MarkdownDocument? Parse(string text)
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

    private static MatrixLine LineOf(TableRow row, string? heading) =>
        new(row.Line + 1, [.. row.OfType<TableCell>().Select(cell => string.Join(' ', cell.Descendants<LeafBlock>().Select(InlineText.Of)).Trim())]) { Heading = heading };

    private static void RefuseOther(MatrixLine header, MatrixLine other, LineProblems problems)
    {
        if (!other.Cells.SequenceEqual(header.Cells, StringComparer.OrdinalIgnoreCase))
        {
            problems.Add(other.Line, "a table with other columns than the first", string.Join(" | ", other.Cells), string.Join(" | ", header.Cells),
                $"Give it the columns of the table on line {header.Line}, or move it to a file of its own");
        }
    }
}
