using CoachBot.Storage;
using Npgsql;

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
        foreach (var entry in await inbox.ClaimAsync(SlackCommandAnswer.Platform, AtOnce, now, now + SlackTurn.Claim, cancellationToken))
        {
            if (now - entry.ReceivedAt >= SlackTurn.ResponseUrlLife || entry.Attempts > MostAttempts)
            {
                await turn.CloseAsync(entry.Id, entry.Attempts > MostAttempts ? "tried too often" : "too late for its response_url", cancellationToken);
                continue;
            }

            using var longest = new CancellationTokenSource(SlackTurn.Longest, clock);
            using var deadline = CancellationTokenSource.CreateLinkedTokenSource(longest.Token, cancellationToken);
            var command = SlackTurn.Read(entry.Payload);
            await turn.AnswerLateAsync(entry.Id, command, turn.AnswerAsync(entry.Id, command, deadline.Token), deadline.Token);
        }

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
            catch (NpgsqlException ex)
            {
                Log.Waiting(logger, ex.GetType().Name);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The Slack inbox cannot be read: {Exception}. It is tried again.")]
        public static partial void Waiting(ILogger logger, string exception);
    }
}
