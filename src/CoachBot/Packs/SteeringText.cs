using CoachBot.Chat;

namespace CoachBot.Packs;

/// <summary>Characters that nobody sees and that steer what is shown: control characters, and those that turn the direction of a line around.</summary>
internal static class SteeringText
{
    /// <summary>The text with a blank for each of them and for tabs, and every line end as LF.</summary>
    public static string Without(string text) =>
        string.Concat(text.ReplaceLineEndings("\n").Select(letter => letter == '\t' || VisibleText.Steers(letter) ? ' ' : letter)).Trim();
}
