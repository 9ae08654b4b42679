using System.Text.Json.Nodes;
using CoachBot.Core.Chat;
using CoachBot.Delivery;
using CoachBot.Platforms.Slack.Inbound;
using CoachBot.Storage;

namespace CoachBot.Platforms.Slack.Answers;

/// <summary>Sends an answer that the acknowledgement did not carry: through the address that came with the delivery, else through the outbox.</summary>
internal sealed class SlackLateAnswer(ResponseUrlClient responses, Outbox outbox, TimeProvider clock)
{
    public async Task<ResponseSent> SendAsync(InboxClaim claim, SlackInbound inbound, JsonObject message, CancellationToken cancellationToken)
    {
        if (inbound.ResponseUrl is { } address)
        {
            return await responses.PostAsync(address, message, cancellationToken);
        }

        await outbox.QueueAsync(SlackOutgoing.Answer($"answer:{claim.Id}", inbound, message, clock.GetUtcNow()), cancellationToken);
        return ResponseSent.Arrived;
    }

    /// <summary>Sees to it that the files of an answer go out, once however often it is called.</summary>
    public async Task QueueAsync(InboxClaim claim, SlackInbound inbound, IReadOnlyList<ChatBlock.Attachment> files, CancellationToken cancellationToken)
    {
        for (var i = 0; i < files.Count; i++)
        {
            await outbox.QueueAsync(SlackOutgoing.File($"file:{claim.Id}:{i}", inbound, files[i]), cancellationToken);
        }
    }
}
