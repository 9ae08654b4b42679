using CoachBot.Core.Work;
using CoachBot.Files;
using Markdig.Extensions.Tables;

namespace CoachBot.Sources.Postmortems;

/// <summary>Reads <c>| Action item | Type | Owner | Ticket | Status |</c>, its columns in any order.</summary>
internal static class ActionTable
{
    public static IEnumerable<FollowUp> Read(Table table, TextLines lines)
    {
        if (table.OfType<TableRow>().FirstOrDefault(row => row.IsHeader) is not { } header || ActionColumns.Of(header) is not { } columns)
        {
            yield break;
        }

        foreach (var row in table.OfType<TableRow>().Where(row => !row.IsHeader && row.Span.Length > 0 && HoldsAction(row, columns)))
        {
            var (start, end) = lines.WholeLines(row.Span.Start, row.Span.End + 1);
            yield return FollowUpFields.Of(
                new TextSpan(start, end - start),
                ActionColumns.Cell(row, columns.Owner),
                FollowUpFields.IsDone(ActionColumns.Cell(row, columns.Status)),
                ActionColumns.Cell(row, columns.Tracker));
        }
    }

    private static bool HoldsAction(TableRow row, ActionColumns columns) =>
        columns.Action < 0
            ? Enumerable.Range(0, row.Count).Any(column => ActionColumns.Cell(row, column).Length > 0)
            : ActionColumns.Cell(row, columns.Action).Length > 0;
}
