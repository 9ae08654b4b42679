using System.Diagnostics;
using CoachBot.Benchmarks.Soaks.SlackFuzz;
using CoachBot.Composition;
using CoachBot.Demo;
using CoachBot.Packs;
using CoachBot.Pipeline;
using CoachBot.Storage;
using CoachBot.Storage.Embedded;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoachBot.Benchmarks.Soaks;

/// <summary>The whole host over HTTP, with the demo's people, answers whatever is signed.</summary>
internal sealed class SlackFuzzSoak : ISoak
{
    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    private const int Told = 10;

    private static readonly Dictionary<string, int> Defaults = new() { ["--bodies"] = 20_000, ["--seed"] = 1, ["--at-once"] = 8 };

    public string Name => "slack-fuzz";

    public string Summary => "no signed body of a slash command makes the host fail: [--bodies 20000] [--seed 1] [--at-once 8]";

    public async Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken token)
    {
        if (SoakOptions.Read(args, Defaults) is not { } options)
        {
            return 2;
        }

        var data = Directory.CreateTempSubdirectory("coachbot-soak-");
        try
        {
            await using var postgres = await EmbeddedPostgres.StartAsync(
                new() { DataDirectory = Path.Combine(data.FullName, "pg"), IsThrowAway = true }, NullLogger.Instance, TimeProvider.System, token);
            await postgres.CreateDatabaseAsync("fuzz", token);
            await using var database = new Database(postgres.ConnectionString("fuzz"), DatabaseKind.Demo);
            await new MigrationRunner(database).RunAsync(token);
            await using var host = Host(database);
            await host.Services.GetRequiredService<DemoData>().LoadAsync(new NoProgress(), token);
            await host.StartAsync(token);
            return await RunAsync(host.Urls.First(), options, token);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static async Task<int> RunAsync(string address, IReadOnlyDictionary<string, int> options, CancellationToken token)
    {
        Console.WriteLine($"slack-fuzz: {options["--bodies"]} bodies, {options["--at-once"]} at once, seed {options["--seed"]}");
        using var http = new HttpClient { BaseAddress = new Uri(address) };
        var bodies = new FuzzedBodies(options["--seed"], "T0DEMO");
        var watch = Stopwatch.StartNew();
        var (answers, broken) = await new SlackFuzzRun(http, Secret, TimeProvider.System)
            .RunAsync(Enumerable.Range(0, options["--bodies"]).Select(_ => bodies.Next()), options["--at-once"], token);
        Console.WriteLine($"  {string.Join(", ", answers.OrderBy(pair => pair.Key).Select(pair => $"{(int)pair.Key}: {pair.Value}"))}; {watch.Elapsed.TotalSeconds:F0} s");
        foreach (var line in broken.Take(Told))
        {
            Console.WriteLine($"  {line}");
        }

        Console.WriteLine($"{broken.Count} answers broke the promise; seed {options["--seed"]}");
        return broken.Count == 0 && answers.Count > 1 ? 0 : 1;
    }

    private static WebApplication Host(Database database)
    {
        var settings = new Settings(new(), new(), new ConfigurationBuilder().AddInMemoryCollection(
            [new("Slack:SigningSecret", Secret), new("Slack:BotToken", "xoxb-soak"), new("Slack:AllowedCallbackHosts", "127.0.0.1")]).Build());
        var folder = new PackFolder(null);
        return CoachBotApp.Build(
            ["http://127.0.0.1:0"], services => services.AddCoachBot(database, folder, folder.Load(), settings, TimeProvider.System), NullLoggerFactory.Instance);
    }

    private sealed class NoProgress : IWorkProgress
    {
        public void Expect(int more)
        {
        }

        public void Advance()
        {
        }
    }
}
