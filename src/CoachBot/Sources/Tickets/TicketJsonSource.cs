using CoachBot.Core.Work;
using CoachBot.Files;

namespace CoachBot.Sources.Tickets;

/// <summary>Reads the tickets that a tracker exports as lines of JSON, an object a line.</summary>
internal sealed class TicketJsonSource : IWorkSource
{
    public string Name => TicketFields.Source;

    public string Reads => "tickets (*.jsonl, *.ndjson with the fields id, title, status)";

    public WorkKind Kind => WorkKind.Ticket;

    public WorkItem ReadText(string id, string title, string text) => TicketRows.OfText(id, title, text);

    public bool Accepts(WorkFile file) =>
        file.Path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || file.Path.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase);

    public WorkFileReading Read(WorkFile file)
    {
        var problems = new LineProblems(file.Path);
        var rows = new List<FieldRow>();
        var renamed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (number, line) in Lines(file.Text))
        {
            if (TicketJsonLine.Read(line, number, renamed, problems) is { } row)
            {
                rows.Add(row);
            }
        }

        if (string.IsNullOrWhiteSpace(file.Text))
        {
            problems.Add(1, "the file is empty", allowed: string.Join(", ", TicketFields.All), remedy: "Write one object with these fields a line");
        }

        return TicketRows.Read(rows, problems);
    }

    // Neither half of a line end can stand raw in a JSON text; what else ends lines elsewhere (U+2028) can.
    private static IEnumerable<(int Number, string Line)> Lines(string text)
    {
        var number = 0;
        for (var start = 0; start <= text.Length;)
        {
            number++;
            var end = text.IndexOfAny(['\r', '\n'], start) is var found and >= 0 ? found : text.Length;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
            {
                yield return (number, text[start..end]);
            }

            start = end + (text.AsSpan(end).StartsWith("\r\n") ? 2 : 1);
        }
    }
}
