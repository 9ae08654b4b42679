using System.Buffers;

namespace CoachBot.Core.Practices.Text;

/// <summary>Tells pasted output from sentences.</summary>
internal static class LogLine
{
    private static readonly string[] Starts = ["$ ", "> ", ">>> ", "Traceback (", "Caused by:", "goroutine ", "panic:", "level=", "{\""];
    private static readonly string[] Levels = ["ERROR", "ERR", "WARN", "WARNING", "INFO", "DEBUG", "TRACE", "FATAL", "CRITICAL"];

    // A level behind this much text is part of a sentence about levels.
    private const int LevelWithin = 40;

    // Whatever begins otherwise is none of all this.
    private static readonly SearchValues<char> Openings = SearchValues.Create("$>{TCgplaEWIDF[(0123456789");

    public static bool Is(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || !Openings.Contains(line[0]))
        {
            return false;
        }

        foreach (var start in Starts)
        {
            if (line.StartsWith(start))
            {
                return true;
            }
        }

        return HasLevel(line) || (line.StartsWith("at ") && line.Contains('(') && (line.EndsWith(")") || line.Contains(":line", StringComparison.Ordinal)));
    }

    // A stamp, perhaps in brackets, then the level; or the level first.
    private static bool HasLevel(ReadOnlySpan<char> line)
    {
        var begins = line.TrimStart("[(");
        foreach (var level in Levels)
        {
            if (begins.StartsWith(level) && (begins.Length == level.Length || begins[level.Length] is ' ' or ']' or ':' or '\t' or '|'))
            {
                return true;
            }
        }

        if (begins.IsEmpty || !(char.IsAsciiDigit(begins[0]) || begins.Length < line.Length))
        {
            return false;
        }

        var head = begins[..Math.Min(begins.Length, LevelWithin)];
        foreach (var level in Levels)
        {
            var at = head.IndexOf(level, StringComparison.Ordinal);
            if (at > 0 && head[at - 1] is ' ' or '[' or '\t' or '|' && (at + level.Length >= begins.Length || !char.IsLetter(begins[at + level.Length])))
            {
                return true;
            }
        }

        return begins[..Math.Min(begins.Length, 80)].Contains("level=", StringComparison.Ordinal);
    }
}
