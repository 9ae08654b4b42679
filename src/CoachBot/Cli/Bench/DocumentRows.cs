using CoachBot.Files;

namespace CoachBot.Cli.Bench;

/// <summary>A row that tells of one document.</summary>
internal interface IDocumentRow
{
    int Line { get; }

    string Id { get; }
}

/// <summary>Checks that a file tells of every document exactly once.</summary>
internal static class DocumentRows
{
    /// <summary>The rows by document, those of documents that there are.</summary>
    public static IReadOnlyDictionary<string, TRow> ById<TRow>(IReadOnlyList<TRow> rows, IReadOnlyDictionary<string, string> texts, LineProblems problems)
        where TRow : IDocumentRow
    {
        var byId = new Dictionary<string, TRow>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (!texts.ContainsKey(row.Id))
            {
                AddUnknown(row.Line, row.Id, problems);
            }
            else if (!byId.TryAdd(row.Id, row))
            {
                problems.Add(row.Line, $"the document has a row already, on line {byId[row.Id].Line}", row.Id, remedy: "Keep one of the two");
            }
        }

        // Rows that could not be read say nothing of what is missing.
        if (problems.Count == 0)
        {
            foreach (var id in texts.Keys.Where(id => !byId.ContainsKey(id)))
            {
                problems.Add(1, "a document has no row", id, remedy: "Add its row, or take its text away");
            }
        }

        return byId;
    }

    public static void AddUnknown(int line, string id, LineProblems problems) =>
        problems.Add(line, "there is no text of this id", id.Length == 0 ? "an empty id" : id, remedy: $"Add the text as '{(id.Length == 0 ? "<id>" : id)}.md', or remove the row");
}
