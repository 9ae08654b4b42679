namespace CoachBot.Core.Practices.Text;

/// <summary>Tells pasted output from sentences.</summary>
internal static class LogLine
{
    private static readonly string[] Starts = ["$ ", "> ", ">>> ", "Traceback (", "Caused by:", "goroutine ", "panic:"];
    private static readonly string[] Levels = [" ERROR ", " WARN ", " WARNING ", " INFO ", " DEBUG ", " FATAL ", "level=", "[ERROR]", "[error]", "[WARN]", "[INFO]"];

    public static bool Is(ReadOnlySpan<char> line)
    {
        foreach (var start in Starts)
        {
            if (line.StartsWith(start))
            {
                return true;
            }
        }

        foreach (var level in Levels)
        {
            if (line.Contains(level, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return line.StartsWith("at ") && line.Contains('(') && (line.EndsWith(")") || line.Contains(":line", StringComparison.Ordinal));
    }
}
