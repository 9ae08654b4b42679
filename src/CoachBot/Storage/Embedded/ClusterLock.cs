using Microsoft.Win32.SafeHandles;

namespace CoachBot.Storage.Embedded;

/// <summary>
/// An advisory lock on a file, shared or alone. It ends with the process that holds it, however that ends: the kernel
/// drops it with the last handle, and .NET passes its handles on to no child.
/// </summary>
internal sealed class ClusterLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly SafeFileHandle _handle;

    private ClusterLock(SafeFileHandle handle) => _handle = handle;

    /// <summary>Null when another holds it in a way that excludes this one.</summary>
    public static ClusterLock? TryTake(string file, bool alone)
    {
        try
        {
            // On Unix, FileShare.None is an exclusive flock and every other value a shared one.
            return new ClusterLock(File.OpenHandle(
                file, FileMode.OpenOrCreate, FileAccess.ReadWrite, alone ? FileShare.None : FileShare.ReadWrite));
        }
        catch (IOException exception) when (IsHeld(exception))
        {
            return null;
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            throw EmbeddedPostgresErrors.FolderUnusable(file, exception.Message);
        }
    }

    /// <summary>Waits for its turn to hold the file alone.</summary>
    public static async Task<ClusterLock> TakeAloneAsync(
        string file, TimeSpan patience, TimeProvider clock, CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        while (true)
        {
            if (TryTake(file, alone: true) is { } taken)
            {
                return taken;
            }

            if (clock.GetElapsedTime(start) > patience)
            {
                throw EmbeddedPostgresErrors.LockHeld(file, patience);
            }

            await Task.Delay(Pause, clock, cancellationToken);
        }
    }

    public void Dispose() => _handle.Dispose();

    // EWOULDBLOCK, which is 11 on Linux and 35 on macOS.
    private static bool IsHeld(IOException exception) => exception.HResult is 11 or 35;
}
