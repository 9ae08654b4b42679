using System.Buffers;
using System.Collections.Frozen;
using CoachBot.Core.Work;

namespace CoachBot.Core.Practices.Text;

/// <summary>
/// Tells a full stop from an abbreviation's dot, a version's, a time's. The stops of other scripts count, so that what is
/// written in another language never becomes part of the English sentence behind it.
/// </summary>
internal static class SentenceEnd
{
    private const int LongestAbbreviation = 8;

    private static readonly FrozenSet<string> Abbreviations =
        new[] { "e.g", "i.e", "vs", "approx", "cf", "incl", "resp", "dr", "mr", "ms", "mrs", "prof", "st", "fig", "a.m", "p.m", "ca" }
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> Stops = SearchValues.Create(".!?\u061f\u06d4\u0964\u3002\uff61\uff01\uff1f");

    /// <summary>The nearest place from <paramref name="at"/> on where a sentence may end; the limit when there is none.</summary>
    public static int Next(string text, int at, int limit)
    {
        var found = text.AsSpan(at, limit - at).IndexOfAny(Stops);
        return found < 0 ? limit : at + found;
    }

    /// <summary>Whether the sentence that began at <paramref name="start"/> ends with the character at <paramref name="at"/>.</summary>
    public static bool IsAt(string text, int start, int at, int limit, NameFinder names)
    {
        // Chinese and Japanese put no space behind their stops.
        if (text[at] is '\u3002' or '\uff61' or '\uff01' or '\uff1f')
        {
            return true;
        }

        if (!Stops.Contains(text[at]))
        {
            return false;
        }

        var next = Closing(text, at, limit) + 1;
        if (next < limit && !char.IsWhiteSpace(text[next]))
        {
            return false;
        }

        while (next < limit && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        return next >= limit || (!char.IsLower(text[next]) && !(text[at] == '.' && IsAbbreviation(text, start, at, next, limit, names)));
    }

    /// <summary>Index of the last of the closing signs behind a full stop, which belong to its sentence.</summary>
    public static int Closing(string text, int at, int limit)
    {
        while (at + 1 < limit && text[at + 1] is '"' or '\'' or ')' or '\u201d' or '*' or '_')
        {
            at++;
        }

        return at;
    }

    private static bool IsAbbreviation(string text, int start, int at, int next, int limit, NameFinder names)
    {
        var from = at;
        while (from > start && at - from <= LongestAbbreviation && !char.IsWhiteSpace(text[from - 1]) && text[from - 1] != '(')
        {
            from--;
        }

        var last = text.AsSpan(from, at - from);
        return (last.Length == 1 && char.IsUpper(last[0]) && last[0] != 'I' && !names.IsWholeName(text, from, limit))
            || IsDottedLetters(last)
            || Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(last)
            || (last.Equals("no", StringComparison.OrdinalIgnoreCase) && char.IsAsciiDigit(text[next]));
    }

    // "U.S.", "E.U."
    private static bool IsDottedLetters(ReadOnlySpan<char> word)
    {
        for (var at = 0; at < word.Length; at++)
        {
            if (at % 2 == 0 ? !char.IsLetter(word[at]) : word[at] != '.')
            {
                return false;
            }
        }

        return word.Length >= 3 && word.Length % 2 == 1;
    }
}
