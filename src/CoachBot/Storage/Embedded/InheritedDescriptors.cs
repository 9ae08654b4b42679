using System.Globalization;
using System.Runtime.InteropServices;

namespace CoachBot.Storage.Embedded;

/// <summary>Files that the host was started with, above the standard three: a shell's <c>&gt;(tee log)</c>, a build's job server.</summary>
internal static class InheritedDescriptors
{
    private const int SetDescriptorFlags = 2;
    private const int CloseOnExec = 1;
    private const int FirstOwn = 3;

    /// <summary>
    /// Keeps them from programs started from now on. A server that outlives the host would hold them open, and whoever
    /// reads their other end would never see it end. .NET's own files are never passed on. Linux only; elsewhere nothing happens.
    /// </summary>
    public static void Keep()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        foreach (var entry in Directory.EnumerateFileSystemEntries("/proc/self/fd"))
        {
            var descriptor = int.Parse(Path.GetFileName(entry.AsSpan()), CultureInfo.InvariantCulture);
            if (descriptor >= FirstOwn)
            {
                // A descriptor closed since the listing answers with an error, and that is all right.
                _ = ControlDescriptor(descriptor, SetDescriptorFlags, CloseOnExec);
            }
        }
    }

    [DllImport("libc", EntryPoint = "fcntl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ControlDescriptor(int descriptor, int command, int argument);
}
