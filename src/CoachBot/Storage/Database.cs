using System.Data.Common;
using Npgsql;

namespace CoachBot.Storage;

/// <summary>The one pool of connections. Opening a connection is opening a unit of work.</summary>
internal sealed class Database(string connectionString, DatabaseKind kind) : IAsyncDisposable
{
    // Enough for every statement that answers somebody.
    private const int PreparedStatements = 200;

    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(Tuned(connectionString));

    static Database() => StorageTypes.Register();

    /// <summary>What kind of data it holds.</summary>
    public DatabaseKind Kind => kind;

    /// <summary>The pool, for a library that keeps tables of its own.</summary>
    public DbDataSource Source => _source;

    /// <summary>The migrations that were applied when it was opened; empty when its schema was up to date.</summary>
    public IReadOnlyList<string> AppliedMigrations { get; set; } = [];

    public async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken) =>
        await _source.OpenConnectionAsync(cancellationToken);

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    // What the connection string says itself is left as it is: a pooler between here and the server may know no prepared statements.
    private static string Tuned(string connectionString)
    {
        var given = new DbConnectionStringBuilder { ConnectionString = connectionString }.Keys.Cast<string>()
            .Select(key => key.Replace(" ", "", StringComparison.Ordinal)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var tuned = new NpgsqlConnectionStringBuilder(connectionString);
        tuned.MaxAutoPrepare = given.Contains(nameof(tuned.MaxAutoPrepare)) ? tuned.MaxAutoPrepare : PreparedStatements;
        // Nothing here leaves anything behind in a session: locks end with their transaction or are given back.
        tuned.NoResetOnClose = !given.Contains(nameof(tuned.NoResetOnClose)) || tuned.NoResetOnClose;
        return tuned.ConnectionString;
    }
}

/// <summary>Whose data a database holds.</summary>
internal enum DatabaseKind
{
    /// <summary>An organisation's own.</summary>
    Own = 1,

    /// <summary>The demo's invented people.</summary>
    Demo,
}
