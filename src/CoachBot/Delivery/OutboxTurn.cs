using CoachBot.Storage;

namespace CoachBot.Delivery;

/// <summary>One claimed message: sends it, or asks what became of it, and notes the outcome. Never throws.</summary>
internal sealed partial class OutboxTurn(OutboxStore store, BackOff backOff, TimeProvider clock, ILogger<OutboxTurn> logger)
{
    /// <summary>How long after the end of an attempt its platform is asked: it may have left at the very end, and be executed late.</summary>
    public static readonly TimeSpan AskAfter = TimeSpan.FromSeconds(60);

    /// <summary>How often a message may fail; with the pauses between, about four hours.</summary>
    public const int MostFailures = 16;

    // Noted also while the host stops.
    private static readonly TimeSpan NoteWithin = TimeSpan.FromSeconds(5);

    public async Task TakeAsync(OutboxEntry entry, IOutboxCarrier carrier, CancellationToken cancellationToken)
    {
        try
        {
            using var time = new CancellationTokenSource(OutboxWorker.Longest, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
            if (entry.Where == OutboxState.Sending)
            {
                var outcome = await SendAsync(entry, carrier, either.Token);
                using var noting = new CancellationTokenSource(NoteWithin, clock);
                await NoteAsync(entry, outcome, noting.Token);
            }
            else
            {
                var outcome = await AskAsync(entry, carrier, either.Token);
                using var noting = new CancellationTokenSource(NoteWithin, clock);
                await NoteAsync(entry, outcome, noting.Token);
            }
        }
        catch (Exception ex)
        {
            // The note could not be written. The claim runs out, and then the platform is asked.
            Log.NotNoted(logger, entry.Platform, entry.Id, ex.GetType().Name);
        }
    }

    private static async Task<SendOutcome> SendAsync(OutboxEntry entry, IOutboxCarrier carrier, CancellationToken cancellationToken)
    {
        try
        {
            return await carrier.SendAsync(entry, cancellationToken);
        }
        catch (Exception ex)
        {
            return new SendOutcome.InDoubt(ex.GetType().Name);
        }
    }

    private static async Task<AskOutcome> AskAsync(OutboxEntry entry, IOutboxCarrier carrier, CancellationToken cancellationToken)
    {
        try
        {
            return await carrier.WasSentAsync(entry, cancellationToken);
        }
        catch (Exception ex)
        {
            return new AskOutcome.NoAnswer(ex.GetType().Name, null);
        }
    }

    private async Task NoteAsync(OutboxEntry entry, SendOutcome outcome, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        switch (outcome)
        {
            case SendOutcome.Sent sent:
                await store.SentAsync(entry, sent.Reference, now, cancellationToken);
                break;
            case SendOutcome.NotSent { RetryAfter: { } wait } limited:
                await store.PostponeAsync(entry, limited.Reason, entry.Failures, now + backOff.Behind(wait), cancellationToken);
                break;
            case SendOutcome.NotSent failed:
                await AgainAsync(entry, failed.Reason, now, cancellationToken);
                break;
            case SendOutcome.Refused refused:
                await BuryAsync(entry, refused.Reason, entry.Failures, now, cancellationToken);
                break;
            case SendOutcome.InDoubt doubt:
                await store.DoubtAsync(entry, doubt.Reason, entry.Failures, now + AskAfter, cancellationToken);
                break;
        }
    }

    private async Task NoteAsync(OutboxEntry entry, AskOutcome outcome, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        switch (outcome)
        {
            case AskOutcome.Yes yes:
                await store.SentAsync(entry, yes.Reference, now, cancellationToken);
                break;
            case AskOutcome.No:
                await AtOnceAsync(entry, entry.Reason ?? "", now, cancellationToken);
                break;
            case AskOutcome.CannotBeAsked because:
                await (entry.Policy == InDoubtPolicy.AtLeastOnce ? AtOnceAsync(entry, because.Reason, now, cancellationToken) : GiveUpAsync(entry, because.Reason, now, cancellationToken));
                break;
            case AskOutcome.NoAnswer { RetryAfter: { } wait } limited:
                await store.DoubtAsync(entry, limited.Reason, entry.Failures, now + backOff.Behind(wait), cancellationToken);
                break;
            case AskOutcome.NoAnswer failed:
                await (entry.Failures + 1 >= MostFailures
                    ? GiveUpAsync(entry, failed.Reason, now, cancellationToken)
                    : store.DoubtAsync(entry, failed.Reason, entry.Failures + 1, now + backOff.After(entry.Failures + 1), cancellationToken));
                break;
        }
    }

    private Task AgainAsync(OutboxEntry entry, string reason, DateTimeOffset now, CancellationToken cancellationToken) => entry.Failures + 1 >= MostFailures
        ? BuryAsync(entry, reason, entry.Failures + 1, now, cancellationToken)
        : store.PostponeAsync(entry, reason, entry.Failures + 1, now + backOff.After(entry.Failures + 1), cancellationToken);

    // After a doubt the platform had a minute; the first new attempt need not wait.
    private Task AtOnceAsync(OutboxEntry entry, string reason, DateTimeOffset now, CancellationToken cancellationToken) => entry.Failures + 1 >= MostFailures
        ? GiveUpAsync(entry, reason, now, cancellationToken)
        : store.PostponeAsync(entry, reason, entry.Failures + 1, now, cancellationToken);

    private Task BuryAsync(OutboxEntry entry, string reason, int failures, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Log.Dead(logger, entry.Platform, entry.Id, reason);
        return store.BuryAsync(entry, reason, failures, now, cancellationToken);
    }

    private Task GiveUpAsync(OutboxEntry entry, string reason, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Log.Unknown(logger, entry.Platform, entry.Id, reason);
        return store.GiveUpAsync(entry, reason, now, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "{Platform} message {Id} was not sent and is not tried again: {Reason}")]
        public static partial void Dead(ILogger logger, string platform, long id, string reason);

        [LoggerMessage(LogLevel.Warning, "{Platform} message {Id} may have been sent; nobody can say, and it is not sent again: {Reason}")]
        public static partial void Unknown(ILogger logger, string platform, long id, string reason);

        [LoggerMessage(LogLevel.Warning, "What became of {Platform} message {Id} could not be noted: {Exception}")]
        public static partial void NotNoted(ILogger logger, string platform, long id, string exception);
    }
}
