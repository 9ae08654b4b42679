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
    private const string Workspace = "T0DEMO";
    private const int Told = 10;

    // A delivery is claimed five times at most, and the pauses between are six and a half minutes.
    private static readonly TimeSpan Ends = TimeSpan.FromMinutes(10);

    private static readonly Dictionary<string, int> Defaults = new() { ["--bodies"] = 100_000, ["--seed"] = 1, ["--at-once"] = 8 };

    public string Name => "slack-fuzz";

    public string Summary => "no signed body at any of Slack's addresses makes the host fail, and whatever is stored ends: [--bodies 100000] [--seed 1] [--at-once 8]";

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
            await using var slack = await SoakSlack.StartAsync(Workspace, token);
            await using var host = Host(database, slack);
            await host.Services.GetRequiredService<DemoData>().LoadAsync(new NoProgress(), token);
            await host.StartAsync(token);
            return await RunAsync(host.Urls.First(), database, slack, options, token);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static async Task<int> RunAsync(string address, Database database, SoakSlack slack, IReadOnlyDictionary<string, int> options, CancellationToken token)
    {
        Console.WriteLine($"slack-fuzz: {options["--bodies"]} bodies, {options["--at-once"]} at once, seed {options["--seed"]}");
        using var http = new HttpClient { BaseAddress = new Uri(address) };
        var bodies = new FuzzedBodies(options["--seed"], Workspace, $"{slack.Address}/answers");
        var watch = Stopwatch.StartNew();
        var (answers, broken) = await new SlackFuzzRun(http, Secret, TimeProvider.System)
            .RunAsync(Enumerable.Range(0, options["--bodies"]).Select(_ => bodies.Next()), options["--at-once"], token);
        Console.WriteLine($"  {string.Join(", ", answers.OrderBy(pair => pair.Key).Select(pair => $"{(int)pair.Key}: {pair.Value}"))}; {watch.Elapsed.TotalSeconds:F0} s");
        var unended = await UnendedAsync(database, token);
        Console.WriteLine($"  {await StoredAsync(database, token)} deliveries stored, all ended or given up on after {watch.Elapsed.TotalSeconds:F0} s; {slack.Apologies} messages said that something went wrong");
        foreach (var line in broken.Concat(unended).Take(Told))
        {
            Console.WriteLine($"  {line}");
        }

        Console.WriteLine($"{broken.Count} answers and {unended.Count} deliveries broke the promise; seed {options["--seed"]}");
        return broken.Count + unended.Count + slack.Apologies == 0 && answers.Count > 1 ? 0 : 1;
    }

    private static async Task<IReadOnlyList<string>> UnendedAsync(Database database, CancellationToken token)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var unended = await SlackFuzzRun.UnendedAsync(database, token);
            if (unended.Count == 0 || watch.Elapsed > Ends)
            {
                return unended;
            }

            await Task.Delay(TimeSpan.FromSeconds(1), token);
        }
    }

    private static async Task<long> StoredAsync(Database database, CancellationToken token)
    {
        await using var connection = await database.OpenAsync(token);
        return await connection.RowAsync<long>("select count(*) from inbox", null, token);
    }

    private static WebApplication Host(Database database, SoakSlack slack)
    {
        var settings = new Settings(new(), new(), new ConfigurationBuilder().AddInMemoryCollection(
            [new("Slack:SigningSecret", Secret), new("Slack:BotToken", "xoxb-soak"), new("Slack:ApiBaseUrl", $"{slack.Address}/api/"), new("Slack:AllowedCallbackHosts", "127.0.0.1")]).Build());
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
