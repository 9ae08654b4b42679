using CoachBot.Core;
using CsvHelper;

namespace CoachBot.Files;

/// <summary>
/// Reads a table file against a closed set of columns, in any order, divided by commas, semicolons or tabs.
/// Rows that are empty throughout are left out.
/// </summary>
/// <param name="columns">All that there may be.</param>
/// <param name="required">Those that must be there.</param>
/// <param name="otherNames">What others call some columns: refused with the right name, and read as meant, so that no row says so again.</param>
internal sealed class CsvTable(IReadOnlyList<string> columns, IReadOnlyList<string> required, IReadOnlyDictionary<string, string>? otherNames = null)
{
    private static readonly char[] Delimiters = [',', ';', '\t'];

    /// <summary>The column names of the text's first line, lower case.</summary>
    public IReadOnlyList<string> Header(string text)
    {
        using var reader = Open(text, _ => { });
        return reader.Read() ? Names(reader) : [];
    }

    /// <summary>The rows that can be read; everything else goes to <paramref name="problems"/>.</summary>
    public IReadOnlyList<FieldRow> Rows(string text, LineProblems problems)
    {
        var malformed = new Dictionary<long, CsvMalformedReason>();
        using var reader = Open(text, record => malformed.TryAdd(record.LineNumber, record.Reason));
        if (!reader.Read())
        {
            problems.Add(1, "the file is empty", allowed: string.Join(",", columns), remedy: "Start it with this header");
            return [];
        }

        var header = Names(reader);
        var rows = new List<FieldRow>();
        if (!HeaderHolds(header, (int)reader.LineNumber, problems))
        {
            return rows;
        }

        header = [.. header.Select(name => Meant(name, header) ?? name)];

        while (reader.Read())
        {
            var cells = Cells(reader);
            var line = (int)reader.LineNumber;
            if (malformed.TryGetValue(line, out var reason))
            {
                AddMalformed(line, reason, problems);
            }
            else if (cells.Length != header.Length)
            {
                problems.Add(line, "the row has another number of fields than the header", $"{cells.Length}", $"{header.Length}",
                    "Put fields that hold the delimiter in double quotes, and write one delimiter for an empty field");
            }
            else if (cells.Any(cell => !string.IsNullOrWhiteSpace(cell)))
            {
                rows.Add(new FieldRow(line, header.Zip(cells).DistinctBy(pair => pair.First).ToDictionary(pair => pair.First, pair => pair.Second)));
            }
        }

        return rows;
    }

    private CsvReader Open(string text, Action<CsvMalformedRecord> malformed) => CsvReader.FromText(text, CsvReaderOptions.Default with
    {
        Separator = Delimiter(text),
        HasHeader = false,
        TrackLineNumbers = true,
        OnMalformedRecord = malformed,
    });

    // The header alone decides: descriptions are full of commas and semicolons.
    private char Delimiter(string text)
    {
        var header = text.AsSpan().TrimStart("\r\n");
        var end = header.IndexOfAny('\r', '\n');
        var line = (end < 0 ? header : header[..end]).ToString();
        return Delimiters.MaxBy(delimiter => line.Split(delimiter).Count(name => columns.Contains(Name(name))));
    }

    private bool HeaderHolds(string[] header, int line, LineProblems problems)
    {
        foreach (var name in header.Where(name => !columns.Contains(name)).Distinct())
        {
            var nearest = Meant(name, header) ?? Nearest.To(name, columns);
            problems.Add(line, "unknown column", name.Length == 0 ? "a column without a name" : name, string.Join(", ", columns),
                nearest is null ? "Remove the column" : $"Did you mean '{nearest}'? Rename or remove the column");
        }

        foreach (var name in header.GroupBy(name => name).Where(group => group.Count() > 1 && columns.Contains(group.Key)))
        {
            problems.Add(line, "the column stands there twice", name.Key, remedy: "Keep one of them");
        }

        var missing = required.Except(header).Except(header.Select(name => Meant(name, header))).OfType<string>().ToList();
        missing.ForEach(name => problems.Add(line, "a required column is missing", string.Join(",", header), remedy: $"Add the column '{name}'"));
        return missing.Count == 0;
    }

    // The column that another name stands for, where that one is missing.
    private string? Meant(string name, string[] header) =>
        otherNames?.GetValueOrDefault(name) is { } meant && !header.Contains(meant) ? meant : null;

    private static void AddMalformed(int line, CsvMalformedReason reason, LineProblems problems)
    {
        if (reason == CsvMalformedReason.UnterminatedQuote)
        {
            problems.Add(line, "a double quote in this record is never closed", remedy: "Close it; write a quote within a quoted field twice");
        }
        else
        {
            problems.Add(line, "a double quote stands where none may", remedy: "Put the whole field in double quotes, and write a quote within it twice");
        }
    }

    private static string[] Names(CsvReader reader) => [.. Cells(reader).Select(Name)];

    private static string Name(string cell) => cell.Trim().Trim('"').Trim().ToLowerInvariant();

    private static string[] Cells(CsvReader reader) => [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];
}
