using CoachBot.Core;

namespace CoachBot.Storage.Embedded;

/// <summary>Every way the private PostgreSQL can say no.</summary>
internal static class EmbeddedPostgresErrors
{
    private const string OwnServer = "name a PostgreSQL server of your own in ConnectionStrings__CoachBot";

    public static RefusedException NotOnWindows() => new(new Problem(
        "the private PostgreSQL runs on Linux and macOS only",
        Do: $"Run CoachBot in WSL or a container, or {OwnServer}"));

    public static RefusedException NoBinaries(IReadOnlyList<PostgresBinaries> unfit, int? dataVersion) => new(new Problem(
        dataVersion is null ? "CoachBot keeps its data in PostgreSQL, which is not installed" : $"the data was made by PostgreSQL {dataVersion}, which is not installed",
        Found: string.Join(", ", unfit.Select(found => $"PostgreSQL {found.Version} in {found.Folder}")),
        Allowed: dataVersion is null ? $"PostgreSQL {PostgresBinaries.OldestVersion} or newer" : $"PostgreSQL {dataVersion}",
        Do: $"Install it with `{InstallCommand.ForThisMachine(dataVersion)}`, or {OwnServer}"));

    public static RefusedException NoAccount(string account) => new(new Problem(
        "PostgreSQL refuses to run as root, and the account to run it under does not exist",
        Found: $"no account `{account}`",
        Do: $"Run CoachBot as an ordinary user, make the account with `useradd --system {account}`, or {OwnServer}"));

    public static RefusedException DataOutOfReach(string folder, string blocker, string account) => new(new Problem(
        "the account that owns the data cannot reach it",
        folder,
        $"{blocker} closed to `{account}`",
        Do: $"Open the way with `chmod o+x {blocker}`, run CoachBot as `{account}`, or move the folder"));

    public static RefusedException FolderUnusable(string folder, string reason) => new(new Problem(
        "the folder for the private PostgreSQL cannot be used",
        folder,
        reason,
        Do: $"Run CoachBot as the folder's owner, from a folder where you may write, or {OwnServer}"));

    public static RefusedException FolderOccupied(string folder, string entry) => new(new Problem(
        "the folder for the private PostgreSQL holds something else",
        folder,
        $"`{entry}`",
        "an empty folder, or one that CoachBot made",
        "Move its content away, or start CoachBot from another folder"));

    public static RefusedException NoLocks(string folder) => new(new Problem(
        "file locks do not work here, so two processes could not share the data safely",
        folder,
        "a file system without flock, or .NET told not to lock files",
        Do: $"Start CoachBot from a folder on a local disk, unset DOTNET_SYSTEM_IO_DISABLEFILELOCKING, or {OwnServer}"));

    public static RefusedException LockHeld(string file, TimeSpan waited) => new(new Problem(
        "another process has been starting or stopping the private PostgreSQL for too long",
        file,
        FormattableString.Invariant($"locked after {waited.TotalSeconds:0} seconds"),
        Do: $"Look for a hanging coachbot, e.g. with `fuser {file}`, and end it"));

    public static RefusedException SocketPathTooLong(string socket, int longest) => new(new Problem(
        "the path of the server's socket is too long",
        socket,
        FormattableString.Invariant($"{socket.Length} characters"),
        FormattableString.Invariant($"up to {longest} bytes"),
        "Name a shorter folder for sockets"));

    public static RefusedException SocketFolderNotPrivate(string folder, FileOwner owner, string account) => new(new Problem(
        "the folder of the server's socket is not private, so another account could pose as the server",
        folder,
        $"{(owner.IsDirectory ? "a folder" : "no folder")} of user {owner.User}, mode {Convert.ToString(owner.Permissions, 8)}",
        $"a folder of `{account}`, mode 700",
        "Find out who made it, and remove it"));

    public static RefusedException SocketOutOfSight(ClusterFolder folder, PostmasterFile found) => new(new Problem(
        "the private PostgreSQL runs, but its socket cannot be seen from this process",
        folder.Path,
        $"process {found.Process} without {SocketFolder.SocketIn(found.SocketFolder)}",
        Do: $"Run CoachBot where the other process runs (the same container, no PrivateTmp), or end process {found.Process}"));

    public static RefusedException ServerStuck(ClusterFolder folder, TimeSpan waited, string logTail) => new(new Problem(
        FormattableString.Invariant($"the private PostgreSQL runs, but is not ready after {waited.TotalSeconds:0} seconds"),
        folder.Path,
        Quoted(logTail),
        Do: $"Wait if it recovers from a crash; else see {folder.LogFile}"));

    public static RefusedException InitFailed(ClusterFolder folder, string error) => new(new Problem(
        "initdb could not make the private PostgreSQL",
        folder.Path,
        Quoted(error),
        Do: $"Remove the cause and start again, or {OwnServer}"));

    public static RefusedException StartFailed(ClusterFolder folder, string error, string logTail) => new(new Problem(
        "the private PostgreSQL does not start",
        folder.Path,
        Quoted(logTail.Length > 0 ? logTail : error),
        Do: $"Remove the cause (more in {folder.LogFile}) and start again, or {OwnServer}"));

    public static RefusedException StopFailed(ClusterFolder folder, string error, string logTail) => new(new Problem(
        "the private PostgreSQL does not stop",
        folder.Path,
        Quoted(error + logTail),
        Do: $"See {folder.LogFile}"));

    public static RefusedException CommandFailed(string command, string about, string error) => new(new Problem(
        $"`{command}` failed",
        about,
        Quoted(error),
        Do: $"Make `{command}` work for this account, or {OwnServer}"));

    private static string Quoted(string output) => output.Trim() is { Length: > 0 } text ? $"«{text}»" : "no message";
}
