namespace CoachBot.Benchmarks.Soaks.WeeklyFaults;

/// <summary>The hosts of the run. One that was killed is started again, as whatever watches over it would do.</summary>
internal sealed class HostFleet(Func<Task<HostProcess>> startAsync, int size) : IAsyncDisposable
{
    private readonly List<HostProcess> _hosts = [];

    /// <summary>How many were killed while they ran.</summary>
    public int Kills { get; private set; }

    public async Task StartAsync()
    {
        _hosts.AddRange(await Task.WhenAll(Enumerable.Range(0, size - _hosts.Count).Select(_ => startAsync())));
    }

    /// <summary>Kills one, or all at the same moment, and after a pause starts as many again.</summary>
    public async Task KillAsync(IReadOnlyCollection<int> which, TimeSpan pause, CancellationToken cancellationToken)
    {
        var killed = which.Select(number => _hosts[number]).ToList();
        var ends = await Task.WhenAll(killed.Select(host => host.KillAsync()));
        Kills += ends.Count(wasRunning => wasRunning);
        _hosts.RemoveAll(killed.Contains);
        foreach (var host in killed)
        {
            await host.DisposeAsync();
        }

        await Task.Delay(pause, cancellationToken);
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts)
        {
            await host.DisposeAsync();
        }
    }
}
