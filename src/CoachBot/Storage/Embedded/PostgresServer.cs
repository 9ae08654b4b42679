using System.Globalization;

namespace CoachBot.Storage.Embedded;

/// <summary>Starts and stops the server of one folder. Every member wants the door lock held.</summary>
internal sealed class PostgresServer(ClusterPlacement placement, PostgresBinaries binaries, EmbeddedPostgresOptions options, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    // A file half written, or a server that removed its socket but not yet its file, is seen for less; else a crash did it.
    private static readonly TimeSpan LongestGlimpse = TimeSpan.FromSeconds(2);

    // The sessions of a server that was killed may outlive it for a moment, and the next one must not touch the data until they are gone.
    private const string OldMemoryInUse = "pre-existing shared memory block";

    private readonly ClusterFolder _folder = placement.Folder;
    private readonly SocketFolder _socket = new(options.SocketRoot, placement.Folder);

    private string WholeSeconds => ((int)options.Patience.TotalSeconds).ToString(CultureInfo.InvariantCulture);

    /// <summary>The socket's folder of the server that runs already; null when none does.</summary>
    public async Task<string?> FindAsync(CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        while (IsThere(out var found))
        {
            var isReady = found is { IsReady: true };
            if (isReady && File.Exists(SocketFolder.SocketIn(found!.SocketFolder)))
            {
                await SocketFolder.CheckAsync(found.SocketFolder, placement.Account, cancellationToken);
                if (await SocketFolder.AnswersAsync(found.SocketFolder, cancellationToken))
                {
                    return found.SocketFolder;
                }

                break;
            }

            var waited = clock.GetElapsedTime(start);
            if (isReady && waited > LongestGlimpse)
            {
                throw EmbeddedPostgresErrors.SocketOutOfSight(_folder, found!);
            }

            if (waited > options.Patience)
            {
                throw EmbeddedPostgresErrors.ServerStuck(_folder, options.Patience, LogTail.Read(_folder.LogFile, 0));
            }

            await Task.Delay(Pause, clock, cancellationToken);
        }

        // What is left is a dead server's. PostgreSQL would refuse to start when its number has gone to another program.
        if (_folder.HasData)
        {
            File.Delete(PostmasterFile.PathIn(_folder));
        }

        return null;
    }

    /// <summary>Makes the cluster when there is none, and starts it.</summary>
    public async Task<string> StartAsync(CancellationToken cancellationToken)
    {
        await _socket.PrepareAsync(placement.Account, cancellationToken);
        try
        {
            if (!_folder.HasData)
            {
                await InitialiseAsync(cancellationToken);
            }

            LogTail.Rotate(_folder.LogFile);
            return await LaunchAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            throw EmbeddedPostgresErrors.FolderUnusable(_folder.Path, exception.Message);
        }
        finally
        {
            _socket.RemoveUnlessUsed();
        }
    }

    /// <summary>Ends every session and waits until all is on disk.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (PostmasterFile.Read(_folder)?.IsAliveIn(_folder) is true)
        {
            var result = await RunAsync(binaries.PgCtl, ["stop", "-s", "-w", "-t", WholeSeconds, "-m", "fast", "-D", "data"], cancellationToken);
            if (!result.Succeeded && PostmasterFile.Read(_folder)?.IsAliveIn(_folder) is true)
            {
                throw EmbeddedPostgresErrors.StopFailed(_folder, result.Error, LogTail.Read(_folder.LogFile, 0));
            }
        }

        _socket.RemoveUnlessUsed();
    }

    private async Task<string> LaunchAsync(CancellationToken cancellationToken)
    {
        string[] arguments =
        [
            "start", "-s", "-w", "-t", WholeSeconds, "-D", "data", "-l", "postgres.log",
            "-o", ServerSettings.For(options.IsThrowAway, _socket.Path),
        ];
        var start = clock.GetTimestamp();
        while (true)
        {
            var end = LogTail.LengthOf(_folder.LogFile);
            // Not to be cancelled: a server that comes up when nobody waits for it any more belongs to nobody.
            var result = await RunAsync(binaries.PgCtl, arguments, CancellationToken.None);
            if (result.Succeeded)
            {
                return _socket.Path;
            }

            var tail = LogTail.Read(_folder.LogFile, end);
            if (!tail.Contains(OldMemoryInUse, StringComparison.Ordinal) || clock.GetElapsedTime(start) > options.Patience)
            {
                return await FindAsync(cancellationToken) ?? throw EmbeddedPostgresErrors.StartFailed(_folder, result.Error, tail);
            }

            await Task.Delay(Pause, clock, cancellationToken);
        }
    }

    private bool IsThere(out PostmasterFile? found)
    {
        found = PostmasterFile.Read(_folder);
        return found?.IsAliveIn(_folder) ?? IsBeingWritten(PostmasterFile.PathIn(_folder));
    }

    private bool IsBeingWritten(string file) => File.Exists(file) && clock.GetUtcNow() - File.GetLastWriteTimeUtc(file) < LongestGlimpse;

    private async Task InitialiseAsync(CancellationToken cancellationToken)
    {
        if (Directory.Exists(_folder.Unfinished))
        {
            Directory.Delete(_folder.Unfinished, recursive: true);
        }

        // Sorted by code point and the same everywhere, yet lower('É') is 'é'. Trust: only its account and root can enter the socket's folder.
        string[] arguments =
        [
            "-D", "data.new", "-U", EmbeddedPostgres.Role, "--auth-local=trust", "--auth-host=reject", "--encoding=UTF8",
            "--locale=C", OperatingSystem.IsMacOS() ? "--lc-ctype=UTF-8" : "--lc-ctype=C.UTF-8",
            .. options.IsThrowAway ? (string[])["--no-sync", "--wal-segsize=1"] : [],
        ];
        var result = await RunAsync(binaries.InitDb, arguments, cancellationToken);
        if (!result.Succeeded)
        {
            throw EmbeddedPostgresErrors.InitFailed(_folder, result.Error);
        }

        Directory.Move(_folder.Unfinished, _folder.Data);
    }

    // Paths are relative to the folder: pg_ctl hands them to a shell, which would read the special characters of an absolute one.
    private Task<CommandResult> RunAsync(string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken) =>
        UnixCommand.RunAsync(program, arguments, placement.Account.ToBecome, _folder.Path, cancellationToken);
}
