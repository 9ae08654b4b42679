namespace CoachBot.Sources.Postmortems;

/// <summary>One word of running text.</summary>
/// <param name="Text">The word without the punctuation around it.</param>
/// <param name="Before">The punctuation before it: <c>(</c>, a quotation mark.</param>
/// <param name="After">The punctuation behind it: <c>,</c>, <c>)</c>.</param>
/// <param name="Start">Where the word itself begins.</param>
internal sealed record ProseWord(string Text, string Before, string After, int Start)
{
    public int End => Start + Text.Length;

    public string Lower { get; } = Text.ToLowerInvariant().Replace('’', '\'');

    /// <summary>Whether a sentence ends behind it: "3.5" and "J. Doe" go on.</summary>
    public bool EndsSentence => After.AsSpan().ContainsAny(".!?;") && Text.Length > 1;

    /// <summary>Whether nothing stands between it and the next word.</summary>
    public bool IsOpen => After.Length == 0;

    /// <summary>The words of a text, cut at white space; a dash by itself is no word.</summary>
    public static List<ProseWord> In(string text)
    {
        var words = new List<ProseWord>();
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            var (start, last) = (at, end);
            while (start < end && !IsOfWord(text[start]))
            {
                start++;
            }

            while (last > start && !char.IsLetterOrDigit(text[last - 1]))
            {
                last--;
            }

            if (start < last)
            {
                words.Add(new ProseWord(text[start..last], text[at..start], text[last..end], start));
            }
            else if (words.Count > 0)
            {
                words[^1] = words[^1] with { After = words[^1].After + text[at..end] };
            }

            at = end;
        }

        return words;
    }

    private static bool IsOfWord(char letter) => char.IsLetterOrDigit(letter) || letter == '@';
}
