using System.Text.Json.Nodes;

namespace CoachBot.Platforms.Slack.Inbound;

/// <summary>What Slack is told at once, over whichever connection it delivered.</summary>
/// <param name="Body">What the acknowledgement carries; null for nothing.</param>
/// <param name="Sent">To be called after the attempt to send it, with whether it was sent. Never throws.</param>
internal sealed record SlackAcknowledgement(JsonObject? Body, Func<bool, Task> Sent)
{
    /// <summary>Whether it was taken. If not, and there is no body to say so, it is not acknowledged: Slack delivers an event again.</summary>
    public bool IsTaken { get; init; } = true;

    public static SlackAcknowledgement Empty { get; } = Only(null);

    /// <summary>One that nothing follows.</summary>
    public static SlackAcknowledgement Only(JsonObject? body) => new(body, _ => Task.CompletedTask);
}
