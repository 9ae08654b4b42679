using System.Diagnostics;
using System.Globalization;
using CoachBot.Storage.Embedded;

namespace CoachBot.IntegrationTests.Storage.Embedded;

/// <summary>What the kernel says about the server of a folder.</summary>
internal static class ServerProcess
{
    private const int ParentField = 0;
    private const int SessionField = 2;
    private const int Fields = 3;

    public static int IdIn(string folder) => PostmasterFile.Read(new ClusterFolder(folder)).ShouldNotBeNull().Process;

    /// <summary>Servers started for the folder, whatever their file says, without the children that have not named themselves yet.</summary>
    public static int CountFor(EmbeddedPostgresOptions options)
    {
        var socket = new SocketFolder(options.SocketRoot, new ClusterFolder(options.DataDirectory)).Path;
        var processes = Directory.GetDirectories("/proc")
            .Where(process => Read(Path.Combine(process, "cmdline")).Contains(socket, StringComparison.Ordinal))
            .Select(process => int.Parse(Path.GetFileName(process), CultureInfo.InvariantCulture))
            .ToList();
        return processes.Count(process => StatusOf(process) is { Length: > ParentField } status && !processes.Contains(status[ParentField]));
    }

    public static int SessionOf(int process) => StatusOf(process)[SessionField];

    /// <summary>What its descriptors lead to: files by path, pipes and sockets by number.</summary>
    public static IReadOnlyDictionary<int, string> DescriptorsOf(int process) =>
        Directory.GetFileSystemEntries(FormattableString.Invariant($"/proc/{process}/fd")).ToDictionary(
            entry => int.Parse(Path.GetFileName(entry), CultureInfo.InvariantCulture),
            entry => new FileInfo(entry).LinkTarget ?? "");

    public static async Task KillAsync(int process)
    {
        using var server = Process.GetProcessById(process);
        server.Kill();
        await server.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The first numbers after the name and the state; empty when it has ended.</summary>
    private static int[] StatusOf(int process)
    {
        var status = Read(FormattableString.Invariant($"/proc/{process}/stat"));
        return [.. status[(status.LastIndexOf(')') + 1)..].Split(' ').Skip(2).Take(Fields).Select(field => int.Parse(field, CultureInfo.InvariantCulture))];
    }

    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Ended meanwhile, or not a process.
            return "";
        }
    }
}
