using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Storage.Embedded;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoachBot.IntegrationTests.Storage.Embedded;

/// <summary>A folder for one test's cluster.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private static readonly Lazy<Task<string>> Seed = new(MakeSeedAsync);

    public TemporaryFolder(string name = "pg")
    {
        Root = Directory.CreateTempSubdirectory("coachbot embedded ").FullName;
        // The temporary folder is private; the server's account has to pass it.
        Chmod(Root, "755");
        Wanted = Path.Combine(Root, name);
    }

    public string Root { get; }

    public string Wanted { get; }

    public EmbeddedPostgresOptions Options => new()
    {
        DataDirectory = Wanted,
        FallbackRoot = Path.Combine(Root, "fallback"),
        IsThrowAway = true,
    };

    /// <summary>With a cluster in it already, for tests that are not about making one: a copy takes a fraction of initdb's time.</summary>
    public static async Task<TemporaryFolder> WithClusterAsync(string name = "pg")
    {
        var folder = new TemporaryFolder(name);
        Directory.CreateDirectory(Path.GetDirectoryName(folder.Wanted)!);
        var copy = await UnixCommand.RunAsync("cp", ["-a", await Seed.Value, folder.Wanted], TestContext.Current.CancellationToken);
        copy.Error.ShouldBe("");
        return folder;
    }

    public Task<EmbeddedPostgres> StartAsync() => StartAsync(Options);

    public static Task<EmbeddedPostgres> StartAsync(EmbeddedPostgresOptions options) =>
        EmbeddedPostgres.StartAsync(options, NullLogger.Instance, TimeProvider.System, TestContext.Current.CancellationToken);

    public static void Chmod(string path, string mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, (UnixFileMode)Convert.ToInt32(mode, 8));
        }
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static async Task<string> MakeSeedAsync()
    {
        var options = new EmbeddedPostgresOptions { DataDirectory = Path.Combine(ThrowAwayFolders.OfThisRun, "seed"), IsThrowAway = true };
        await using var server = await EmbeddedPostgres.StartAsync(options, NullLogger.Instance, TimeProvider.System, CancellationToken.None);
        return server.DataDirectory;
    }
}
