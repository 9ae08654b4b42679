using System.Collections.Concurrent;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Storage.Embedded;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

[assembly: AssemblyFixture(typeof(PostgresCluster))]

namespace CoachBot.IntegrationTests.Fixtures;

/// <summary>
/// A PostgreSQL for one test run, started when the first test asks for a database and removed at the end. Ask for it in
/// the constructor of the test class. Databases are cheap: one per class, or one per test.
/// </summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task>> _templates = new(StringComparer.Ordinal);
    private readonly Lazy<Task<EmbeddedPostgres>> _server;
    private int _databases;

    public PostgresCluster() => _server = new Lazy<Task<EmbeddedPostgres>>(StartAsync);

    /// <summary>A fresh database of its own name; the connection string to it.</summary>
    /// <param name="template">What <see cref="TemplateAsync"/> returned; null for an empty database.</param>
    public async Task<string> CreateDatabaseAsync(string? template)
    {
        var server = await _server.Value;
        var name = FormattableString.Invariant($"test_{Interlocked.Increment(ref _databases)}");
        (await server.CreateDatabaseAsync(name, template, CancellationToken.None)).ShouldBeTrue();
        return server.ConnectionString(name);
    }

    /// <summary>Prepares a database to be copied, once a run, whichever test asks first; its name.</summary>
    /// <param name="name">The same for the same preparation.</param>
    /// <param name="prepareAsync">Gets the connection string; closes its connections, for a database in use cannot be copied.</param>
    public async Task<string> TemplateAsync(string name, Func<string, Task> prepareAsync)
    {
        await _templates.GetOrAdd(name, _ => new Lazy<Task>(() => PrepareAsync(name, prepareAsync))).Value;
        return name;
    }

    public async ValueTask DisposeAsync()
    {
        if (_server.IsValueCreated)
        {
            await (await _server.Value).DisposeAsync();
        }

        if (Directory.Exists(ThrowAwayFolders.OfThisRun))
        {
            Directory.Delete(ThrowAwayFolders.OfThisRun, recursive: true);
        }
    }

    private async Task<EmbeddedPostgres> StartAsync()
    {
        await ThrowAwayFolders.RemoveLeftoversAsync();
        var options = new EmbeddedPostgresOptions { DataDirectory = Path.Combine(ThrowAwayFolders.OfThisRun, "pg"), IsThrowAway = true };
        return await EmbeddedPostgres.StartAsync(options, NullLogger.Instance, TimeProvider.System, CancellationToken.None);
    }

    private async Task PrepareAsync(string name, Func<string, Task> prepareAsync)
    {
        var server = await _server.Value;
        (await server.CreateDatabaseAsync(name, CancellationToken.None)).ShouldBeTrue();
        await prepareAsync(new NpgsqlConnectionStringBuilder(server.ConnectionString(name)) { Pooling = false }.ConnectionString);
    }
}
