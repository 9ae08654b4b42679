using CoachBot.Files;

namespace CoachBot.Sources.Calendar;

/// <summary>Reads the shifts, pages, leave and quiet weeks of a table.</summary>
internal sealed class CalendarCsvSource : ICalendarSource
{
    private static readonly CsvTable Table = new(CalendarFields.All, CalendarFields.Required, CalendarFields.OtherNames);

    public string Reads => $"calendar (*.csv with the columns {string.Join(", ", CalendarFields.All)})";

    public bool Accepts(WorkFile file)
    {
        if (!file.Path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        // A table of tickets has titles.
        var header = Table.Header(file.Text);
        return header.Contains("kind") && !header.Contains("title");
    }

    public CalendarReading Read(WorkFile file)
    {
        var problems = new LineProblems(file.Path);
        var entries = new List<CalendarEntry>();
        var lines = new Dictionary<(CalendarKind Kind, string Id), int>();
        foreach (var row in Table.Rows(file.Text, problems))
        {
            if (new CalendarRow(row, problems).Read() is not { } entry)
            {
                continue;
            }

            if (entry.Id.Length > 0 && !lines.TryAdd((entry.Kind, entry.Id), row.Line))
            {
                problems.Add(row.Line, $"the id is already that of line {lines[(entry.Kind, entry.Id)]}", entry.Id, remedy: "Give every entry its own id, or remove one of the two rows");
            }

            entries.Add(entry);
        }

        return new(entries, problems.InOrder());
    }
}
