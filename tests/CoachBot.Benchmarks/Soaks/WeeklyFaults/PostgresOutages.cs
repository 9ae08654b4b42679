using CoachBot.Storage.Embedded;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoachBot.Benchmarks.Soaks.WeeklyFaults;

/// <summary>Stops and starts the server that this soak started, as an operator or a power cut would.</summary>
internal sealed class PostgresOutages(EmbeddedPostgresOptions options)
{
    /// <summary>Away for so long, by the machine's clock.</summary>
    /// <param name="mode"><c>fast</c> ends sessions in order, <c>immediate</c> as a crash does, so that the log is replayed.</param>
    /// <param name="away">Between the end and the start.</param>
    /// <param name="cancellationToken">Stops the waiting, not the start.</param>
    public async Task RestartAsync(string mode, TimeSpan away, CancellationToken cancellationToken)
    {
        await RunAsync(["stop", "-s", "-w", "-m", mode, "-D", "data"]);
        try
        {
            await Task.Delay(away, cancellationToken);
        }
        finally
        {
            // With the settings of the start before.
            await RunAsync(["restart", "-s", "-w", "-D", "data", "-l", "postgres.log"]);
        }
    }

    private async Task RunAsync(IReadOnlyList<string> arguments)
    {
        var placement = await ClusterPlacement.ChooseAsync(options, NullLogger.Instance, CancellationToken.None);
        var binaries = await PostgresBinaries.FindAsync(options.BinaryDirectories, placement.Folder.DataVersion, CancellationToken.None);
        var result = await UnixCommand.RunAsync(binaries.PgCtl, arguments, placement.Account.ToBecome, placement.Folder.Path, CancellationToken.None);
        if (!result.Succeeded)
        {
            throw new InvalidOperationException($"pg_ctl {arguments[0]} failed: {result.Error}");
        }
    }
}
