using System.Text.Json.Nodes;
using CoachBot.Core.Chat;
using CoachBot.Platforms.Slack.Inbound;
using CoachBot.Platforms.Slack.Rendering;

namespace CoachBot.Platforms.Slack.Answers;

/// <summary>What is left to say after a delivery was carried out.</summary>
/// <param name="InAcknowledgement">What the acknowledgement carries, if it still can; null for nothing.</param>
/// <param name="Late">The message that is sent otherwise; null for none.</param>
internal sealed record SlackAnswer(JsonObject? InAcknowledgement, JsonObject? Late)
{
    /// <summary>The files that belong to the reply; each goes out by itself.</summary>
    public IReadOnlyList<ChatBlock.Attachment> Files { get; init; } = [];

    /// <summary>Everything was said already, or there is nobody to say it to.</summary>
    public static SlackAnswer Nothing { get; } = new(null, null);

    /// <summary>A reply that is shown already.</summary>
    public static SlackAnswer Shown(ChatReply reply) => new(null, null) { Files = [.. reply.Blocks.OfType<ChatBlock.Attachment>()] };

    /// <summary>A reply in the way that belongs to what was delivered.</summary>
    public static SlackAnswer Of(SlackInbound inbound, ChatReply reply) => InItsWay(inbound, reply) with { Files = Shown(reply).Files };

    private static SlackAnswer InItsWay(SlackInbound inbound, ChatReply reply) => inbound switch
    {
        SlackCommand when SlackRenderer.Render(reply) is var message => new(message, message),
        // What could not be done leaves the message, and its buttons, where they are.
        SlackPress { Place: SlackPlace.Message } press => new(null, reply.IsRefusal || press.KeepsMessage ? SlackRenderer.Render(reply) : SlackRenderer.Replacing(reply)),
        SlackSubmission => new(SlackFormAnswer.Shown(SlackView.Reply(reply)), SlackRenderer.Plain(reply)),
        SlackHomeOpened or SlackDeparture => Nothing,
        _ => new(null, SlackRenderer.Plain(reply)),
    };

    /// <summary>What a person reads whose delivery may not have been stored; null where the acknowledgement cannot say it.</summary>
    public static JsonObject? NotTaken(SlackInbound inbound) => Failed(inbound, SlackFailures.NotTaken);

    /// <summary>What a person reads whose delivery is stored and waits.</summary>
    public static JsonObject? Kept(SlackInbound inbound) => Failed(inbound, SlackFailures.Kept);

    // A form stays open with what was typed into it.
    private static JsonObject? Failed(SlackInbound inbound, ChatReply reply) => inbound switch
    {
        SlackSubmission { Answers: [var first, ..] } => SlackFormAnswer.Wrong([new(first.Field, SlackFallback.Of(reply))]),
        _ => InItsWay(inbound, reply).InAcknowledgement,
    };
}
