using CoachBot.Platforms.Slack.Answers;
using CoachBot.Storage;

namespace CoachBot.Platforms.Slack.Inbound;

/// <summary>
/// Stores what Slack delivered, and has it answered: in the acknowledgement where that can carry the answer and it is ready
/// in time, else after it. Whichever connection it came over.
/// </summary>
internal sealed partial class SlackIntake(SlackTurn turn, RunningTurns running, InboxStore inbox, TimeProvider clock, ILogger<SlackIntake> logger)
{
    /// <summary>How long storing may take. With the patience below it stays under the three seconds that Slack waits.</summary>
    private static readonly TimeSpan StoreWithin = TimeSpan.FromSeconds(1.4);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Throws nothing but cancellation.</summary>
    public async Task<SlackAcknowledgement> TakeAsync(string deliveryKey, SlackInbound inbound, CancellationToken cancellationToken)
    {
        InboxClaim? claim;
        using var store = new TurnDeadline(StoreWithin, clock, cancellationToken);
        try
        {
            var now = clock.GetUtcNow();
            claim = await inbox.TakeInAsync(SlackPeople.Platform, deliveryKey, SlackPayload.Write(inbound), now, now + SlackTurn.Claim, store.Token);
        }
        catch (Exception ex) when (!cancellationToken.IsCancellationRequested)
        {
            Log.NotTaken(logger, ex.GetType().Name, (ex as Npgsql.PostgresException)?.SqlState);
            return SlackAcknowledgement.Only(SlackAnswer.NotTaken(inbound)) with { IsTaken = false };
        }

        return claim is null ? SlackAcknowledgement.Empty : await AnswerAsync(claim, inbound, cancellationToken);
    }

    private async Task<SlackAcknowledgement> AnswerAsync(InboxClaim claim, SlackInbound inbound, CancellationToken cancellationToken)
    {
        // The turn goes on when Slack hangs up.
        var deadline = running.NewDeadline();
        var answering = turn.AnswerAsync(claim, inbound, deadline.Token);
        if (!inbound.IsAnsweredInAcknowledgement || !await IsReadyAsync(answering, cancellationToken))
        {
            running.Add(turn.AnswerLateAsync(claim, inbound, answering, deadline.Token), deadline);
            return SlackAcknowledgement.Empty;
        }

        try
        {
            var answer = await answering;
            return new(answer.InAcknowledgement, wasSent => EndAsync(claim, inbound, answer, wasSent, deadline, deadline.Token));
        }
        catch (Exception ex)
        {
            deadline.Dispose();
            Log.Kept(logger, claim.Id, ex.GetType().Name, (ex as Npgsql.PostgresException)?.SqlState);
            return SlackAcknowledgement.Only(SlackAnswer.Kept(inbound));
        }
    }

    private async Task EndAsync(InboxClaim claim, SlackInbound inbound, SlackAnswer answer, bool wasSent, TurnDeadline deadline, CancellationToken cancellationToken)
    {
        if (!wasSent)
        {
            running.Add(turn.AnswerLateAsync(claim, inbound, Task.FromResult(answer), cancellationToken), deadline);
            return;
        }

        using (deadline)
        {
            await turn.CloseAsync(claim, null, cancellationToken);
        }
    }

    private async Task<bool> IsReadyAsync(Task answering, CancellationToken cancellationToken)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var first = await Task.WhenAny(answering, Task.Delay(Patience, clock, enough.Token));
        await enough.CancelAsync();
        return first == answering;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A Slack delivery could not be stored: {Exception} {SqlState}")]
        public static partial void NotTaken(ILogger logger, string exception, string? sqlState);

        [LoggerMessage(LogLevel.Warning, "Slack delivery {Id} could not be answered yet: {Exception} {SqlState}")]
        public static partial void Kept(ILogger logger, long id, string exception, string? sqlState);
    }
}
