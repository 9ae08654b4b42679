using Markdig.Syntax;

namespace CoachBot.Sources.Postmortems;

/// <summary>Tells quoted machine output from quoted people.</summary>
internal static class LogQuote
{
    private static readonly string[] Levels = ["ERROR", "ERR", "WARN", "WARNING", "INFO", "DEBUG", "TRACE", "FATAL", "CRITICAL", "PANIC"];

    /// <summary>Whether at least half of the lines look like output of a program.</summary>
    public static bool IsOutput(QuoteBlock quote, string text)
    {
        var end = Math.Min(quote.Span.End + 1, text.Length);
        var lines = text[Math.Min(quote.Span.Start, end)..end].Split('\n')
            .Select(line => line.Trim().TrimStart('>').Trim())
            .Where(line => line.Length > 0)
            .ToList();
        return lines.Count > 0 && lines.Count(IsOutputLine) * 2 >= lines.Count;
    }

    private static bool IsOutputLine(string line) =>
        StartsWithStamp(line)
        || line.Split([' ', '[', ']', ':', '|', '\t', '=']).Any(word => Levels.Contains(word))
        || line.StartsWith("$ ", StringComparison.Ordinal)
        || line.StartsWith("Traceback ", StringComparison.Ordinal)
        || (line.StartsWith("at ", StringComparison.Ordinal) && line.EndsWith(')'))
        || (line[0] is '{' or '[' && line[^1] is '}' or ']');

    // 2026-03-04T10:02 or [2026-03-04 10:02; a bare clock time is how people write timelines.
    private static bool StartsWithStamp(string line)
    {
        var stamp = line.TrimStart('[', '(', '`');
        return stamp.Length >= 16 && stamp[..4].All(char.IsAsciiDigit) && stamp[4] is '-' or '/' && stamp[7] is '-' or '/' && stamp[13] == ':';
    }
}
