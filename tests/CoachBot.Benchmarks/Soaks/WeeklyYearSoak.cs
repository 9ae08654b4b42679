using System.Diagnostics;
using System.Globalization;
using CoachBot.Benchmarks.Soaks.WeeklyYear;
using CoachBot.Storage;
using CoachBot.Storage.Embedded;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoachBot.Benchmarks.Soaks;

/// <summary>A simulated year of weekly messages keeps every promise about when somebody is written to.</summary>
internal sealed class WeeklyYearSoak : ISoak
{
    private static readonly Dictionary<string, int> Defaults = new() { ["--people"] = 1_000, ["--weeks"] = 52, ["--seed"] = 1 };

    public string Name => "weekly-year";

    public string Summary => "a year of people in 12 zones: nobody is written to when they must not be, nor missed when they could: [--people 1000] [--weeks 52] [--seed 1]";

    public async Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken token)
    {
        if (SoakOptions.Read(args, Defaults) is not { } options)
        {
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("coachbot-soak-");
        try
        {
            await using var postgres = await EmbeddedPostgres.StartAsync(
                new() { DataDirectory = Path.Combine(folder.FullName, "pg"), IsThrowAway = true }, NullLogger.Instance, TimeProvider.System, token);
            await postgres.CreateDatabaseAsync("year", token);
            await using (var database = new Database(postgres.ConnectionString("year"), DatabaseKind.Own))
            {
                await new MigrationRunner(database).RunAsync(token);
            }

            var (people, weeks, seed) = (options["--people"], options["--weeks"], options["--seed"]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"weekly-year: {people} people, {weeks} weeks, seed {seed}"));
            var watch = Stopwatch.StartNew();
            var plan = new YearPlan(people, new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero), weeks, slots: people, seed);
            await using var host = await YearHost.StartAsync(postgres.ConnectionString("year"), plan, token);
            var run = new YearRun(plan, host, seed, isEveryHour: true);
            await run.RunAsync(token);
            var took = watch.Elapsed;
            var judge = new YearJudge(plan);
            var broken = judge.Judge();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {run.Rounds} rounds, {took.TotalSeconds:F0} s; {judge.Told}"));
            foreach (var line in broken.GroupBy(one => one.Rule, StringComparer.Ordinal).SelectMany(rule => rule.Take(5).Select(one => $"  {one.Rule} ({rule.Count()}): {one.What}")))
            {
                Console.WriteLine(line);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{broken.Count} messages or weeks broke a promise; seed {seed}"));
            return broken.Count == 0 ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
