using CoachBot.Chat;

namespace CoachBot.Platforms.Slack;

/// <summary>Hands out the room that one message has for text, and for pieces of it.</summary>
internal sealed class TextBudget
{
    // Slack refuses a message somewhere above 11,300 letters over all its blocks, and does not say where.
    private const int MostLetters = 10_000;
    private const int MostPieces = 300;

    private int _letters = MostLetters;
    private int _pieces = MostPieces;

    /// <summary>Whether something was left out since the start.</summary>
    public bool IsSpent { get; private set; }

    /// <summary>
    /// The text as it may be shown, shortened to <paramref name="longest"/>; null when there is nothing to show, or no room
    /// left. Letters are UTF-16 units, of which a text has at least as many as Slack counts.
    /// </summary>
    public string? Take(string text, int longest)
    {
        if (IsSpent || string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var shown = Shorten(VisibleText.Of(text), longest);
        if (shown.Length > _letters || _pieces == 0)
        {
            IsSpent = true;
            return null;
        }

        _letters -= shown.Length;
        _pieces--;
        return shown;
    }

    /// <summary>Cut with a sign that it was, and never through a letter of two units.</summary>
    public static string Shorten(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var end = longest - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "…";
    }
}
