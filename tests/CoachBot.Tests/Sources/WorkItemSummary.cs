using System.Globalization;
using System.Text;
using CoachBot.Core;
using CoachBot.Core.Work;

namespace CoachBot.Tests.Sources;

/// <summary>Writes a work item for people to review; every span is shown by its literal text.</summary>
internal static class WorkItemSummary
{
    public static string Of(WorkItem item)
    {
        var text = new StringBuilder();
        Line(text, $"{item.Key} | {EnumText.Of(item.Kind)} | {item.Title}");
        Line(text, $"done {item.DoneAt?.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture) ?? "not yet"} | scope {EnumText.Of(item.Scope)}{(item.StatedScope is null ? " (unstated)" : "")} | teams {string.Join(", ", item.Teams)} | {item.Url ?? "no address"}");
        foreach (var participant in item.Participants)
        {
            Line(text, $"person {EnumText.Of(participant.Role)}: {participant.Name} <- {Shown(item, participant.Where)}");
        }

        foreach (var followUp in item.FollowUps)
        {
            Line(text, $"follow-up {(followUp.IsDone ? "done" : "open")}, owner {followUp.Owner ?? "nobody"}, tracker {followUp.Tracker ?? "none"} <- {Shown(item, followUp.Where)}");
        }

        foreach (var section in item.Sections)
        {
            Line(text, $"[{EnumText.Of(section.Role)}] {Shown(item, section.Span)}");
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');

    private static string Shown(WorkItem item, TextSpan? span) =>
        span is null ? "(a field)" : span.Value.In(item.Text).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
