using CoachBot.Storage;

namespace CoachBot.Platforms.Slack;

/// <summary>Answers what a host that stopped, or a database that was away, left in the inbox.</summary>
internal sealed partial class SlackInboxWorker(InboxStore inbox, SlackTurn turn, TimeProvider clock, ILogger<SlackInboxWorker> logger) : BackgroundService
{
    private const int AtOnce = 20;
    private const int MostAttempts = 5;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan KeepClosed = TimeSpan.FromDays(7);

    /// <summary>Takes over and answers what waits, once.</summary>
    public async Task WorkAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        // Side by side, so that each ends before its claim does.
        var waiting = await inbox.ClaimAsync(SlackCommandAnswer.Platform, AtOnce, now, now + SlackTurn.Claim, cancellationToken);
        await Task.WhenAll(waiting.Select(entry => WorkAsync(entry, now, cancellationToken)));
        await inbox.ForgetAsync(now - KeepClosed, cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await WorkAsync(stoppingToken);
            }
            catch (Exception ex) when (ex is not OperationCanceledException)
            {
                Log.Waiting(logger, ex.GetType().Name);
            }
        }
    }

    private async Task WorkAsync(InboxEntry entry, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (Hopeless(entry, now) is { } reason)
        {
            await turn.CloseAsync(entry.Id, reason, cancellationToken);
            return;
        }

        using var longest = new CancellationTokenSource(SlackTurn.Longest, clock);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(longest.Token, cancellationToken);
        var command = SlackTurn.Read(entry.Payload)!;
        await turn.AnswerLateAsync(entry.Id, command, turn.AnswerAsync(entry.Id, command, deadline.Token), deadline.Token);
    }

    private static string? Hopeless(InboxEntry entry, DateTimeOffset now) =>
        now - entry.ReceivedAt >= SlackTurn.ResponseUrlLife ? "too late for its response_url"
        : entry.Attempts > MostAttempts ? "tried too often"
        : SlackTurn.Read(entry.Payload) is null ? "stored by another version, and not readable"
        : null;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The Slack inbox cannot be read: {Exception}. It is tried again.")]
        public static partial void Waiting(ILogger logger, string exception);
    }
}
