using CoachBot.Storage.Embedded;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoachBot.IntegrationTests.Storage.Embedded;

/// <summary>A folder for one test's cluster, with the server settings of production.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder(string name = "pg")
    {
        Root = Directory.CreateTempSubdirectory("coachbot embedded ").FullName;
        // The temporary folder is private; the server's account has to pass it.
        Chmod(Root, "755");
        Wanted = Path.Combine(Root, name);
    }

    public string Root { get; }

    public string Wanted { get; }

    public EmbeddedPostgresOptions Options => new() { DataDirectory = Wanted, FallbackRoot = Path.Combine(Root, "fallback") };

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
}
