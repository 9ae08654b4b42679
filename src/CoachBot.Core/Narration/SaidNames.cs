using CoachBot.Core.Evidence;

namespace CoachBot.Core.Narration;

/// <summary>Nobody is named who is not named in the sources, and nobody is spoken of beside the reader.</summary>
internal static class SaidNames
{
    private static readonly HashSet<string> Others = new(
        "he she him her his hers himself herself colleague colleagues coworker coworkers peer peers teammate teammates boss somebody's everybody".Split(' '), StringComparer.OrdinalIgnoreCase);

    public static string? Wrong(IReadOnlyList<NarratedWord> words, NarrationBounds bounds, SourceWords sources)
    {
        foreach (var word in words)
        {
            if (Others.Contains(word.Text) && !sources.Has(word.Text))
            {
                return $"it must speak of nobody else (\"{word.Text}\")";
            }
        }

        var text = string.Join(' ', words.Select(word => word.Text));
        foreach (var name in bounds.Names.Near(text))
        {
            var parts = NameToken.Read(name).Select(token => token.Text).Where(part => part.Length > 1).ToList();
            if ((parts.Count > 1 && StandsIn(words, parts) && !sources.HasPhrase(name)) || words.Any(word => IsOf(word, parts) && !IsWord(word, bounds.Words, sources)))
            {
                return "it must name nobody";
            }
        }

        return null;
    }

    private static bool StandsIn(IReadOnlyList<NarratedWord> words, List<string> parts) =>
        Enumerable.Range(0, Math.Max(0, words.Count - parts.Count + 1)).Any(at => parts.Select((part, i) => words[at + i].Text.Equals(part, StringComparison.OrdinalIgnoreCase)).All(same => same));

    private static bool IsOf(NarratedWord word, List<string> parts) => word.Parts.Any(part => parts.Contains(part, StringComparer.OrdinalIgnoreCase));

    // "will", "mark" and "page" are names of some and words of everybody: in lower case, or where a sentence begins.
    private static bool IsWord(NarratedWord word, KnownWords known, SourceWords sources) =>
        sources.HasAsWritten(word.Text) || ((!word.IsCapital || word.OpensSentence) && known.Knows(word.Text));
}
