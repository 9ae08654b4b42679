using CoachBot.Chat;

namespace CoachBot.Platforms.Slack.Rendering;

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
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var shown = Shorten(VisibleText.Of(text), longest);
        return HasRoom(shown.Length) ? shown : null;
    }

    /// <summary>A quote with where it is from, or neither: what is shown is always cited, and literal as far as it is shown.</summary>
    public (string Text, bool IsCut, string Citation)? TakeQuote(string text, string citation, int longest)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var shown = Cut(VisibleText.Of(text), longest);
        var source = Shorten(VisibleText.Of(citation), longest);
        return HasRoom(shown.Length + source.Length) ? (shown, shown.Length < text.Length, source) : null;
    }

    private bool HasRoom(int letters)
    {
        IsSpent |= letters > _letters || _pieces == 0;
        if (IsSpent)
        {
            return false;
        }

        _letters -= letters;
        _pieces--;
        return true;
    }

    /// <summary>Cut with a sign that it was, and never through a letter of two units.</summary>
    public static string Shorten(string text, int longest) => text.Length <= longest ? text : Cut(text, longest - 1) + "…";

    private static string Cut(string text, int longest) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
}
