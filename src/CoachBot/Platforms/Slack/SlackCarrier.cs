using System.Text.Json.Nodes;
using CoachBot.Delivery;
using CoachBot.Platforms.Slack.WebApi;
using CoachBot.Storage;

namespace CoachBot.Platforms.Slack;

/// <summary>Carries messages of the outbox to Slack.</summary>
internal sealed class SlackCarrier(SlackApi api, SlackSearch search, SlackFileUpload files, DepartureStore departures) : IOutboxCarrier
{
    private const string NotReadable = "not_readable: it was stored by another version, and cannot be read by this one";

    private static readonly TimeSpan WhileGone = TimeSpan.FromMinutes(10);

    /// <summary>The time that one call has; a place in the limits that is further away than that is waited for in the outbox.</summary>
    public static SlackTime OneCall { get; } = new(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(15));

    public string Platform => SlackDelivery.Platform;

    /// <summary>How long a call may wait for its turn before it goes back to the outbox.</summary>
    public SlackTime Time { get; init; } = OneCall;

    public async Task<SendOutcome> SendAsync(OutboxEntry entry, CancellationToken cancellationToken)
    {
        if (SlackDelivery.Read(entry) is not { } delivery)
        {
            return new SendOutcome.Refused(NotReadable);
        }

        if (await departures.IsGoneAsync(Platform, delivery.Workspace, cancellationToken))
        {
            return new SendOutcome.NotSent("app_removed: the app was removed from the workspace; it is sent once it is there again", WhileGone);
        }

        return entry.Kind switch
        {
            SlackDelivery.Direct => Outcome(await api.CallAsync(SlackCall.PostMessage(delivery.Workspace, delivery.User, delivery.Message!, entry.DeliveryKey), Time, cancellationToken)),
            SlackDelivery.Ephemeral => Outcome(await api.CallAsync(SlackCall.PostEphemeral(delivery.Workspace, delivery.Channel!, delivery.User, delivery.Thread, delivery.Message!), Time, cancellationToken)),
            SlackDelivery.Update => Outcome(await api.CallAsync(SlackCall.Update(delivery.Workspace, delivery.Channel!, delivery.Ts!, delivery.Message!), Time, cancellationToken)),
            _ => Outcome(await files.SendAsync(delivery, Time, cancellationToken)),
        };
    }

    public async Task<AskOutcome> WasSentAsync(OutboxEntry entry, CancellationToken cancellationToken) => (entry.Kind, SlackDelivery.Read(entry)) switch
    {
        (SlackDelivery.Direct, { } delivery) => await search.FindAsync(entry, delivery, Time, cancellationToken),
        (SlackDelivery.Update, not null) => new AskOutcome.No(),
        (_, null) => new AskOutcome.CannotBeAsked(NotReadable),
        _ => new AskOutcome.CannotBeAsked("not_kept_by_slack: Slack cannot be asked about a message of that kind"),
    };

    private static SendOutcome Outcome(SlackResult result) => result switch
    {
        SlackResult.Done done => new SendOutcome.Sent(Reference(done.Answer)),
        SlackResult.Refused refused => new SendOutcome.Refused(refused.Error.ToString()),
        SlackResult.Limited limited => new SendOutcome.NotSent("ratelimited: Slack's limits ask to wait", limited.RetryAfter),
        SlackResult.NotSent failed => new SendOutcome.NotSent($"{failed.Reason}: Slack was not reached", null),
        SlackResult.InDoubt doubt => new SendOutcome.InDoubt($"{doubt.Reason}: Slack may have taken it, its answer did not come"),
        _ => throw new InvalidOperationException("There is no other result."),
    };

    private static string? Reference(JsonObject answer) => (answer.TextAt("channel"), answer.TextAt("ts")) switch
    {
        ({ } channel, { } ts) => new JsonObject { ["channel"] = channel, ["ts"] = ts }.ToJsonString(),
        _ => null,
    };
}
