namespace CoachBot.Storage.Embedded;

/// <summary>The end of the server's log, for messages.</summary>
internal static class LogTail
{
    private const int Lines = 5;
    private const long LargestLog = 4 * 1024 * 1024;

    /// <summary>The last five lines written after <paramref name="start"/>; empty when there are none.</summary>
    public static string Read(string file, long start)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            stream.Seek(Math.Min(start, stream.Length), SeekOrigin.Begin);
            using var reader = new StreamReader(stream);
            var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            return string.Join(Environment.NewLine, lines.TakeLast(Lines));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The failure that the tail was to explain is told anyway.
            return "";
        }
    }

    public static long LengthOf(string file) => File.Exists(file) ? new FileInfo(file).Length : 0;

    /// <summary>One older log is kept, so that a server used for years fills no disk. Only while no server writes to it.</summary>
    public static void Rotate(string file)
    {
        if (LengthOf(file) > LargestLog)
        {
            File.Move(file, file + ".1", overwrite: true);
        }
    }
}
