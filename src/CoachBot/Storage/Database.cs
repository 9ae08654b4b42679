using Npgsql;

namespace CoachBot.Storage;

/// <summary>The one pool of connections. Opening a connection is opening a unit of work.</summary>
internal sealed class Database(string connectionString, DatabaseKind kind) : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(connectionString);

    static Database() => StorageTypes.Register();

    /// <summary>What kind of data it holds.</summary>
    public DatabaseKind Kind => kind;

    /// <summary>The migrations that were applied when it was opened; empty when its schema was up to date.</summary>
    public IReadOnlyList<string> AppliedMigrations { get; set; } = [];

    public async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken) =>
        await _source.OpenConnectionAsync(cancellationToken);

    public ValueTask DisposeAsync() => _source.DisposeAsync();
}

/// <summary>Whose data a database holds.</summary>
internal enum DatabaseKind
{
    /// <summary>An organisation's own.</summary>
    Own = 1,

    /// <summary>The demo's invented people.</summary>
    Demo,
}
