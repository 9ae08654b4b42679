using System.Collections.Frozen;
using System.Collections.Immutable;
using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Work;

/// <summary>Keeps sentences that tie a cause to a person out of every quote.</summary>
internal static class BlamelessFilter
{
    private static readonly FrozenSet<string> Causes = Stems(
        "cause blame fault mistake mistakenly error accidentally inadvertently forget forgot forgotten neglect overlook "
        + "careless negligence wrongly erroneously broke misconfigure mistype typo misread misjudge");

    private static readonly FrozenSet<string> Persons =
        "he she they i him her them his their my me somebody someone engineer developer operator colleague contractor author".Split(' ')
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the sentence may be quoted as what a person did.</summary>
    /// <remarks>
    /// A name need not be known to be a name: with a word of cause, any capital letter inside the sentence, or a first
    /// word that does something, is taken for a person. A quote too few costs little.
    /// </remarks>
    public static bool Allows(ImmutableArray<Word> words) => !(TellsCause(words) && NamesPerson(words));

    private static bool TellsCause(ImmutableArray<Word> words) =>
        words.Any(word => Causes.Contains(word.Stem)) || FailedTo(words) || HadNot(words);

    private static bool NamesPerson(ImmutableArray<Word> words) =>
        words.Any(word => Persons.Contains(word.Lower))
        || words.Skip(1).Any(word => word.IsCapitalised)
        || (words.Length > 1 && words[0].IsCapitalised && words[1].Form is VerbForm.Past or VerbForm.Third);

    private static bool FailedTo(ImmutableArray<Word> words) =>
        Enumerable.Range(0, Math.Max(0, words.Length - 1)).Any(at => words[at].Lower == "failed" && words[at + 1].Lower == "to");

    private static bool HadNot(ImmutableArray<Word> words) =>
        Enumerable.Range(0, Math.Max(0, words.Length - 1)).Any(at => words[at].Lower is "should" or "could" && words[at + 1].Lower is "have" or "not");

    private static FrozenSet<string> Stems(string list) =>
        list.Split(' ').Select(word => Stemmer.Read(word).Stem).ToFrozenSet(StringComparer.Ordinal);
}
