using System.Diagnostics;
using System.Globalization;
using CoachBot.Benchmarks.Load;
using CoachBot.Benchmarks.Soaks;
using CoachBot.Composition;
using CoachBot.Packs;
using CoachBot.Storage;
using CoachBot.Storage.Embedded;
using CoachBot.Weekly;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoachBot.Benchmarks.Weekly;

/// <summary><c>weekly</c>: how long it takes to find out who is due, and to make and queue everybody's message, from 1,000 people on.</summary>
internal static class WeeklyCommand
{
    private const int Usage = 2;
    private const int Smallest = 1_000;
    private const int Step = 10;

    private static readonly Dictionary<string, int> Defaults = new() { ["--people"] = 100_000, ["--evidence"] = 8 };

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
        Print($"weekly: {options["--evidence"]} pieces of evidence each; {LoadMachine.Hardware()}");
        for (var people = Smallest; people <= options["--people"]; people *= Step)
        {
            await RunAsync(people, options["--evidence"], stop.Token);
        }

        return 0;
    }

    private static async Task RunAsync(int people, int evidence, CancellationToken token)
    {
        var folder = Directory.CreateTempSubdirectory("coachbot-weekly-");
        try
        {
            await using var postgres = await EmbeddedPostgres.StartAsync(
                new() { DataDirectory = Path.Combine(folder.FullName, "pg"), IsThrowAway = true }, NullLogger.Instance, TimeProvider.System, token);
            await postgres.CreateDatabaseAsync("coachbot", token);
            await using var database = new Database(postgres.ConnectionString("coachbot"), DatabaseKind.Own);
            await new MigrationRunner(database).RunAsync(token);
            var postmaster = PostmasterFile.Read(new ClusterFolder(postgres.DataDirectory))?.Process ?? 0;
            var clock = new StandingClock(WeeklyWorld.Monday);
            var packs = new PackFolder();
            var library = packs.Load();
            await new LoadWorld(people, evidence, [.. library.Practices.Practices.Select(practice => practice.Id)], clock.GetUtcNow()).WriteAsync(database, token);
            await WeeklyWorld.WriteAsync(database, token);
            var settings = new Settings(new(), new(), new ConfigurationBuilder().AddInMemoryCollection([new("Slack:SigningSecret", "s"), new("Slack:BotToken", "xoxb-weekly")]).Build());
            await using var services = new ServiceCollection().AddLogging().AddCoachBot(database, packs, library, settings, clock).BuildServiceProvider();
            var round = services.GetRequiredService<WeeklyRound>();

            var (due, dueTime) = await TimedAsync(async () =>
            {
                var count = 0;
                await foreach (var page in round.PagesAsync(clock.GetUtcNow(), token))
                {
                    count += page.Count(one => one.Turn is WeeklyTurn.Due);
                }

                return count;
            });
            Print($"{people,7} people: who is due {dueTime.TotalSeconds,6:F2} s ({due} are)");
            var before = ProcessorTime.Now(Environment.ProcessId, postmaster);
            var (queued, composeTime) = await TimedAsync(() => round.RunAsync(token));
            var used = ProcessorTime.Now(Environment.ProcessId, postmaster) - before;
            Print($"{people,7} people: composed and queued {queued} in {composeTime.TotalSeconds,6:F2} s, {composeTime.TotalMilliseconds * 1000 / queued:F0} µs each (processor: this process {used.Host.TotalSeconds:F2} s, database {used.Database.TotalSeconds:F2} s); peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:F0} MB");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(int Count, TimeSpan Time)> TimedAsync(Func<Task<int>> run)
    {
        var watch = Stopwatch.StartNew();
        return (await run(), watch.Elapsed);
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
