namespace CoachBot.Core.Evidence;

/// <summary>Tells a sentence whose spelling or line breaks were mended from one that says something else.</summary>
public static class MendedQuote
{
    private const int MostWords = 2;
    private const int MostEdits = 2;
    private const int ShortestWord = 4;

    /// <summary>
    /// Whether <paramref name="after"/> says what <paramref name="before"/> said: the same words in the same order, but for
    /// spaces, the punctuation around words, and at most two misspelt words.
    /// </summary>
    /// <remarks>
    /// A misspelt word has at least four letters, nothing but letters, keeps its first one, and is at most two edits from the
    /// mended one. So <c>now</c> never becomes <c>not</c>, <c>able</c> never <c>unable</c>, and a figure never another.
    /// </remarks>
    public static bool Is(string before, string after)
    {
        var was = Words(before);
        var now = Words(after);
        var changed = was.Zip(now).Where(pair => pair.First != pair.Second).ToList();
        return was.Count == now.Count && changed.Count <= MostWords && changed.TrueForAll(pair => IsMended(pair.First, pair.Second));
    }

    private static bool IsMended(string was, string now) =>
        IsWord(was) && IsWord(now) && char.ToUpperInvariant(was[0]) == char.ToUpperInvariant(now[0]) && Nearest.Edits(was, now) <= MostEdits;

    private static bool IsWord(string text) => text.Length >= ShortestWord && text.All(char.IsLetter);

    private static List<string> Words(string text) =>
        [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Bare).Where(word => word.Length > 0)];

    private static string Bare(string word)
    {
        var start = 0;
        var end = word.Length;
        while (start < end && char.IsPunctuation(word[start]))
        {
            start++;
        }

        while (end > start && char.IsPunctuation(word[end - 1]))
        {
            end--;
        }

        return word[start..end];
    }
}
