using CoachBot.Files;
using CsvHelper;

namespace CoachBot.Packs.Matrix;

/// <summary>Reads the table of a CSV file, divided by commas, semicolons or tabs. Rows that are empty throughout are left out.</summary>
internal static class MatrixCsv
{
    private static readonly char[] Delimiters = [',', ';', '\t'];

    public static MatrixTable? Read(string text, LineProblems problems)
    {
        var malformed = new List<(int Line, CsvMalformedReason Reason)>();
        using var reader = CsvReader.FromText(text, CsvReaderOptions.Default with
        {
            Separator = Delimiter(text),
            HasHeader = false,
            TrackLineNumbers = true,
            OnMalformedRecord = record => malformed.Add(((int)record.LineNumber, record.Reason)),
        });
        var lines = new List<MatrixLine>();
        while (reader.Read())
        {
            string[] cells = [.. Enumerable.Range(0, reader.FieldCount).Select(field => reader.GetString(field).Trim())];
            if (cells.Any(cell => cell.Length > 0))
            {
                lines.Add(new((int)reader.LineNumber, cells));
            }
        }

        foreach (var (line, reason) in malformed)
        {
            problems.Add(line, reason == CsvMalformedReason.UnterminatedQuote ? "a double quote in this record is never closed" : "a double quote stands where none may",
                remedy: "Put the whole field in double quotes, and write a quote within it twice");
        }

        if (lines.Count == 0)
        {
            problems.Add(1, "the file is empty", allowed: "a row with the levels, and a row for each competency", remedy: "Begin with a header: competency, then a column for each level");
            return null;
        }

        return new(null, lines[0], [.. lines.Skip(1)]);
    }

    // The header alone decides: descriptors are full of commas and semicolons.
    private static char Delimiter(string text)
    {
        var header = text.AsSpan().TrimStart("\r\n");
        var end = header.IndexOfAny('\r', '\n');
        var line = (end < 0 ? header : header[..end]).ToString();
        return Delimiters.MaxBy(delimiter => line.Count(letter => letter == delimiter));
    }
}
