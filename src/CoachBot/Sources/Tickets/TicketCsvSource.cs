using CoachBot.Core.Work;
using CoachBot.Files;

namespace CoachBot.Sources.Tickets;

/// <summary>Reads the tickets that a tracker exports as a table.</summary>
internal sealed class TicketCsvSource : IWorkSource
{
    private static readonly CsvTable Table = new(
        ["id", "title", "description", "status", "type", "team", "assignee", "reporter", "reviewers", "created", "closed", "labels", "scope", "url"],
        ["id", "title", "status"]);

    public string Name => "csv";

    public string Reads => "tickets (*.csv with the columns id, title, status)";

    public WorkKind Kind => WorkKind.Ticket;

    public WorkItem ReadText(string id, string title, string text)
    {
        var whole = text.StartsWith(title, StringComparison.Ordinal) && title.Length > 0 ? text : TicketText.Of(title, text);
        return new WorkItem
        {
            Key = new WorkKey(Name, id),
            Kind = WorkKind.Ticket,
            Title = title,
            Text = whole,
            DoneAt = DateTimeOffset.UnixEpoch,
            Sections = title.Length == 0 ? [] : TicketText.Sections(title, whole),
        };
    }

    public bool Accepts(WorkFile file)
    {
        if (!file.Path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var header = Table.Header(file.Text);
        return header.Contains("title") && header.Contains("status");
    }

    public WorkFileReading Read(WorkFile file)
    {
        var problems = new LineProblems(file.Path);
        var items = new List<WorkItem>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in Table.Rows(file.Text, problems))
        {
            if (row["id"].Length > 0 && !lines.TryAdd(row["id"], row.Line))
            {
                problems.Add(row.Line, $"the id is already that of line {lines[row["id"]]}", row["id"], remedy: "Give every ticket its own id, or remove one of the two rows");
            }

            items.Add(TicketRow.Read(Name, row, problems));
        }

        return problems.InOrder() is { Count: > 0 } reasons ? WorkFileReading.Refused(reasons) : WorkFileReading.Of(items);
    }
}
