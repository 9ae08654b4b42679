using System.Collections.Frozen;
using CoachBot.Core.Work;

namespace CoachBot.Sources.Tickets;

/// <summary>What the labels of ticket and review templates say of the part below them.</summary>
internal static class TicketLabels
{
    private const int Longest = 40;

    // Orders to whoever reads, output of programs, the work of others.
    private static readonly string[] Nobodys =
    [
        "steps to reproduce", "how to reproduce", "reproduction", "reproduction steps", "repro", "repro steps", "to reproduce", "minimal reproduction",
        "how to test", "how to verify", "steps to test", "steps to verify", "test plan", "test steps", "test instructions", "testing instructions", "testing steps", "qa steps", "qa instructions",
        "how has this been tested", "how was this tested", "how can this be tested",
        "expected", "expected behaviour", "expected behavior", "expected result", "expected results", "expected outcome",
        "actual", "actual behaviour", "actual behavior", "actual result", "actual results", "current behaviour", "current behavior",
        "environment", "release notes", "changelog", "commits", "logs", "log output", "stack trace", "stacktrace", "screenshots", "screenshot",
    ];

    private static readonly string[] Ahead =
    [
        "acceptance criteria", "acceptance criterion", "definition of done", "out of scope", "todo", "todos", "to do", "to-do", "checklist", "next steps", "next step",
        "follow-up", "follow-ups", "follow up", "follow ups", "followup", "followups",
    ];

    private static readonly string[] Anybodys =
    [
        "description", "summary", "solution", "fix", "resolution", "cause", "root cause", "changes", "changes made", "what changed", "what was done", "what i did", "work done", "done", "outcome", "implementation",
    ];

    private static readonly FrozenDictionary<string, SectionRole>.AlternateLookup<ReadOnlySpan<char>> Roles =
        Nobodys.Select(label => (label, Role: SectionRole.Verbatim))
            .Concat(Ahead.Select(label => (label, Role: SectionRole.FollowUps)))
            .Concat(Anybodys.Select(label => (label, Role: SectionRole.Body)))
            .ToFrozenDictionary(row => row.label, row => row.Role, StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The role of the part below a label, its marks left on; null for a label of no known part.</summary>
    public static SectionRole? RoleOf(ReadOnlySpan<char> label)
    {
        var from = 0;
        while (from < label.Length && !char.IsLetter(label[from]))
        {
            from++;
        }

        var end = label.IndexOf('(') is var bracket && bracket > from ? bracket : label.Length;
        while (end > from && !char.IsLetter(label[end - 1]))
        {
            end--;
        }

        return end - from is > 0 and <= Longest && Roles.TryGetValue(label[from..end], out var role) ? role : null;
    }
}
