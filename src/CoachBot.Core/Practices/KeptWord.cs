using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Practices;

/// <summary>A word that phrases are looked for in: what they do without is left out, and leaves its break to the next.</summary>
/// <param name="At">Index among all words.</param>
/// <param name="Stem">Number of its stem.</param>
/// <param name="Before">The strongest break between it and the kept word before.</param>
internal readonly record struct KeptWord(int At, int Stem, WordBreak Before)
{
    /// <summary>Fills the front of a span that is as long as the words are many; how many are kept.</summary>
    public static int Fill(Span<KeptWord> kept, ReadOnlySpan<Word> words, StemNumbers numbers)
    {
        var count = 0;
        var left = WordBreak.None;
        for (var at = 0; at < words.Length; at++)
        {
            ref readonly var word = ref words[at];
            var before = word.Before > left ? word.Before : left;
            left = WordBreak.None;
            if (Grammar.IsSkipped(word))
            {
                left = before;
            }
            else
            {
                kept[count++] = new(at, numbers.Of(word), before);
            }
        }

        return count;
    }
}
