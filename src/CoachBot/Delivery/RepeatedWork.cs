namespace CoachBot.Delivery;

/// <summary>Does the same again and again while the host runs. A round that fails is logged, by the kind of failure alone, and the next one comes.</summary>
/// <param name="pause">Between two rounds.</param>
/// <param name="clock">The clock.</param>
/// <param name="logger">The log.</param>
/// <param name="isAtOnce">Whether the first round comes with the start, else after a pause.</param>
internal abstract partial class RepeatedWork(TimeSpan pause, TimeProvider clock, ILogger logger, bool isAtOnce = false) : BackgroundService
{
    /// <summary>One round.</summary>
    public abstract Task WorkAsync(CancellationToken cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(pause, clock);
        while (isAtOnce || await timer.WaitForNextTickAsync(stoppingToken))
        {
            isAtOnce = false;
            try
            {
                await WorkAsync(stoppingToken);
            }
            catch (Exception ex) when (ex is not OperationCanceledException)
            {
                Log.Failed(logger, GetType().Name, ex.GetType().Name);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A round of {Work} failed with {Exception}; the next one comes.")]
        public static partial void Failed(ILogger logger, string work, string exception);
    }
}
