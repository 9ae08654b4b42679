using CoachBot.Storage;

namespace CoachBot.Delivery;

/// <summary>
/// Keeps the inbox small, also for a platform that was turned off: what nobody can answer any more is given up, with what
/// was typed, and what was closed is forgotten once no platform sends it again.
/// </summary>
internal sealed partial class InboxTidying(InboxStore inbox, TimeProvider clock, ILogger<InboxTidying> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Overdue = TimeSpan.FromHours(1);
    private static readonly TimeSpan KeepClosed = TimeSpan.FromDays(7);

    /// <summary>Does it once.</summary>
    public async Task TidyAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await inbox.TidyAsync(now - Overdue, now - KeepClosed, now, cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await TidyAsync(stoppingToken);
            }
            catch (Exception ex) when (ex is not OperationCanceledException)
            {
                Log.Failed(logger, ex.GetType().Name);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The inbox was not tidied: {Exception}. It is tried again.")]
        public static partial void Failed(ILogger logger, string exception);
    }
}
