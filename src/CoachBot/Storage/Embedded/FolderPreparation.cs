namespace CoachBot.Storage.Embedded;

/// <summary>Makes a cluster's folder, private to the account that runs the server.</summary>
internal static class FolderPreparation
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private const UnixFileMode Passable = Private
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    public static async Task PrepareAsync(ClusterFolder folder, ServerAccount account, CancellationToken cancellationToken)
    {
        try
        {
            MakeParents(Path.GetDirectoryName(folder.Path), account);
            MakePrivate(folder.Path);
            RefuseForeignContent(folder);
            MakeFile(folder.DoorLock);
            MakeFile(folder.UseLock);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            throw EmbeddedPostgresErrors.FolderUnusable(folder.Path, exception.Message);
        }

        await GiveAsync([folder.Path, folder.DoorLock, folder.UseLock], account, cancellationToken);
    }

    /// <summary>Makes a folder only its owner can enter, whatever the umask; one that exists stays as it is.</summary>
    public static void MakePrivate(string path)
    {
        if (!OperatingSystem.IsWindows() && !Directory.Exists(path))
        {
            Directory.CreateDirectory(path, Private);
        }
    }

    /// <summary>Hands files over to the account, links as links. Nothing to do unless the host is root.</summary>
    public static async Task GiveAsync(IReadOnlyList<string> paths, ServerAccount account, CancellationToken cancellationToken)
    {
        if (account.IsOurs)
        {
            return;
        }

        var owner = FormattableString.Invariant($"{account.User}:{account.Groups[0]}");
        var result = await UnixCommand.RunAsync("chown", ["-h", owner, .. paths], cancellationToken);
        if (!result.Succeeded)
        {
            throw EmbeddedPostgresErrors.CommandFailed("chown", string.Join(", ", paths), result.Error);
        }
    }

    /// <summary>Root's umask must not lock the server's account out of folders made on its way.</summary>
    private static void MakeParents(string? path, ServerAccount account)
    {
        if (path is null || Directory.Exists(path))
        {
            return;
        }

        MakeParents(Path.GetDirectoryName(path), account);
        Directory.CreateDirectory(path);
        if (!OperatingSystem.IsWindows() && !account.IsOurs)
        {
            File.SetUnixFileMode(path, Passable);
        }
    }

    private static void RefuseForeignContent(ClusterFolder folder)
    {
        // In this order: another process may be making the folder at this moment, and it makes the lock first.
        var found = Directory.EnumerateFileSystemEntries(folder.Path).FirstOrDefault();
        if (found is not null && !File.Exists(folder.DoorLock))
        {
            throw EmbeddedPostgresErrors.FolderOccupied(folder.Path, Path.GetFileName(found));
        }
    }

    private static void MakeFile(string path)
    {
        if (!File.Exists(path))
        {
            try
            {
                File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write).Dispose();
            }
            catch (IOException) when (File.Exists(path))
            {
                // Another process made it first, which is as good.
            }
        }
    }
}
