using CoachBot.Storage;

namespace CoachBot.Delivery;

/// <summary>
/// Sends what is due, any number of messages side by side and one at a time to each destination. Any number of hosts do the
/// same over one database. That a message is being sent is on record before it leaves, so that a host that dies leaves a doubt
/// behind and never a silent second message.
/// </summary>
internal sealed partial class OutboxWorker(
    OutboxStore store, Outbox outbox, OutboxTurn turn, IEnumerable<IOutboxCarrier> carriers, TimeProvider clock, ILogger<OutboxWorker> logger) : BackgroundService
{
    /// <summary>How long one attempt may take; whoever claimed it gives it up then.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>How long it is claimed for: longer, so that a host whose clock is ahead does not take over what still runs.</summary>
    public static readonly TimeSpan Claim = TimeSpan.FromSeconds(120);

    /// <summary>How often to look without having been told to.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private const int AtOnce = 20;

    private readonly Dictionary<string, IOutboxCarrier> _carriers = carriers.ToDictionary(carrier => carrier.Platform, StringComparer.Ordinal);

    /// <summary>Sends and asks until nothing is due any more.</summary>
    public Task WorkAsync(CancellationToken cancellationToken) => RunAsync(isOnce: true, cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_carriers.Count == 0)
        {
            return;
        }

        // What starts the host does not wait for the first look.
        await Task.Yield();
        await RunAsync(isOnce: false, stoppingToken);
    }

    private async Task RunAsync(bool isOnce, CancellationToken cancellationToken)
    {
        var running = new HashSet<Task>();
        Task? awake = null;
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                await StartAsync(running, cancellationToken);
                if (isOnce && running.Count == 0)
                {
                    return;
                }

                awake ??= isOnce ? Task.Delay(Timeout.Infinite, cancellationToken) : outbox.AwakeAsync(Pause, cancellationToken);
                if (await Task.WhenAny([.. running, awake]) == awake)
                {
                    awake = null;
                }

                running.RemoveWhere(task => task.IsCompleted);
            }
        }
        finally
        {
            // Each notes what became of it.
            await Task.WhenAll(running);
        }
    }

    private async Task StartAsync(HashSet<Task> running, CancellationToken cancellationToken)
    {
        if (running.Count == AtOnce)
        {
            return;
        }

        try
        {
            var now = clock.GetUtcNow();
            var claimed = await store.ClaimAsync([.. _carriers.Keys], AtOnce - running.Count, now, now + Claim, OutboxTurn.AskAfter, cancellationToken);
            running.UnionWith(claimed.Select(entry => turn.TakeAsync(entry, _carriers[entry.Platform], cancellationToken)));
        }
        catch (Exception ex) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, ex.GetType().Name);
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The outbox could not be read: {Exception}; it is tried again.")]
        public static partial void Failed(ILogger logger, string exception);
    }
}
