using System.Text.RegularExpressions;
using CoachBot.Core;
using CoachBot.Core.Work;
using CoachBot.Files;

namespace CoachBot.Cli.Bench;

/// <summary>A row of the index.</summary>
internal sealed record IndexRow(int Line, string Id, WorkKind Kind, string Repository, string Title) : IDocumentRow;

/// <summary>Reads where documents come from: their kind, and the repository that decides whether they are sealed.</summary>
internal static partial class IndexCsv
{
    private static readonly CsvTable Table = new(["id", "kind", "source", "title", "license"], ["id", "kind", "source"]);
    private static readonly WorkKind[] Kinds = [WorkKind.Postmortem, WorkKind.Ticket];

    public static IReadOnlyList<IndexRow> Read(WorkFile file, LineProblems problems) =>
        [.. Table.Rows(file.Text, problems).Select(row => Row(row, problems))];

    private static IndexRow Row(FieldRow row, LineProblems problems)
    {
        if (!EnumText.TryParse<WorkKind>(row["kind"], out var kind) || !Kinds.Contains(kind))
        {
            problems.Add(row.Line, "no such kind", row["kind"], string.Join(", ", Kinds.Select(EnumText.Of)), "Write one of these");
        }

        var repository = Source.Match(row["source"]).Groups["repository"].Value;
        if (repository.Length == 0)
        {
            problems.Add(row.Line, "the source names no repository", row["source"], "owner/name, owner/name:path@commit, owner/name@commit", "Begin it with the repository: it decides what is sealed");
        }

        return new(row.Line, row["id"], kind, repository, row["title"]);
    }

    [GeneratedRegex(@"^(?<repository>[^\s:@/]+/[^\s:@/]+)(?:[:@].*)?$")]
    private static partial Regex Source { get; }
}
