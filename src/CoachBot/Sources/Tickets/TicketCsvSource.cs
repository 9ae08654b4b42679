using CoachBot.Core.Work;
using CoachBot.Files;

namespace CoachBot.Sources.Tickets;

/// <summary>Reads the tickets that a tracker exports as a table.</summary>
internal sealed class TicketCsvSource : IWorkSource
{
    private static readonly CsvTable Table = new(TicketFields.All, TicketFields.Required, TicketFields.OtherNames);

    public string Name => TicketFields.Source;

    public string Reads => "tickets (*.csv with the columns id, title, status)";

    public WorkKind Kind => WorkKind.Ticket;

    public WorkItem ReadText(string id, string title, string text) => TicketRows.OfText(id, title, text);

    public bool Accepts(WorkFile file)
    {
        if (!file.Path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var header = Table.Header(file.Text);
        return header.Contains("status") && (header.Contains("title") || header.Any(name => TicketFields.OtherNames.GetValueOrDefault(name) == "title"));
    }

    public WorkFileReading Read(WorkFile file)
    {
        var problems = new LineProblems(file.Path);
        return TicketRows.Read(Table.Rows(file.Text, problems), problems);
    }
}
