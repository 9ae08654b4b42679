namespace CoachBot.Sources.Tickets;

/// <summary>An entry of a list.</summary>
internal static class TicketEntry
{
    // What templates have authors affirm.
    private static readonly string[] Affirmations = ["I have ", "I've ", "I\u2019ve ", "My ", "This PR "];

    /// <summary>Whether a line without its indent begins one.</summary>
    public static bool Is(ReadOnlySpan<char> line)
    {
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        return line is ['-' or '*' or '+' or '\u2022', ' ' or '\t', ..] || (digits > 0 && line[digits..] is ['.' or ')', ' ', ..]);
    }

    /// <summary>Whether its box is ticked.</summary>
    public static bool IsChecked(ReadOnlySpan<char> line) => Is(line) && AfterMarker(line) is ['[', 'x' or 'X', ']', ..];

    /// <summary>Whether its box is ticked beside a sentence that the template wrote.</summary>
    public static bool IsBoilerplate(ReadOnlySpan<char> line)
    {
        if (!IsChecked(line))
        {
            return false;
        }

        var said = AfterMarker(line)[3..].TrimStart();
        foreach (var opening in Affirmations)
        {
            if (said.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> AfterMarker(ReadOnlySpan<char> line) => line[line.IndexOfAny(' ', '\t')..].TrimStart();
}
