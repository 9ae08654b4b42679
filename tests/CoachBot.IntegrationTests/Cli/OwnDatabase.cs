using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Cli;

/// <summary>An organisation's database, as the settings name it to the program.</summary>
internal sealed class OwnDatabase(TestApp app, string folder) : IAsyncDisposable
{
    public TestApp App => app;

    public IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string> { ["ConnectionStrings__CoachBot"] = app.ConnectionString };

    public Task<Ran> RunAsync(params string[] arguments) => Coachbot.RunAsync(folder, "", Settings, arguments);

    /// <summary>With more settings than the database's.</summary>
    public Task<Ran> RunWithAsync(IEnumerable<(string Name, string Value)> more, params string[] arguments) =>
        Coachbot.RunAsync(folder, "", Settings.Concat(more.Select(one => KeyValuePair.Create(one.Name, one.Value))).ToDictionary(), arguments);

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
