using System.Text.Json.Serialization;

namespace CoachBot.Platforms.Slack.Inbound;

/// <summary>Something that Slack delivered and that CoachBot answers; the same over HTTP and Socket Mode, and as the inbox keeps it.</summary>
/// <param name="Workspace">The team id, <c>T…</c>.</param>
/// <param name="User">The user id, <c>U…</c> or <c>W…</c>; empty where nobody in particular did it.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(SlackCommand), "command")]
[JsonDerivedType(typeof(SlackMessage), "message")]
[JsonDerivedType(typeof(SlackHomeOpened), "home")]
[JsonDerivedType(typeof(SlackPress), "press")]
[JsonDerivedType(typeof(SlackShortcut), "shortcut")]
[JsonDerivedType(typeof(SlackSubmission), "submission")]
[JsonDerivedType(typeof(SlackDeparture), "departure")]
internal abstract record SlackInbound(string Workspace, string User)
{
    /// <summary>Where a late answer goes, for 30 minutes; null where there is no such address.</summary>
    public virtual string? ResponseUrl { get; init; }

    /// <summary>Whether the acknowledgement itself can carry the answer.</summary>
    [JsonIgnore]
    public virtual bool IsAnsweredInAcknowledgement => false;
}
