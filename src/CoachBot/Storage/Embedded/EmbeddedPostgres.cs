using CoachBot.Core;
using Npgsql;

namespace CoachBot.Storage.Embedded;

/// <summary>
/// A private PostgreSQL server for one folder, shared by every process that starts it there. Needs no TCP port, no
/// password and no service; the data outlives the process, the server ends with the last one that uses it.
/// </summary>
internal sealed class EmbeddedPostgres : IAsyncDisposable
{
    /// <summary>The role that owns everything in it.</summary>
    public const string Role = "coachbot";

    private const string MaintenanceDatabase = "postgres";
    private const int LargestPool = 20;

    private readonly PostgresServer _server;
    private readonly ClusterFolder _folder;
    private readonly ClusterLock _use;
    private readonly string _socketFolder;
    private readonly EmbeddedPostgresOptions _options;
    private readonly ILogger _logger;
    private readonly TimeProvider _clock;
    private int _disposed;

    private EmbeddedPostgres(
        PostgresServer server, ClusterFolder folder, ClusterLock use, string socketFolder, EmbeddedPostgresOptions options, ILogger logger, TimeProvider clock) =>
        (_server, _folder, _use, _socketFolder, _options, _logger, _clock) = (server, folder, use, socketFolder, options, logger, clock);

    /// <summary>Where the data really is; as root that may be another folder than the wanted one.</summary>
    public string DataDirectory => _folder.Path;

    /// <summary>Whether a server was ever started for the folder, wherever its data is kept.</summary>
    public static bool HasData(EmbeddedPostgresOptions options)
    {
        var wanted = new ClusterFolder(options.DataDirectory);
        return wanted.HasData || new ClusterFolder(Path.Combine(options.FallbackRoot, wanted.Hash)).HasData;
    }

    /// <summary>Starts the server, or attaches to the one that runs for the folder. Refuses with everything needed to act on it.</summary>
    /// <exception cref="RefusedException">No programs, no account, no access, or the server would not start.</exception>
    public static async Task<EmbeddedPostgres> StartAsync(
        EmbeddedPostgresOptions options, ILogger logger, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows())
        {
            throw EmbeddedPostgresErrors.NotOnWindows();
        }

        PostgresBinaries.RefuseWithoutAny(options.BinaryDirectories);
        InheritedDescriptors.Keep();
        var placement = await ClusterPlacement.ChooseAsync(options, logger, cancellationToken);
        var folder = placement.Folder;
        var binaries = await PostgresBinaries.FindAsync(options.BinaryDirectories, folder.DataVersion, cancellationToken);
        await FolderPreparation.PrepareAsync(folder, placement.Account, cancellationToken);
        var server = new PostgresServer(placement, binaries, options, clock);

        using var door = await ClusterLock.TakeAloneAsync(folder.DoorLock, options.Patience, clock, cancellationToken);
        RefuseWithoutLocks(folder);
        var use = ClusterLock.TryTake(folder.UseLock, alone: false) ?? throw EmbeddedPostgresErrors.LockHeld(folder.UseLock, TimeSpan.Zero);
        try
        {
            var socketFolder = await server.FindAsync(cancellationToken);
            if (socketFolder is null)
            {
                socketFolder = await server.StartAsync(cancellationToken);
                logger.PostgresStarted(binaries.Version, folder.Path, folder.LogFile);
            }
            else
            {
                logger.PostgresAttached(folder.Path);
            }

            return new EmbeddedPostgres(server, folder, use, socketFolder, options, logger, clock);
        }
        catch
        {
            // Whatever went wrong, this process does not use the server, and must not keep others from stopping it.
            use.Dispose();
            throw;
        }
    }

    /// <summary>For a client in this process or another one of the same account, or root's.</summary>
    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = _socketFolder,
        Port = SocketFolder.Port,
        Username = Role,
        Database = database,
        MaxPoolSize = LargestPool,
    }.ConnectionString;

    /// <summary>Makes an empty database. Safe against other processes that do the same.</summary>
    /// <returns>False when it existed.</returns>
    public Task<bool> CreateDatabaseAsync(string database, CancellationToken cancellationToken) =>
        CreateDatabaseAsync(database, template: null, cancellationToken);

    /// <summary>Makes a database as a copy of another one, which nobody may be connected to.</summary>
    /// <returns>False when it existed.</returns>
    public Task<bool> CreateDatabaseAsync(string database, string? template, CancellationToken cancellationToken)
    {
        var maintenance = new NpgsqlConnectionStringBuilder(ConnectionString(MaintenanceDatabase)) { Pooling = false };
        return DatabaseCreation.RunAsync(maintenance.ConnectionString, database, template, cancellationToken);
    }

    /// <summary>Leaves; the last process out stops the server. Never throws: a server left running is taken over by the next start.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        try
        {
            using var door = await ClusterLock.TakeAloneAsync(_folder.DoorLock, _options.Patience, _clock, CancellationToken.None);
            _use.Dispose();
            using var alone = ClusterLock.TryTake(_folder.UseLock, alone: true);
            if (alone is null)
            {
                _logger.PostgresLeftRunning(_folder.Path);
                return;
            }

            await _server.StopAsync(CancellationToken.None);
            _logger.PostgresStopped(_folder.Path);
        }
        catch (RefusedException exception)
        {
            _logger.PostgresNotStopped(_folder.Path, exception.Message);
        }
        finally
        {
            _use.Dispose();
        }
    }

    private static void RefuseWithoutLocks(ClusterFolder folder)
    {
        using var second = ClusterLock.TryTake(folder.DoorLock, alone: true);
        if (second is not null)
        {
            throw EmbeddedPostgresErrors.NoLocks(folder.Path);
        }
    }
}
