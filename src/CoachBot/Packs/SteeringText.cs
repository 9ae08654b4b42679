namespace CoachBot.Packs;

/// <summary>Characters that nobody sees and that steer what is shown: control characters, and those that turn the direction of a line around.</summary>
internal static class SteeringText
{
    /// <summary>Whether a character steers; line ends and tabs belong to text.</summary>
    public static bool Is(char letter) =>
        (char.IsControl(letter) && letter is not ('\n' or '\r' or '\t'))
        || letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>The text with a blank for each of them and for tabs, and every line end as LF.</summary>
    public static string Without(string text) =>
        string.Concat(text.ReplaceLineEndings("\n").Select(letter => letter == '\t' || Is(letter) ? ' ' : letter)).Trim();
}
