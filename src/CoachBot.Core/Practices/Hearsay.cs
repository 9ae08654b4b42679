using System.Collections.Immutable;
using CoachBot.Core.Practices.Text;
using CoachBot.Core.Work;

namespace CoachBot.Core.Practices;

/// <summary>Tells what a sentence only repeats: "Bob claims that ...", "allegedly". That somebody says so does not make it done.</summary>
internal static class Hearsay
{
    private static readonly WordSet Sayings = Grammar.Set(
        "claims claimed claim says said say believes believed believe thinks thought think assumes assumed assume suspects suspected guesses guessed alleges alleged supposes supposed heard hears insists insisted");

    private static readonly WordSet Doubts = Grammar.Set("supposedly allegedly reportedly apparently presumably");

    private static readonly WordSet Maybes = Grammar.Set("possibly perhaps probably maybe");

    private static readonly WordSet Tellings = Grammar.Set("describe describes explain explains show shows tell tells");

    /// <summary>Whether hearsay may begin with this word in lower case; it always does with one of them.</summary>
    public static bool MayBeginWith(string word) =>
        Doubts.Contains(word) || Maybes.Contains(word) || Tellings.Contains(word) || Sayings.Contains(word) || word == "according";

    /// <summary>The index from which on the words are hearsay; their number when none are.</summary>
    public static int From(ImmutableArray<Word> words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            if (Doubts.Contains(words[at]) || (words[at].Lower == "according" && at + 1 < words.Length && words[at + 1].Lower == "to"))
            {
                return 0;
            }

            if (Maybes.Contains(words[at]))
            {
                return at;
            }

            // "describes how we rolled back" tells of a text.
            if (Tellings.Contains(words[at]) && at + 1 < words.Length && words[at + 1].Lower == "how")
            {
                return at + 1;
            }

            if (Sayings.Contains(words[at]) && at + 1 < words.Length && Repeats(words, at))
            {
                return at + 1;
            }
        }

        return words.Length;
    }

    // "claims that ...", "she says Mei ...", not "the claims", nor what people say of themselves: "said he rolled back"
    private static bool Repeats(ImmutableArray<Word> words, int saying) =>
        words[saying + 1].Lower == "that"
        || (saying > 0 && !words[saying].BreaksBefore && PersonWords.IsPerson(words, saying - 1) && !words[saying - 1].IsPossessive
            && PersonWords.MayBeName(words, saying + 1));
}
