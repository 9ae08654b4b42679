namespace CoachBot.Core.Work;

/// <summary>Finds the whole statement that a quote was cut from.</summary>
public static class Surroundings
{
    /// <summary>
    /// The quote with what stands around it up to the end of the sentence, table cell or line on either side: as long as
    /// that stands unchanged in a text, the quote means there what it meant.
    /// </summary>
    /// <param name="text">The text that the quote stands in.</param>
    /// <param name="span">The quote.</param>
    public static string Of(string text, TextSpan span)
    {
        var start = span.Start;
        while (start > 0 && !EndsBefore(text, start))
        {
            start--;
        }

        var end = span.Start + span.Length;
        while (end < text.Length && !EndsBefore(text, end))
        {
            end++;
        }

        return text[start..end].Trim();
    }

    /// <summary>Whether the quote stands in a text in the same statement as where it was cut from.</summary>
    /// <param name="text">The text to look in, such as a newer revision.</param>
    /// <param name="quote">The quote.</param>
    /// <param name="statement">What <see cref="Of"/> made of it where it was cut from.</param>
    public static bool Keep(string text, string quote, string statement)
    {
        for (var at = text.IndexOf(quote, StringComparison.Ordinal); at >= 0; at = text.IndexOf(quote, at + 1, StringComparison.Ordinal))
        {
            if (Of(text, new(at, quote.Length)) == statement)
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsBefore(string text, int at) =>
        text[at - 1] is ('\n' or '\r' or '|') || (at < text.Length && text[at] is ('\n' or '\r' or '|'))
        || (text[at - 1] is ('.' or '!' or '?') && (at == text.Length || char.IsWhiteSpace(text[at])));
}
