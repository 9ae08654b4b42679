using System.Text.Json.Serialization;

namespace CoachBot.Platforms.Slack.Inbound;

/// <summary>A button that somebody pressed. What it says stands for a message, and is carried out with the rights of whoever pressed.</summary>
/// <param name="Workspace">The team id.</param>
/// <param name="User">Who pressed.</param>
/// <param name="Command">The message that the button stands for.</param>
/// <param name="Place">What the button stood in.</param>
internal sealed record SlackPress(string Workspace, string User, string Command, SlackPlace Place) : SlackInbound(Workspace, User)
{
    /// <summary>What the action ids of buttons begin with whose message stays.</summary>
    public const string Keeping = "beside";

    /// <summary>Opens a view, once and within three seconds; null when Slack gave none.</summary>
    public string? TriggerId { get; init; }

    /// <summary>The modal that the button stood in; null for messages and the home tab.</summary>
    public string? ViewId { get; init; }

    /// <summary>Whether the message that it stood in stays as it is.</summary>
    public bool KeepsMessage { get; init; }

    [JsonIgnore]
    public bool IsInView => Place is not SlackPlace.Message;
}

/// <summary>What a button stands in.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SlackPlace>))]
internal enum SlackPlace
{
    /// <summary>A message, which the answer replaces.</summary>
    Message = 1,

    /// <summary>The home tab: the answer opens above it, and the tab is shown anew.</summary>
    Home,

    /// <summary>A modal, whose content the answer replaces.</summary>
    Modal,
}
