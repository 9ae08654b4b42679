using Microsoft.Extensions.Primitives;

namespace CoachBot.Platforms.Slack;

/// <summary>A slash command that somebody typed.</summary>
/// <param name="Workspace">The team id, <c>T…</c>.</param>
/// <param name="User">The user id, <c>U…</c> or <c>W…</c>.</param>
/// <param name="Command">With its slash: <c>/coach</c>.</param>
/// <param name="Text">What stands behind it, as Slack escaped it; may be empty.</param>
/// <param name="ResponseUrl">Where a late answer goes, for 30 minutes; null when Slack gave none.</param>
internal sealed record SlackCommand(string Workspace, string User, string Command, string Text, string? ResponseUrl)
{
    private const int LongestId = 64;

    /// <summary>The command in a form; null when a field it needs is missing, repeated, or not in its form.</summary>
    public static SlackCommand? Of(IReadOnlyDictionary<string, StringValues> fields)
    {
        var workspace = One(fields, "team_id");
        var user = One(fields, "user_id");
        var command = One(fields, "command");
        return IsId(workspace) && IsId(user) && command is ['/', _, ..] && fields.GetValueOrDefault("text").Count <= 1 && fields.GetValueOrDefault("response_url").Count <= 1
            ? new(workspace!, user!, command, One(fields, "text") ?? "", One(fields, "response_url"))
            : null;
    }

    private static string? One(IReadOnlyDictionary<string, StringValues> fields, string name) =>
        fields.GetValueOrDefault(name) is [{ Length: > 0 } value] ? value : null;

    private static bool IsId(string? text) => text is { Length: > 0 and <= LongestId } && text.All(char.IsAsciiLetterOrDigit);
}
