using System.Globalization;

namespace CoachBot.Storage.Embedded;

/// <summary>What a running server writes about itself into <c>postmaster.pid</c>.</summary>
/// <param name="Process">Its process id.</param>
/// <param name="SocketFolder">Empty until it has one.</param>
/// <param name="IsReady">It takes connections.</param>
internal sealed record PostmasterFile(int Process, string SocketFolder, bool IsReady)
{
    private const int SocketFolderLine = 4;
    private const int StatusLine = 7;

    public static string PathIn(ClusterFolder folder) => Path.Combine(folder.Data, "postmaster.pid");

    /// <summary>Null when no server left one, or it is still being written.</summary>
    public static PostmasterFile? Read(ClusterFolder folder)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(PathIn(folder));
        }
        catch (IOException)
        {
            // Gone between one look and the next: the server removes it as its last act.
            return null;
        }

        return lines.Length > 0 && int.TryParse(lines[0], CultureInfo.InvariantCulture, out var process)
            ? new PostmasterFile(
                Math.Abs(process),
                lines.ElementAtOrDefault(SocketFolderLine) ?? "",
                lines.ElementAtOrDefault(StatusLine)?.Trim() == "ready")
            : null;
    }

    /// <summary>
    /// Whether the process is the server of the folder. After a crash or a reboot another program may have its number,
    /// even another PostgreSQL, and a dead one whom nobody buried (a container without an init) keeps it; PostgreSQL
    /// itself would refuse to start then.
    /// </summary>
    public bool IsAliveIn(ClusterFolder folder) => OperatingSystem.IsLinux() ? IsAliveOnLinux(folder) : IsAliveElsewhere();

    private bool IsAliveOnLinux(ClusterFolder folder)
    {
        try
        {
            // Everybody may read it; of the dead it is empty. It names the socket's folder, or the data when started by hand.
            var words = File.ReadAllText(FormattableString.Invariant($"/proc/{Process}/cmdline"));
            return words.Contains("postgres", StringComparison.Ordinal)
                && (words.Contains(SocketFolder, StringComparison.Ordinal) || words.Contains(folder.Data, StringComparison.Ordinal));
        }
        catch (IOException)
        {
            // No such process.
            return false;
        }
    }

    private bool IsAliveElsewhere()
    {
        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(Process);
            return process.ProcessName == "postgres";
        }
        catch (ArgumentException)
        {
            // No such process.
            return false;
        }
    }
}
