using System.Text.Json.Serialization;
using Microsoft.Extensions.Primitives;

namespace CoachBot.Platforms.Slack.Inbound;

/// <summary>A slash command that somebody typed.</summary>
/// <param name="Workspace">The team id.</param>
/// <param name="User">Who typed it.</param>
/// <param name="Command">With its slash: <c>/coach</c>.</param>
/// <param name="Text">What stands behind it, as Slack escaped it; may be empty.</param>
/// <param name="ResponseUrl">Where a late answer goes; null when Slack gave none.</param>
internal sealed record SlackCommand(string Workspace, string User, string Command, string Text, string? ResponseUrl) : SlackInbound(Workspace, User)
{
    /// <inheritdoc/>
    public override string? ResponseUrl { get; init; } = ResponseUrl;

    /// <summary>Opens a view, once and within three seconds; null when Slack gave none.</summary>
    public string? TriggerId { get; init; }

    [JsonIgnore]
    public override bool IsAnsweredInAcknowledgement => true;

    /// <summary>The command in a form; null when a field it needs is missing, repeated, or not in its form.</summary>
    public static SlackCommand? Of(IReadOnlyDictionary<string, StringValues> fields)
    {
        var workspace = One(fields, "team_id");
        var user = One(fields, "user_id");
        var command = One(fields, "command");
        return SlackId.Is(workspace) && SlackId.Is(user) && command is ['/', _, ..] && fields.GetValueOrDefault("text").Count <= 1 && fields.GetValueOrDefault("response_url").Count <= 1
            ? new(workspace!, user!, command, One(fields, "text") ?? "", One(fields, "response_url")) { TriggerId = One(fields, "trigger_id") }
            : null;
    }

    private static string? One(IReadOnlyDictionary<string, StringValues> fields, string name) =>
        fields.GetValueOrDefault(name) is [{ Length: > 0 } value] ? value : null;
}
