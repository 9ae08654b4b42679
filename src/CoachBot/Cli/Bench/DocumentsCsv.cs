using CoachBot.Files;

namespace CoachBot.Cli.Bench;

/// <summary>A row of the documents file.</summary>
internal sealed record DocumentRow(int Line, string Id, bool IsOffTopic) : IDocumentRow;

/// <summary>Reads what readers say of whole documents. Only whether it is off-topic matters here; the other columns may be there.</summary>
internal static class DocumentsCsv
{
    private const string OffTopic = "none";
    private static readonly CsvTable Table = new(["id", "topic", "contribution", "scope"], ["id", "topic"]);

    public static IReadOnlyList<DocumentRow> Read(WorkFile file, LineProblems problems)
    {
        var rows = Table.Rows(file.Text, problems);
        foreach (var row in rows.Where(row => row["topic"] is not ("relevant" or OffTopic)))
        {
            problems.Add(row.Line, "no such topic", row["topic"], $"relevant, {OffTopic}", "Write one of these");
        }

        return [.. rows.Select(row => new DocumentRow(row.Line, row["id"], row["topic"] == OffTopic))];
    }
}
