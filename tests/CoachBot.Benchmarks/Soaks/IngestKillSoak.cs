using CoachBot.Benchmarks.Soaks.IngestKill;
using CoachBot.Storage.Embedded;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoachBot.Benchmarks.Soaks;

/// <summary>Reading tickets, killed with -9 at random points and run again, ends with the rows of an undisturbed run.</summary>
internal sealed class IngestKillSoak : ISoak
{
    private static readonly Dictionary<string, int> Defaults = new() { ["--tickets"] = 5_000, ["--kills"] = 10, ["--seed"] = 1 };

    public string Name => "ingest-kill";

    public string Summary => "ingest killed with -9 and run again leaves the rows of an undisturbed run: [--tickets 5000] [--kills 10] [--seed 1]";

    public async Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken token)
    {
        if (SoakOptions.Read(args, Defaults) is not { } options)
        {
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("coachbot-soak-");
        try
        {
            var server = new EmbeddedPostgresOptions { DataDirectory = Path.Combine(folder.FullName, "pg"), IsThrowAway = true };
            await using var postgres = await EmbeddedPostgres.StartAsync(server, NullLogger.Instance, TimeProvider.System, token);
            var run = new IngestKillRun(
                folder.FullName,
                async name =>
                {
                    await postgres.CreateDatabaseAsync(name, token);
                    return postgres.ConnectionString(name);
                },
                Console.Out);
            var differences = await run.RunAsync(options["--tickets"], options["--kills"], options["--seed"], token);
            return differences == 0 ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
