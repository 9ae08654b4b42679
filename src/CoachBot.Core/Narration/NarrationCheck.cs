namespace CoachBot.Core.Narration;

/// <summary>
/// Says whether a text that a model wrote may be shown. What it says must stand in what it was written from, as far as words can
/// tell; in doubt it may not, and the rules' own wording is shown. Pure.
/// </summary>
public static class NarrationCheck
{
    private const int FewestLetters = 20;
    private const double LeastEnglish = 0.7;

    /// <summary>What is wrong with it, in words for whoever wrote it; null when it may be shown.</summary>
    /// <param name="text">One paragraph.</param>
    /// <param name="bounds">What it may draw on.</param>
    public static string? Wrong(string text, NarrationBounds bounds)
    {
        if (text.Length < FewestLetters || text.Length > bounds.MostLetters)
        {
            return $"it must have {FewestLetters} to {bounds.MostLetters} characters";
        }

        var sources = new SourceWords(bounds.Sources);
        var words = NarratedWord.Read(text);
        return PlainSigns.Wrong(text, sources)
            ?? (words.Count(word => word.OpensSentence) > bounds.MostSentences ? $"it must have {bounds.MostSentences} sentences at most" : null)
            ?? (EnglishShare(text, bounds.Words, sources) < LeastEnglish ? "it must be plain English" : null)
            ?? VerdictWords.Wrong(text, words, sources)
            ?? SaidNames.Wrong(words, bounds, sources)
            ?? SourcedWords.Wrong(words, bounds.Words, sources)
            ?? QuotedWords.Wrong(text, bounds.Sources);
    }

    private static double EnglishShare(string text, KnownWords known, SourceWords sources)
    {
        var words = NarratedWord.Read(text);
        return words.Count == 0 ? 0 : (double)words.Count(word => known.Knows(word.Text) || sources.Has(word.Text)) / words.Count;
    }
}
