using CoachBot.Storage;

namespace CoachBot.Benchmarks.Soaks.IngestKill;

/// <summary>A database of one run.</summary>
internal sealed class SoakDatabase(string connectionString) : IAsyncDisposable
{
    public string ConnectionString => connectionString;

    public Database Database { get; } = new(connectionString, DatabaseKind.Own);

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
