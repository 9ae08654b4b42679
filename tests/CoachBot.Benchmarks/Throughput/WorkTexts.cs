using System.Text;
using System.Text.Json;
using CoachBot.Demo;
using CoachBot.Packs;
using CoachBot.Sources.Tickets;

namespace CoachBot.Benchmarks.Throughput;

/// <summary>Lines for <c>map --jsonl</c>: the demo's documents, then made-up postmortems and tickets, as many as are wanted.</summary>
internal sealed class WorkTexts(PackFolder packs, int seed)
{
    private static readonly DateOnly Month = new(2026, 1, 1);

    private readonly WorkSentences _sentences = new(new Random(seed));
    private int _count;

    /// <summary>Writes whole lines until there are at least so many bytes; how many there are.</summary>
    public long WriteTo(Stream output, long bytes)
    {
        var written = 0L;
        foreach (var line in Demo().Concat(Made()))
        {
            output.Write(line);
            written += line.Length;
            if (written >= bytes)
            {
                break;
            }
        }

        return written;
    }

    private IEnumerable<byte[]> Demo()
    {
        foreach (var file in new DemoFiles(packs).Work(Month))
        {
            if (file.Path.EndsWith(".md", StringComparison.Ordinal))
            {
                yield return Line("postmortem", "", file.Text);
                continue;
            }

            foreach (var ticket in new TicketCsvSource().Read(file).Items)
            {
                yield return Line("ticket", ticket.Title, ticket.Text);
            }
        }
    }

    private IEnumerable<byte[]> Made()
    {
        while (true)
        {
            yield return Line("ticket", _sentences.Next(), _sentences.Paragraph(3) + "\n\n- " + _sentences.Next() + "\n- " + _sentences.Next() + "\n\n" + _sentences.Paragraph(4));
            yield return Line("ticket", _sentences.Next(), _sentences.Paragraph(8));
            yield return Line("postmortem", "", Postmortem());
        }
    }

    private string Postmortem() => $"""
        # {_sentences.Next()}

        **Date:** 2026-03-04
        **Incident commander:** Priya Raman
        **Authors:** Samuel Okoro, Mei Lin

        ## Summary

        {_sentences.Paragraph(5)}

        {_sentences.Paragraph(4)}

        ## Timeline

        - 10:05 {_sentences.Next()}
        - 10:12 {_sentences.Next()}
        - 10:20 {_sentences.Next()}
        - 10:41 {_sentences.Next()}

        ```
        2026-03-04T10:05:11Z ERROR pool exhausted
        ```

        ## Root cause

        {_sentences.Paragraph(4)}

        ## Resolution

        {_sentences.Paragraph(6)}

        ## Action items

        | Action | Owner | Status |
        |---|---|---|
        | {_sentences.Next()} | Ana Ruiz | done |
        | {_sentences.Next()} | Jonas | open |

        ## Lessons learned

        - {_sentences.Next()}
        - {_sentences.Next()}
        """;

    private byte[] Line(string kind, string title, string text) =>
        Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { id = $"work-{++_count}", kind, title, text }) + "\n");
}
