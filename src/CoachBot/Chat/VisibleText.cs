namespace CoachBot.Chat;

/// <summary>Makes text from outside harmless where it is shown: what would steer a terminal, or is refused by a chat platform, is shown as a symbol.</summary>
internal static class VisibleText
{
    private const char FirstPicture = '\u2400';
    private const char Delete = '\u007f';
    private const char DeletePicture = '\u2421';
    private const char LastControl = '\u009f';

    public static string Of(string text) => text.Any(IsSteering) ? string.Concat(text.Select(Shown)) : text;

    private static bool IsSteering(char letter) => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t');

    private static char Shown(char letter) => !IsSteering(letter) ? letter
        : letter is >= Delete and <= LastControl ? DeletePicture
        : (char)(FirstPicture + letter);
}
