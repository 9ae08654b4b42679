using CoachBot.Core;

namespace CoachBot.Cli;

/// <summary>Writes a file that was not there, whole or not at all.</summary>
internal static class NewFile
{
    /// <summary>Writes it as everybody's files are.</summary>
    /// <exception cref="RefusedException">It is there already, or cannot be written.</exception>
    public static void Write(string path, string where, Action<Stream> write) => Write(path, where, new(), write);

    /// <summary>Writes it for nobody but its owner to read.</summary>
    /// <exception cref="RefusedException">It is there already, or cannot be written.</exception>
    public static void WritePrivate(string path, string where, Action<Stream> write)
    {
        var options = new FileStreamOptions();
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        Write(path, where, options, write);
    }

    /// <summary>The refusal of a name that is taken.</summary>
    public static RefusedException Taken(string path, string where) => new(new Problem("the file is there already", where, path, "a new file", "Choose another name"));

    private static void Write(string path, string where, FileStreamOptions options, Action<Stream> write)
    {
        var isWhole = false;
        using var stream = Open(path, where, options);
        try
        {
            write(stream);
            stream.Flush();
            isWhole = true;
        }
        catch (IOException ex)
        {
            throw Unwritable(path, where, ex);
        }
        finally
        {
            // The name is ours since it was opened: half a file is worse than none.
            if (!isWhole)
            {
                stream.Dispose();
                File.Delete(path);
            }
        }
    }

    private static FileStream Open(string path, string where, FileStreamOptions options)
    {
        (options.Mode, options.Access) = (FileMode.CreateNew, FileAccess.Write);
        try
        {
            return new(path, options);
        }
        catch (IOException) when (Path.Exists(path))
        {
            throw Taken(path, where);
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw Unwritable(path, where, ex);
        }
    }

    private static RefusedException Unwritable(string path, string where, Exception ex) => new(new Problem(
        "the file cannot be written", where, path.Length == 0 ? "no name" : ex.Message.TrimEnd('.'), Do: "Choose a folder that is there and that you may write to"));
}
