using System.Collections.Concurrent;

namespace CoachBot.Platforms.Slack;

/// <summary>The turns that outlive their request. A host that stops waits for them; what it cannot wait for stays in the inbox.</summary>
internal sealed class RunningTurns : IHostedService
{
    private readonly ConcurrentDictionary<Task, byte> _running = new();

    /// <summary>Keeps a turn that never throws; its deadline is disposed with its end.</summary>
    public void Add(Task turn, CancellationTokenSource deadline)
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
        try
        {
            await Task.WhenAll(_running.Keys).WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Their claims run out, and the next host answers them.
        }
    }
}
