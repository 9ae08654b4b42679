using System.Net.Sockets;
using System.Text;

namespace CoachBot.Storage.Embedded;

/// <summary>
/// The short folder of the server's socket. It lies where everybody may write, and the server trusts whoever can enter it;
/// so one that is not private to the server's account is refused.
/// </summary>
internal sealed class SocketFolder(string root, ClusterFolder cluster)
{
    /// <summary>The port is a part of the socket's name and nothing else: the server does not listen on TCP.</summary>
    public const int Port = 5432;

    // 107 bytes on Linux, 103 on macOS.
    private const int LongestSocketPath = 103;
    private const int OwnerOnly = 0x1C0;

    public string Path { get; } = System.IO.Path.Combine(root, "coachbot-" + cluster.Hash);

    public static string SocketIn(string folder) => System.IO.Path.Combine(folder, FormattableString.Invariant($".s.PGSQL.{Port}"));

    /// <summary>Makes it when missing.</summary>
    public async Task PrepareAsync(ServerAccount account, CancellationToken cancellationToken)
    {
        if (Encoding.UTF8.GetByteCount(SocketIn(Path)) > LongestSocketPath)
        {
            throw EmbeddedPostgresErrors.SocketPathTooLong(SocketIn(Path), LongestSocketPath);
        }

        try
        {
            FolderPreparation.MakePrivate(Path);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            throw EmbeddedPostgresErrors.FolderUnusable(Path, exception.Message);
        }

        var owner = await CheckAsync(Path, account, cancellationToken);
        if (owner.User != account.User)
        {
            await FolderPreparation.GiveAsync([Path], account, cancellationToken);
        }
    }

    /// <summary>Refuses a folder that another account made, opened or replaced by a link. Root's own is fine: it was made just now.</summary>
    public static async Task<FileOwner> CheckAsync(string path, ServerAccount account, CancellationToken cancellationToken)
    {
        var owner = await FileOwner.ReadAsync(path, cancellationToken);
        var isOurs = owner.User == account.User || (!account.IsOurs && owner.User == 0);
        return owner.IsDirectory && isOurs && owner.Permissions == OwnerOnly
            ? owner
            : throw EmbeddedPostgresErrors.SocketFolderNotPrivate(path, owner, account.Name);
    }

    /// <summary>Whether a server listens; a socket whose server died refuses.</summary>
    public static async Task<bool> AnswersAsync(string path, CancellationToken cancellationToken)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(SocketIn(path)), cancellationToken);
            return true;
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.ConnectionRefused)
        {
            return false;
        }
    }

    public void RemoveUnlessUsed()
    {
        if (File.Exists(SocketIn(Path)))
        {
            return;
        }

        try
        {
            Directory.Delete(Path);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            // An empty folder left behind does no harm; the next start uses it again.
        }
    }
}
