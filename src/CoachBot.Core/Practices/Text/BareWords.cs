using System.Collections.Immutable;

namespace CoachBot.Core.Practices.Text;

/// <summary>Tells names in a row from what is told: nearly no small word, no note that ends with what was done, few numbers.</summary>
internal static class BareWords
{
    // Running text has one in three or four; "point in time recovery" has one too.
    private const int WordsPerSmallWord = 8;

    private const int LongestEntry = 11;

    // One alone may head a list of names: "Skills shown: ...".
    private const int FewestNotes = 2;

    // What most entries of an honest list begin with.
    private static readonly WordSet Openers = WordSet.OfStems(
        "add remove delete drop update upgrade bump fix correct use make move rename replace create write set change enable disable allow migrate"
        + " configure introduce improve refactor build deploy install document rotate restart merge split extend reduce increase raise lower switch"
        + " ensure avoid check verify investigate notify tune clean handle support bring start stop run convert adjust apply implement provide");

    /// <summary>Whether the words only name things.</summary>
    public static bool Are(ImmutableArray<Word> words)
    {
        if (words.Length <= LongestEntry && TellsTask(words))
        {
            return false;
        }

        var (small, breaks, notes, numbered) = (0, 0, 0, 0);
        for (var at = 0; at < words.Length; at++)
        {
            if (IsSmall(words[at]) && ++small * WordsPerSmallWord >= words.Length)
            {
                return false;
            }

            breaks += words[at].BreaksBefore ? 1 : 0;
            notes += EndsNote(words, at) ? 1 : 0;
            numbered += IsNumbered(words[at]) ? 1 : 0;
        }

        return (notes < FewestNotes || notes * 2 <= breaks) && numbered * 3 <= words.Length;
    }

    // "Add canary stage", "Priya restarted broker"
    private static bool TellsTask(ImmutableArray<Word> words) =>
        words.Length > 1 && (Openers.ContainsStem(words[0]) || HasPast(words));

    private static bool HasPast(ImmutableArray<Word> words)
    {
        for (var at = 1; at < words.Length; at++)
        {
            if (words[at].Form == VerbForm.Past)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSmall(Word word) => Grammar.IsSmall(word) || AuxiliaryWords.Of(word) != Auxiliary.None;

    // "Old chain archived, alert added": what was done stands last.
    private static bool EndsNote(ImmutableArray<Word> words, int at) =>
        at > 0 && words[at].Form == VerbForm.Past && !words[at].BreaksBefore && (at + 1 == words.Length || words[at + 1].BreaksBefore);

    // "Patched web01, web02, web03": a list of hosts is work.
    private static bool IsNumbered(Word word) => word.Lexeme == Lexeme.Opaque || word.Lexeme.HasDigit;
}
