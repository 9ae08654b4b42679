using System.Text.Json.Nodes;
using CoachBot.Delivery;
using CoachBot.Platforms.Slack.WebApi;
using CoachBot.Storage;

namespace CoachBot.Platforms.Slack;

/// <summary>Looks in a person's direct messages for one that may have been sent, by the key it carries unseen.</summary>
internal sealed class SlackSearch(SlackApi api)
{
    private const int MostPages = 10;

    // Slack's clock need not be this host's.
    private static readonly TimeSpan Before = TimeSpan.FromMinutes(2);

    public async Task<AskOutcome> FindAsync(OutboxEntry entry, SlackDelivery delivery, SlackTime time, CancellationToken cancellationToken)
    {
        var opened = await api.CallAsync(SlackCall.ConversationsOpen(delivery.Workspace, delivery.User), time, cancellationToken);
        if (opened is not SlackResult.Done open)
        {
            return Unanswered(opened);
        }

        if (open.Text("channel", "id") is not { } channel)
        {
            return new AskOutcome.NoAnswer("answer_not_slacks: Slack named no channel", null);
        }

        // Any of its attempts may have arrived, also one that was given up long ago.
        var oldest = entry.NotBefore - Before;
        string? cursor = null;
        for (var page = 0; page < MostPages; page++)
        {
            var answered = await api.CallAsync(SlackCall.ConversationsHistory(delivery.Workspace, channel, oldest, cursor), time, cancellationToken);
            if (answered is not SlackResult.Done { Answer: { } answer } || answer["messages"] is not JsonArray messages)
            {
                return Unanswered(answered);
            }

            if (messages.FirstOrDefault(message => IsIt(message, entry.DeliveryKey)).TextAt("ts") is { } ts)
            {
                return new AskOutcome.Yes(new JsonObject { ["channel"] = channel, ["ts"] = ts }.ToJsonString());
            }

            cursor = answer.TextAt("response_metadata", "next_cursor");
            if (string.IsNullOrEmpty(cursor))
            {
                return new AskOutcome.No();
            }
        }

        return new AskOutcome.CannotBeAsked("too_many_messages: there are too many newer messages to look through");
    }

    private static bool IsIt(JsonNode? message, string key) =>
        message.TextAt("metadata", "event_type") == SlackCall.DeliveryEvent && message.TextAt("metadata", "event_payload", "key") == key;

    private static AskOutcome Unanswered(SlackResult result) => result switch
    {
        SlackResult.Refused refused => new AskOutcome.CannotBeAsked(refused.Error.ToString()),
        SlackResult.Limited limited => new AskOutcome.NoAnswer("ratelimited: Slack's limits ask to wait", limited.RetryAfter),
        SlackResult.NotSent failed => new AskOutcome.NoAnswer($"{failed.Reason}: Slack was not reached", null),
        SlackResult.InDoubt doubt => new AskOutcome.NoAnswer($"{doubt.Reason}: Slack did not answer", null),
        _ => new AskOutcome.NoAnswer("answer_not_slacks: Slack's answer has no messages", null),
    };
}
