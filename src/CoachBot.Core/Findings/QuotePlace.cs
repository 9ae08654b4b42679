using System.Collections.Immutable;
using CoachBot.Core.Practices.Text;
using CoachBot.Core.Work;

namespace CoachBot.Core.Findings;

/// <summary>Finds the sentence that a quote was cut from.</summary>
internal static class QuotePlace
{
    /// <summary>
    /// Why the quote is none; null when <paramref name="sentence"/> is the first that holds it whole, or that it holds whole.
    /// A line break of the text may be written as a space, as whoever copies a wrapped sentence does.
    /// </summary>
    public static FindingFault? Find(string text, string quote, ImmutableArray<Sentence> sentences, out Sentence? sentence)
    {
        sentence = null;
        var words = quote.Trim();
        if (words.Length is < FindingCheck.ShortestQuote or > FindingCheck.LongestQuote)
        {
            return FindingFault.QuoteLength;
        }

        var isThere = false;
        for (var at = Next(text, words, 0, out var length); at >= 0; at = Next(text, words, at + 1, out length))
        {
            isThere = true;
            if (SentenceAt(sentences, new(at, length)) is { } found)
            {
                sentence = found;
                return null;
            }
        }

        return isThere ? FindingFault.NotASentence : FindingFault.NotInText;
    }

    private static Sentence? SentenceAt(ImmutableArray<Sentence> sentences, TextSpan place)
    {
        foreach (var sentence in sentences)
        {
            if (sentence.Span.Contains(place) || (place.Contains(sentence.Span) && sentence.Span.Length >= FindingCheck.ShortestQuote))
            {
                return sentence;
            }
        }

        return null;
    }

    private static int Next(string text, string words, int from, out int length)
    {
        length = words.Length;
        var exact = text.IndexOf(words, from, StringComparison.Ordinal);
        if (exact >= 0 || !words.Any(char.IsWhiteSpace))
        {
            return exact;
        }

        for (var at = text.IndexOf(words[0], from); at >= 0 && at < text.Length; at = at + 1 < text.Length ? text.IndexOf(words[0], at + 1) : -1)
        {
            if (LengthAt(text, at, words) is var found and > 0)
            {
                length = found;
                return at;
            }
        }

        return -1;
    }

    // How many characters of the text are the words, any run of space standing for any other; 0 when they are not.
    private static int LengthAt(string text, int start, string words)
    {
        var at = start;
        for (var of = 0; of < words.Length;)
        {
            if (char.IsWhiteSpace(words[of]))
            {
                var from = at;
                while (at < text.Length && char.IsWhiteSpace(text[at]))
                {
                    at++;
                }

                if (at == from)
                {
                    return 0;
                }

                while (of < words.Length && char.IsWhiteSpace(words[of]))
                {
                    of++;
                }
            }
            else if (at < text.Length && text[at] == words[of])
            {
                at++;
                of++;
            }
            else
            {
                return 0;
            }
        }

        return at - start;
    }
}
