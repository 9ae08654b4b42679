using System.Text.Json.Nodes;
using CoachBot.Delivery;
using CoachBot.Platforms.Slack.Inbound;
using CoachBot.Storage;

namespace CoachBot.Platforms.Slack.Answers;

/// <summary>Answers what a host that stopped, a database that was away, or Slack's own refusal left in the inbox.</summary>
internal sealed class SlackInboxWorker(InboxStore inbox, SlackTurn turn, TimeProvider clock, ILogger<SlackInboxWorker> logger)
    : RepeatedWork(TimeSpan.FromSeconds(5), clock, logger)
{
    private const int AtOnce = 20;

    private readonly TimeProvider _clock = clock;

    /// <summary>Takes over and answers what waits, once.</summary>
    public override async Task WorkAsync(CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        // Side by side, so that each ends before its claim does.
        var waiting = await inbox.ClaimAsync(SlackPeople.Platform, AtOnce, now, now + SlackTurn.Claim, cancellationToken);
        await Task.WhenAll(waiting.Select(entry => WorkAsync(entry, now, cancellationToken)));
    }

    private async Task WorkAsync(InboxEntry entry, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (SlackPayload.Read(entry.Payload) is not { } inbound)
        {
            await turn.CloseAsync(entry.Claim, "stored by another version, and not readable", cancellationToken);
            return;
        }

        if (inbound.ResponseUrl is not null && now - entry.ReceivedAt >= SlackTurn.ResponseUrlLife)
        {
            await turn.CloseAsync(entry.Claim, "too late for its response_url", cancellationToken);
            return;
        }

        using var deadline = new TurnDeadline(SlackTurn.Longest, _clock, cancellationToken);
        var answering = entry.Answer is { } kept ? Task.FromResult(new SlackAnswer(null, JsonNode.Parse(kept)!.AsObject()))
            // Whatever keeps it from being answered does not end by trying for ever; the person is told.
            : entry.Attempts >= SlackTurn.MostAttempts ? Task.FromResult(SlackAnswer.Of(inbound, SlackFailures.Of(entry.Id)))
            : turn.AnswerAsync(entry.Claim, inbound, deadline.Token);
        await turn.AnswerLateAsync(entry.Claim, inbound, answering, deadline.Token);
    }
}
