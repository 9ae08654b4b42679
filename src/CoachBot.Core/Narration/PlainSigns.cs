using System.Buffers;

namespace CoachBot.Core.Narration;

/// <summary>A narrated text is one plain paragraph: what could be markup, a mention or an address, or cannot be seen, is not in it.</summary>
internal static class PlainSigns
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(" .,;:?'\"()-–—’‘“”…");

    public static string? Wrong(string text, SourceWords sources)
    {
        foreach (var sign in text)
        {
            if (char.IsAsciiLetterOrDigit(sign) || Plain.Contains(sign))
            {
                continue;
            }

            // A slash or an accent that stands in what it is about is part of a word there; what steers or marks up never is.
            if (!(char.IsLetter(sign) || sign is '/' or '+' or '%' or '&' or '$' or '€') || !sources.HasSign(sign))
            {
                return char.IsControl(sign) ? "it must be one plain paragraph without line breaks" : "it must be plain text without markup, symbols, mentions or addresses";
            }
        }

        return text.Contains("  ", StringComparison.Ordinal) || text.Contains("://", StringComparison.Ordinal) ? "it must be one plain paragraph without addresses" : null;
    }
}
