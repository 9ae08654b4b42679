using CoachBot.Files;

namespace CoachBot.Sources.Postmortems;

/// <summary>
/// Refuses, before the Markdown parser sees it, what would keep the parser busy for minutes: its time grows with the square of
/// a line's or a paragraph's length, and with the depth of lists.
/// </summary>
internal static class ReadableSize
{
    private const int LongestText = 256 * 1024;
    private const int LongestLine = 16 * 1024;
    private const int DeepestIndent = 400;

    /// <summary>Whether the text may be parsed; if not, the problem was added.</summary>
    public static bool Allows(string text, LineProblems problems)
    {
        if (text.Length > LongestText)
        {
            problems.Add(1, "the document is too long", $"{text.Length} characters", $"up to {LongestText} characters", "Split it, or attach logs elsewhere");
            return false;
        }

        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            var indent = line.IndexOfAnyExcept(" \t>");
            if (line.Length > LongestLine || (indent < 0 ? line.Length : indent) > DeepestIndent)
            {
                problems.Add(number, "the line is too long, or too far to the right", $"{line.Length} characters",
                    $"up to {LongestLine} characters, up to {DeepestIndent} of them before the first word", "Break the line, or attach logs elsewhere");
                return false;
            }
        }

        return true;
    }
}
