using System.Text.Json.Nodes;
using CoachBot.Core.Chat;
using CoachBot.Platforms.Slack.Inbound;
using CoachBot.Storage;

namespace CoachBot.Platforms.Slack.Answers;

/// <summary>An answer on its way through the outbox, to the one person who asked.</summary>
internal static class SlackOutgoing
{
    /// <summary>How long an answer is worth sending: later, it answers what nobody asks any more.</summary>
    private static readonly TimeSpan AnswerLife = TimeSpan.FromMinutes(30);

    /// <summary>In the channel where they asked, for them alone; else in the bot's own conversation with them.</summary>
    public static OutgoingMessage Answer(string key, SlackInbound inbound, JsonObject message, DateTimeOffset now) => (inbound is SlackMessage { IsDirect: false } mention
        ? SlackDelivery.EphemeralIn(key, mention.Workspace, mention.Channel, mention.Thread, mention.User, message, InDoubtPolicy.AtLeastOnce)
        : SlackDelivery.DirectMessage(key, inbound.Workspace, inbound.User, message, InDoubtPolicy.AtLeastOnce)) with
    {
        ExpiresAt = now + AnswerLife,
    };

    /// <summary>A file of an answer, always in the bot's own conversation with them.</summary>
    public static OutgoingMessage File(string key, SlackInbound inbound, ChatBlock.Attachment file) =>
        SlackDelivery.FileFor(key, inbound.Workspace, inbound.User, file.FileName, file.FileName, file.ToBytes(), InDoubtPolicy.AtLeastOnce);
}
