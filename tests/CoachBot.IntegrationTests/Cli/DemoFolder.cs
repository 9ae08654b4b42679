using CoachBot.IntegrationTests.Storage.Embedded;
using CoachBot.Storage.Embedded;

namespace CoachBot.IntegrationTests.Cli;

/// <summary>A working directory in which the demo was shown once.</summary>
public sealed class DemoFolder : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coachbot demo ");

    internal string Path => _folder.FullName;

    internal Ran First { get; private set; } = new(0, "", "");

    internal bool HasServerFile => PostmasterFile.Read(new ClusterFolder(Options.DataDirectory)) is not null;

    /// <summary>How many servers run for the folder.</summary>
    internal int Servers => ServerProcess.CountFor(Options);

    private EmbeddedPostgresOptions Options => new() { DataDirectory = System.IO.Path.Combine(Path, ".coachbot", "pg") };

    public async ValueTask InitializeAsync()
    {
        // The temporary folder is private; the account that runs the server for root has to pass it.
        TemporaryFolder.Chmod(Path, "755");
        First = await RunAsync("demo", "--once");
    }

    internal Task<Ran> RunAsync(params string[] arguments) => Coachbot.RunAsync(Path, "", new Dictionary<string, string>(), arguments);

    /// <summary>Serves the demo on a port of the system's choice.</summary>
    internal Coachbot Serve(string address = "http://127.0.0.1:0") =>
        Coachbot.Start(Path, new Dictionary<string, string> { ["ASPNETCORE_URLS"] = address }, "demo");

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
