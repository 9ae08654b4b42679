using System.Diagnostics;
using System.Globalization;
using CoachBot.Benchmarks.Soaks.WeeklyFaults;
using CoachBot.Composition;
using CoachBot.Packs;
using CoachBot.Storage;
using CoachBot.Storage.Embedded;
using CoachBot.Weekly;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

#pragma warning disable CA5394 // Seeded on purpose.

namespace CoachBot.Benchmarks.Soaks;

/// <summary>Everybody gets the message of the week once, whatever happens to Slack, the hosts and the database.</summary>
internal sealed class WeeklyFaultsSoak : ISoak
{
    private const int RoundsAfterwards = 3;

    // What the server allows, for the hosts and for this process.
    private const int ConnectionsOfHosts = 40;
    private const int OwnConnections = 6;

    // Until the hour at which everybody is due, by the machine's clock, beside the time that hosts take to start.
    private static readonly TimeSpan Spare = TimeSpan.FromSeconds(5);

    // The one call that must not be late: no host may stand still for so long between a look at the clock and a departure.
    private static readonly TimeSpan LongestStall = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(9);

    private static readonly Dictionary<string, int> Defaults = new() { ["--people"] = 10_000, ["--hosts"] = 3, ["--kills"] = 12, ["--speed"] = 15, ["--seed"] = 1 };

    public string Name => "weekly-faults";

    public string Summary =>
        "hosts killed with -9, PostgreSQL restarted twice and a failing Slack: everybody gets the message of the week once: "
        + "[--people 10000] [--hosts 3] [--kills 12] [--speed 15, times faster than the clock] [--seed 1] [--log file]";

    public async Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken token)
    {
        var log = args.SkipWhile(arg => arg != "--log").Skip(1).FirstOrDefault();
        if (SoakOptions.Read(log is null ? args : [.. args.TakeWhile(arg => arg != "--log"), .. args.SkipWhile(arg => arg != "--log").Skip(2)], Defaults) is not { } options)
        {
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("coachbot-soak-");
        // Every commit waits for the disk, as in an organisation's own: else a crash would take back what was noted.
        var server = new EmbeddedPostgresOptions { DataDirectory = Path.Combine(folder.FullName, "pg") };
        var data = server.DataDirectory;
        try
        {
            await using var postgres = await EmbeddedPostgres.StartAsync(server, NullLogger.Instance, TimeProvider.System, token);
            data = postgres.DataDirectory;
            await postgres.CreateDatabaseAsync("soak", token);
            return await RunAsync(postgres.ConnectionString("soak"), new(server), options, log, token);
        }
        finally
        {
            folder.Delete(recursive: true);
            if (Directory.Exists(data))
            {
                // As root it may lie elsewhere.
                Directory.Delete(data, recursive: true);
            }
        }
    }

    private static async Task<int> RunAsync(string connectionString, PostgresOutages postgres, IReadOnlyDictionary<string, int> options, string? log, CancellationToken token)
    {
        var (people, size, seed) = (options["--people"], options["--hosts"], options["--seed"]);
        Print($"weekly-faults: {people} people, {size} hosts, {options["--kills"]} kills, {options["--speed"]} times faster than the clock, seed {seed}");
        string Pooled(int most) => new NpgsqlConnectionStringBuilder(connectionString) { MaxPoolSize = most }.ConnectionString;
        await using var database = new Database(Pooled(OwnConnections), DatabaseKind.Own);
        await new MigrationRunner(database).RunAsync(token);
        await RecipientWorld.WriteAsync(database, people, token);

        var watch = Stopwatch.StartNew();
        var start = await RehearseAsync(Pooled(ConnectionsOfHosts / size), options, token);
        var clock = ScaledClock.From(RecipientWorld.Due - (start * options["--speed"]), options["--speed"]);
        await using var slack = await FaultySlack.StartAsync(people, clock, new FaultDice(seed), token);
        await using var hosts = new HostFleet(() => HostProcess.StartAsync(clock, Pooled(ConnectionsOfHosts / size), slack.ApiBaseUrl, token), size);
        var run = new WeeklyFaultsRun(database, clock, slack, hosts, postgres, new Random(seed), people, size);
        await run.RunAsync(options["--kills"], Longest, token);
        var queued = await RoundsAsync(database, clock, slack, token);
        if (log is not null)
        {
            await slack.Log.WriteAsync(log, token);
        }

        Print($"  {hosts.Kills} hosts killed, {run.KillsWhileQueueing} of them during the round that queues; PostgreSQL restarted {run.PostgresRestarts} times; {watch.Elapsed.TotalSeconds:F0} s, until {clock.GetUtcNow():ddd HH:mm:ss} by the clock of the run");
        Print($"  {RoundsAfterwards} more rounds at the same time queued {queued} messages; the outbox: {await StatesAsync(database, token)}");
        return new FaultsReport(slack.Log, people).Tell(HostProcess.LongestStall * options["--speed"], LongestStall) && queued == 0 ? 0 : 1;
    }

    // Whoever comes too late for the hour would wait for the next: how long hosts take to start here is tried on the day before.
    private static async Task<TimeSpan> RehearseAsync(string connectionString, IReadOnlyDictionary<string, int> options, CancellationToken token)
    {
        var clock = ScaledClock.From(RecipientWorld.Due.AddDays(-1), options["--speed"]);
        await using var slack = await FaultySlack.StartAsync(options["--people"], clock, new FaultDice(options["--seed"]), token);
        await using var hosts = new HostFleet(() => HostProcess.StartAsync(clock, connectionString, slack.ApiBaseUrl, token), options["--hosts"]);
        var watch = Stopwatch.StartNew();
        await hosts.StartAsync();
        return (watch.Elapsed * 2) + Spare;
    }

    private static async Task<int> RoundsAsync(Database database, TimeProvider clock, FaultySlack slack, CancellationToken token)
    {
        var folder = new PackFolder(null);
        await using var services = new ServiceCollection().AddLogging(logging => logging.ClearProviders())
            .AddCoachBot(database, folder, folder.Load(), HostCommand.SettingsFor(slack.ApiBaseUrl), clock).BuildServiceProvider();
        return (await Task.WhenAll(Enumerable.Range(0, RoundsAfterwards).Select(_ => services.GetRequiredService<WeeklyRound>().RunAsync(token)))).Sum();
    }

    private static async Task<string> StatesAsync(Database database, CancellationToken token)
    {
        await using var connection = await database.OpenAsync(token);
        return await connection.RowAsync<string>(
            "select string_agg(state || ' ' || messages, ', ') from (select state, count(*)::text as messages from outbox group by state order by state) states", null, token) ?? "empty";
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
