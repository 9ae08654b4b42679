namespace CoachBot.Chat;

/// <summary>Makes text from outside harmless where it is shown: what would steer a terminal, or is refused by a chat platform, is shown as a symbol.</summary>
internal static class VisibleText
{
    private const char FirstPicture = '\u2400';
    private const char Delete = '\u007f';
    private const char DeletePicture = '\u2421';
    private const char Turned = '\ufffd';
    private const char LastControl = '\u009f';

    public static string Of(string text) => text.Any(IsSteering) ? string.Concat(text.Select(Shown)) : text;

    // They turn the direction of what follows, so that a line reads as another than it is.
    private static bool IsTurning(char letter) => letter is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');

    /// <summary>The same for what an operator is to believe: signs that turn the direction of text are shown as a symbol too. Quotes keep them.</summary>
    public static string Straight(string text) => Of(text.Any(IsTurning) ? string.Concat(text.Select(letter => IsTurning(letter) ? Turned : letter)) : text);

    /// <summary>Whether a character is not seen and steers what is shown, or turns the direction of a line; line ends and tabs belong to text.</summary>
    public static bool Steers(char letter) => IsSteering(letter) || IsTurning(letter);

    private static bool IsSteering(char letter) => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t');

    private static char Shown(char letter) => !IsSteering(letter) ? letter
        : letter is >= Delete and <= LastControl ? DeletePicture
        : (char)(FirstPicture + letter);
}
