using CoachBot.Core;
using CoachBot.Storage.Embedded;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoachBot.IntegrationTests.Fixtures;

/// <summary>The temporary folders of test runs. A run that was killed leaves its server behind; a later one clears it away.</summary>
internal static class ThrowAwayFolders
{
    private const string Prefix = "coachbot-tests-";

    // Longer than any run: a younger folder may belong to one that is still starting.
    private static readonly TimeSpan Age = TimeSpan.FromHours(1);

    /// <summary>This run's, removed with its <see cref="PostgresCluster"/>.</summary>
    public static string OfThisRun { get; } = Path.Combine(Path.GetTempPath(), Prefix + Guid.NewGuid().ToString("N")[..12]);

    public static async Task RemoveLeftoversAsync()
    {
        var oldest = TimeProvider.System.GetUtcNow() - Age;
        foreach (var folder in Directory.GetDirectories(Path.GetTempPath(), Prefix + "*").Where(folder => Directory.GetCreationTimeUtc(folder) < oldest))
        {
            try
            {
                await RemoveAsync(folder);
            }
            catch (Exception exception) when (exception is RefusedException or IOException or UnauthorizedAccessException)
            {
                // Another account's, or being removed by another run.
            }
        }
    }

    private static async Task RemoveAsync(string folder)
    {
        var cluster = new ClusterFolder(Path.Combine(folder, "pg"));
        if (File.Exists(cluster.UseLock))
        {
            using var alone = ClusterLock.TryTake(cluster.UseLock, alone: true);
            if (alone is null)
            {
                return;
            }
        }

        if (cluster.HasData)
        {
            var options = new EmbeddedPostgresOptions { DataDirectory = cluster.Path, IsThrowAway = true };
            await using var adopted = await EmbeddedPostgres.StartAsync(options, NullLogger.Instance, TimeProvider.System, CancellationToken.None);
        }

        Directory.Delete(folder, recursive: true);
    }
}
