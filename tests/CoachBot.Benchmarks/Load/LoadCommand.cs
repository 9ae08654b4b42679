using System.Globalization;
using CoachBot.Benchmarks.Soaks;
using CoachBot.Packs;
using CoachBot.Storage;
using CoachBot.Storage.Embedded;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoachBot.Benchmarks.Load;

/// <summary><c>load</c>: how long people wait for <c>/mylevel</c> while many ask.</summary>
internal static class LoadCommand
{
    private const int Usage = 2;

    // Parts of the rate, each for the same time.
    private static readonly int[] WarmUp = [8, 4, 2, 1];

    private static readonly Dictionary<string, int> Defaults = new()
    {
        ["--rate"] = 200,
        ["--seconds"] = 60,
        ["--people"] = 500,
        ["--evidence"] = 40,
        ["--warm-up"] = 30,
    };

    public static async Task<int> RunAsync(IReadOnlyList<string> args)
    {
        if (SoakOptions.Read(args, Defaults) is not { } options)
        {
            return Usage;
        }

        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        var folder = Directory.CreateTempSubdirectory("coachbot-load-");
        var data = folder.FullName;
        try
        {
            // As the host starts one for an organisation: every commit waits for the disk.
            await using var postgres = await EmbeddedPostgres.StartAsync(
                new() { DataDirectory = Path.Combine(folder.FullName, "pg") }, NullLogger.Instance, TimeProvider.System, stop.Token);
            data = postgres.DataDirectory;
            await postgres.CreateDatabaseAsync("coachbot", stop.Token);
            await using var database = new Database(postgres.ConnectionString("coachbot"), DatabaseKind.Own);
            await new MigrationRunner(database).RunAsync(stop.Token);
            return await RunAsync(folder.FullName, postgres, database, options, stop.Token);
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

    private static async Task<int> RunAsync(
        string folder, EmbeddedPostgres postgres, Database database, IReadOnlyDictionary<string, int> options, CancellationToken token)
    {
        var (rate, people) = (options["--rate"], options["--people"]);
        var packs = new PackFolder();
        var library = packs.Load();
        await new LoadWorld(people, options["--evidence"], [.. library.Practices.Practices.Select(practice => practice.Id)], TimeProvider.System.GetUtcNow()).WriteAsync(database, token);
        Print($"load: /mylevel, {rate} requests/s for {options["--seconds"]} s; {people} people with {options["--evidence"]} pieces of evidence each");
        Print($"{LoadMachine.Hardware()}");
        Print($"{await LoadMachine.DatabaseAsync(database, token)}; coachbot serve with the {LoadMachine.Collector()} collector");

        await using var slack = await LoadSlack.StartAsync(people, token);
        await using var host = await LoadHost.StartAsync(folder, postgres.ConnectionString("coachbot"), slack, token);
        await using var trickle = new LoadTrickle(database, packs, library, folder);
        using var http = new HttpClient { BaseAddress = host.Address };
        var requests = new LoadRequests(people + (rate * (options["--warm-up"] + options["--seconds"])) + 1, people, slack);
        var loop = new OpenLoop(http, requests);

        // A host that has compiled nothing yet is not met by everybody at once.
        var sent = 0;
        foreach (var share in WarmUp)
        {
            var warm = await loop.RunAsync(sent, rate * options["--warm-up"] / share / WarmUp.Length, Math.Max(1, rate / share), token);
            LoadFigures.Print("warm-up", warm);
            sent += warm.Count;
        }

        await SettledAsync(database, token);
        var figures = new LoadFigures(requests, slack, await loop.RunAloneAsync(sent, people, token));
        if (await figures.ProblemsOfAloneAsync(http, token) is { Count: > 0 } problems)
        {
            Console.WriteLine(string.Join('\n', problems.Take(5)));
            return 1;
        }

        LoadFigures.Print("alone", figures.Alone);
        var closedBefore = await SettledAsync(database, token);
        var (before, loadBefore) = (ProcessorTime.Now(host.ProcessId, PostmasterOf(postgres)), LoadMachine.Load());
        var answers = await loop.RunAsync(sent + people, rate * options["--seconds"], rate, token);
        var used = ProcessorTime.Now(host.ProcessId, PostmasterOf(postgres)) - before;
        LoadFigures.Print("measured", answers);
        var isComplete = figures.Tell(answers);
        var closed = await SettledAsync(database, token) - closedBefore;
        Print($"inbox: {closed} of {answers.Count} deliveries stored, answered and closed");
        Print($"processor time a request: host {Each(used.Host, answers):F2} ms, database {Each(used.Database, answers):F2} ms, generator {Each(used.Generator, answers):F2} ms; others {Each(used.Machine - used.Host - used.Database - used.Generator, answers):F2} ms");
        Print($"load average {loadBefore} before, {LoadMachine.Load()} after; {trickle.Taken} tickets read in meanwhile; calls of Slack: {string.Join(", ", slack.Calls.Select(call => $"{call.Key} {call.Value}"))}");
        var said = (await host.StopAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).GroupBy(line => line, StringComparer.Ordinal);
        Console.WriteLine(string.Join('\n', said.Take(5).Select(same => $"the host said {same.Count()} times since its start: {same.Key}")));
        return isComplete && closed == answers.Count ? 0 : 1;
    }

    // Whatever was acknowledged is answered in the end; how many deliveries were closed as answered once none waits, or after a while.
    private static async Task<int> SettledAsync(Database database, CancellationToken token)
    {
        await using var connection = await database.OpenAsync(token);
        var (closed, waiting) = (0, 1);
        for (var tries = 0; tries < 100 && waiting > 0; tries++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), token);
            (closed, waiting) = await connection.RowAsync<(int, int)>(
                "select count(*) filter (where state = 'answered')::int, count(*) filter (where state = 'received')::int from inbox", null, token);
        }

        return closed;
    }

    private static double Each(TimeSpan time, IReadOnlyCollection<LoadAnswer> answers) => time.TotalMilliseconds / answers.Count;

    private static int PostmasterOf(EmbeddedPostgres postgres) => PostmasterFile.Read(new ClusterFolder(postgres.DataDirectory))?.Process ?? 0;

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
