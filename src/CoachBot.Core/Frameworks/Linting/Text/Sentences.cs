namespace CoachBot.Core.Frameworks.Linting.Text;

/// <summary>The sentences of a descriptor.</summary>
internal static class Sentences
{
    /// <summary>Each sentence with its offset, without the white space around it.</summary>
    public static IEnumerable<(int Start, string Text)> Of(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var isEnd = text[at] is '.' or '!' or '?'
                && (at + 1 == text.Length || (char.IsWhiteSpace(text[at + 1]) && StartsAnother(text, at + 1)));
            if (!isEnd && at + 1 < text.Length)
            {
                continue;
            }

            var sentence = text[start..(at + 1)];
            if (!string.IsNullOrWhiteSpace(sentence))
            {
                yield return (start + sentence.Length - sentence.TrimStart().Length, sentence.Trim());
            }

            start = at + 1;
        }
    }

    private static bool StartsAnother(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at == text.Length || !char.IsLower(text[at]);
    }
}
