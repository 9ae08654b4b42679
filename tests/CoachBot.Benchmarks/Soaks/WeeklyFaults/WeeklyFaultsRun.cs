using System.Globalization;
using CoachBot.Storage;
using Npgsql;

#pragma warning disable CA5394 // Seeded on purpose.

namespace CoachBot.Benchmarks.Soaks.WeeklyFaults;

/// <summary>Lets the hosts queue and send, and disturbs them on the way.</summary>
internal sealed class WeeklyFaultsRun(Database database, ScaledClock clock, FaultySlack slack, HostFleet hosts, PostgresOutages postgres, Random random, int people, int size)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(30);
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(60);
    private static readonly string[] Restarts = ["fast", "immediate"];

    /// <summary>How many times PostgreSQL was restarted.</summary>
    public int PostgresRestarts { get; private set; }

    /// <summary>How many of the kills met the round that queues, before it had ended.</summary>
    public int KillsWhileQueueing { get; private set; }

    /// <summary>Until everybody's message is known to have arrived, or for so long by the clock of the run.</summary>
    public async Task RunAsync(int kills, TimeSpan longest, CancellationToken cancellationToken)
    {
        var end = clock.GetUtcNow() + longest;
        await hosts.StartAsync();
        await QueueAsync(end, cancellationToken);
        Tell("all queued");
        foreach (var (at, disturbAsync) in Disturbances(kills, cancellationToken).OrderBy(one => one.At))
        {
            await UntilAsync(async () => slack.Log.Count >= at * people || await OpenAsync(cancellationToken) == 0, end, cancellationToken);
            await disturbAsync();
        }

        Tell("all disturbed");
        await UntilAsync(async () => await OpenAsync(cancellationToken) == 0 && slack.Late == 0, end, cancellationToken);
        await Task.Delay(Settled, clock, cancellationToken);
        Tell("all closed");
    }

    // Whichever host is at it: all are killed.
    private async Task QueueAsync(DateTimeOffset end, CancellationToken cancellationToken)
    {
        foreach (var share in new[] { 0.05 + (random.NextDouble() * 0.4), 0.5 + (random.NextDouble() * 0.4) })
        {
            await UntilAsync(async () => await QueuedAsync(cancellationToken) >= share * people, end, cancellationToken);
            await hosts.KillAsync([.. Enumerable.Range(0, size)], TimeSpan.Zero, cancellationToken);
            KillsWhileQueueing += await QueuedAsync(cancellationToken) < people ? size : 0;
        }

        await UntilAsync(async () => await QueuedAsync(cancellationToken) == people, end, cancellationToken);
    }

    private IEnumerable<(double At, Func<Task> DisturbAsync)> Disturbances(int kills, CancellationToken cancellationToken)
    {
        for (var number = 0; number < kills; number++)
        {
            IReadOnlyCollection<int> which = number % 4 == 3 ? [.. Enumerable.Range(0, size)] : [random.Next(size)];
            var pause = TimeSpan.FromSeconds(random.NextDouble());
            yield return (random.NextDouble() * 0.98, () => hosts.KillAsync(which, pause, cancellationToken));
        }

        for (var number = 0; number < Restarts.Length; number++)
        {
            var (mode, away) = (Restarts[number], TimeSpan.FromSeconds(random.NextDouble() * 2));
            yield return ((number + 0.2 + (random.NextDouble() * 0.6)) / Restarts.Length, () => RestartAsync(mode, away, cancellationToken));
        }
    }

    private async Task RestartAsync(string mode, TimeSpan away, CancellationToken cancellationToken)
    {
        await postgres.RestartAsync(mode, away, cancellationToken);
        PostgresRestarts++;
    }

    private async Task UntilAsync(Func<Task<bool>> isSoAsync, DateTimeOffset end, CancellationToken cancellationToken)
    {
        while (!await isSoAsync() && clock.GetUtcNow() < end)
        {
            await Task.Delay(Look, cancellationToken);
        }
    }

    private Task<int> QueuedAsync(CancellationToken cancellationToken) => CountAsync("select count(*)::int from weekly_message", cancellationToken);

    private Task<int> OpenAsync(CancellationToken cancellationToken) => CountAsync("select count(*)::int from outbox where closed_at is null", cancellationToken);

    // While the database is away nothing is over.
    private async Task<int> CountAsync(string count, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await using var connection = await database.OpenAsync(cancellationToken);
                return await connection.RowAsync<int>(count, null, cancellationToken);
            }
            catch (NpgsqlException)
            {
                await Task.Delay(Look, cancellationToken);
            }
        }
    }

    private void Tell(string what) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {clock.GetUtcNow():HH:mm:ss} {what}; {slack.Log.Count} messages there"));
}
