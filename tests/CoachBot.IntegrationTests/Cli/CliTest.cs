using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Cli;

/// <summary>A working directory, and the settings that name a database of the test's own.</summary>
public abstract class CliTest(PostgresCluster cluster) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coachbot cli ");

    private protected static IReadOnlyDictionary<string, string> NoSettings { get; } = new Dictionary<string, string>();

    private protected PostgresCluster Cluster => cluster;

    private protected string Folder => _folder.FullName;

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Without any setting.</summary>
    private protected Task<Ran> RunAsync(params string[] arguments) => Coachbot.RunAsync(Folder, "", NoSettings, arguments);

    private protected Task<Ran> RunWithAsync(string setting, string value, params string[] arguments) =>
        Coachbot.RunAsync(Folder, "", new Dictionary<string, string> { [setting] = value }, arguments);

    /// <summary>On an organisation's own database, which tests may prepare.</summary>
    private protected async Task<OwnDatabase> WithEverybodyAsync()
    {
        var app = await TestApp.StartAsync(cluster);
        // The program has the machine's clock: what was proposed at the test's own date may have expired for it.
        app.Clock.Advance(TimeProvider.System.GetUtcNow() - app.Clock.GetUtcNow());
        return new(app, Folder);
    }

    /// <summary>A database without any table; its connection string.</summary>
    private protected Task<string> EmptyDatabaseAsync() => cluster.CreateDatabaseAsync(null);

    private protected string Write(string name, string text)
    {
        File.WriteAllText(Path.Combine(Folder, name), text);
        return name;
    }
}
