using CoachBot.Core.Chat;
using CoachBot.Delivery;
using CoachBot.Platforms.Slack.Rendering;
using CoachBot.Storage;

namespace CoachBot.Platforms.Slack;

/// <summary>Writes to people in the bot's own conversation with them.</summary>
internal sealed class SlackDirectChat : IDirectChat
{
    public string Platform => SlackDelivery.Platform;

    public OutgoingMessage Direct(string key, string workspace, string userId, ChatReply reply) =>
        SlackDelivery.DirectMessage(key, workspace, userId, SlackRenderer.Plain(reply), InDoubtPolicy.AtMostOnce);
}
