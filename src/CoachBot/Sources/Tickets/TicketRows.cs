using CoachBot.Core.Work;
using CoachBot.Files;

namespace CoachBot.Sources.Tickets;

/// <summary>Turns the records of a file into tickets, or says why none of them is taken.</summary>
internal static class TicketRows
{
    /// <summary>All tickets, or all problems: those that were found before and those of the records.</summary>
    public static WorkFileReading Read(IEnumerable<FieldRow> rows, LineProblems problems)
    {
        var items = new List<WorkItem>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (row["id"].Length > 0 && !lines.TryAdd(row["id"], row.Line))
            {
                problems.Add(row.Line, $"the id is already that of line {lines[row["id"]]}", row["id"], remedy: "Give every ticket its own id, or remove one of the two rows");
            }

            items.Add(TicketRow.Read(row, problems));
        }

        return problems.InOrder() is { Count: > 0 } reasons ? WorkFileReading.Refused(reasons) : WorkFileReading.Of(items);
    }

    /// <summary>A ticket's text alone, taken as finished work.</summary>
    public static WorkItem OfText(string id, string title, string text)
    {
        var whole = text.StartsWith(title, StringComparison.Ordinal) && title.Length > 0 ? text : TicketText.Of(title, text);
        return new WorkItem
        {
            Key = new WorkKey(TicketFields.Source, id),
            Kind = WorkKind.Ticket,
            Title = title,
            Text = whole,
            DoneAt = DateTimeOffset.UnixEpoch,
            Sections = title.Length == 0 ? [] : TicketText.Sections(title, whole),
        };
    }
}
