using CoachBot.Core.Work;
using CoachBot.Files;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace CoachBot.Sources.Postmortems;

/// <summary>Where the columns of an action-item table are, by the words of its header; -1 for a column it lacks.</summary>
internal sealed record ActionColumns(int Action, int Owner, int Tracker, int Status)
{
    private static readonly string[] ActionWords =
        ["action item", "action items", "action", "actions", "item", "task", "follow-up", "follow up", "followup", "what", "description", "todo", "to do", "next step",
         "follow-ups", "corrective action"];

    // What no table of anything else would call a column.
    private static readonly string[] PlainActionWords =
        ["action item", "action items", "action", "actions", "follow-up", "follow up", "followup", "follow-ups", "todo", "to do", "next step", "corrective action"];

    private static readonly string[] TimeWords = ["time", "when", "timestamp", "utc", "hour", "clock"];

    private static readonly string[] OwnerWords = ["owner", "owners", "owner(s)", "assignee", "assigned to", "who", "responsible", "dri", "lead"];
    private static readonly string[] TrackerWords = ["ticket", "tickets", "tracker", "tracking", "issue", "jira", "bug", "tracking bug", "tracking issue", "link", "pr", "reference", "ref", "id"];
    private static readonly string[] StatusWords = ["status", "state", "done", "done?", "progress", "complete", "completed"];

    /// <summary>The columns, or null when the table is not one of action items.</summary>
    public static ActionColumns? Of(TableRow header)
    {
        var names = Names(header);
        var columns = new ActionColumns(Find(names, ActionWords), Find(names, OwnerWords), Find(names, TrackerWords), Find(names, StatusWords));
        return columns.Action < 0 && columns.Owner < 0 ? null : columns;
    }

    /// <summary>What a table is for that stands below no telling heading: follow-ups and timelines say so in their headers.</summary>
    public static SectionRole? RoleOf(Table table)
    {
        if (table.OfType<TableRow>().FirstOrDefault(row => row.IsHeader) is not { } header)
        {
            return null;
        }

        var names = Names(header);
        var isAction = names.Exists(PlainActionWords.Contains) && (Find(names, OwnerWords) >= 0 || Find(names, StatusWords) >= 0);
        return isAction ? SectionRole.FollowUps
            : names is [var first, _, ..] && TimeWords.Contains(first.Split(' ')[0]) ? SectionRole.Timeline
            : null;
    }

    /// <summary>The words of a column in a row; empty when either lacks it.</summary>
    public static string Cell(TableRow row, int column) =>
        column >= 0 && column < row.Count && row[column] is TableCell cell ? CellText(cell) : "";

    private static List<string> Names(TableRow header)
    {
        var names = new List<string>(header.Count);
        foreach (var block in header)
        {
            if (block is TableCell cell)
            {
                names.Add(CellText(cell).TrimEnd(':').ToLowerInvariant());
            }
        }

        return names;
    }

    // The column of the first word that is a column's.
    private static int Find(List<string> names, string[] words)
    {
        foreach (var word in words)
        {
            if (names.IndexOf(word) is >= 0 and var column)
            {
                return column;
            }
        }

        return -1;
    }

    private static string CellText(TableCell cell) =>
        cell is [ParagraphBlock only] ? InlineText.Of(only).Trim() : string.Join(' ', cell.OfType<ParagraphBlock>().Select(InlineText.Of)).Trim();
}
