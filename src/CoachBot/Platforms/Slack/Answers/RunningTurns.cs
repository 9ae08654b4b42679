using System.Collections.Concurrent;

namespace CoachBot.Platforms.Slack.Answers;

/// <summary>The turns that outlive their request. A host that stops waits for them a little; what it cuts short stays in the inbox.</summary>
internal sealed class RunningTurns(TimeProvider clock) : IHostedService, IDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<Task, byte> _running = new();
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>The time that one turn has; cut short when the host stops.</summary>
    public TurnDeadline NewDeadline() => new(SlackTurn.Longest, clock, _stopping.Token);

    /// <summary>Keeps a turn that never throws; its deadline is disposed with its end.</summary>
    public void Add(Task turn, TurnDeadline deadline)
    {
        _running[turn] = 0;
        _ = turn.ContinueWith(
            ended =>
            {
                _running.TryRemove(ended, out _);
                deadline.Dispose();
            },
            CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAny(Task.WhenAll(_running.Keys), Task.Delay(Grace, clock, cancellationToken));
        await _stopping.CancelAsync();
        await Task.WhenAll(_running.Keys);
    }

    public void Dispose() => _stopping.Dispose();
}

/// <summary>The end of a turn: by the clock, or because the host stops.</summary>
internal sealed class TurnDeadline : IDisposable
{
    private readonly CancellationTokenSource _time;
    private readonly CancellationTokenSource _either;

    public TurnDeadline(TimeSpan longest, TimeProvider clock, CancellationToken stopping)
    {
        _time = new CancellationTokenSource(longest, clock);
        _either = CancellationTokenSource.CreateLinkedTokenSource(_time.Token, stopping);
        Token = _either.Token;
    }

    public CancellationToken Token { get; }

    public void Dispose()
    {
        _either.Dispose();
        _time.Dispose();
    }
}
