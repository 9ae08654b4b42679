using System.Collections.Immutable;
using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Work;

/// <summary>Tells which words may stand for a person, known or not.</summary>
internal static class PersonWords
{
    private static readonly WordSet Thirds = Grammar.Set(
        "he she they ze xe ey him her them zir hir zim xem em his their zirs hirs xyr eir himself herself themselves zirself hirself xemself emself");

    private static readonly WordSet Firsts = Grammar.Set("i me my myself");

    private static readonly WordSet Nouns = Grammar.Set(
        "somebody someone engineer developer operator colleague contractor author intern admin administrator committer reviewer teammate trainee newcomer");

    private static readonly WordSet Calendar = Grammar.Set(
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december");

    private static readonly WordSet Places = Grammar.Set("in on into at inside for within via under");

    private static readonly WordSet Openers = Grammar.Set(
        "we nobody everybody somebody someone everyone it this that these those there nothing all both each none one two three four five six"
        + " what who which when while after before as if because since and but or so then now not no yes both many some most several other");

    // What notes are headed with besides names.
    private static readonly WordSet Headings = Grammar.Set(
        "update updates note notes status summary result results outcome solution resolution action actions mitigation impact cause detection context"
        + " background problem issue issues bug feature task tasks todo description detail details step steps change changes changelog work progress plan"
        + " edit cleanup refactor test tests build fix fixes hotfix chore docs feat perf style revert ci comment comments response timeline overview"
        + " phase part backend frontend infra infrastructure platform security monitoring alerting database storage network networking deployment deploy"
        + " release releases production prod staging rollback recovery remediation prevention lesson lessons answer question reason evening morning night"
        + " afternoon noon midnight tonight final finding findings conclusion highlight highlights maintenance migration upgrade cluster service services"
        + " performance reliability operation operations success warning info important reminder maintainer owner assignee reporter");

    /// <summary>Whether the word refers to one person.</summary>
    public static bool IsPerson(ImmutableArray<Word> words, int at) => IsFirst(words[at]) || IsThird(words, at);

    /// <summary>The same, the writer excepted.</summary>
    public static bool IsThird(ImmutableArray<Word> words, int at) =>
        Thirds.ContainsPronoun(words[at]) || Nouns.Contains(words[at]) || MayBeName(words, at);

    /// <summary>Whether the word names a person by what they are, not by who.</summary>
    public static bool IsStranger(Word word) => Nouns.Contains(word);

    /// <summary>Whether the word may be somebody's name where it stands before all that is told, or behind it.</summary>
    public static bool MayBeLabel(ImmutableArray<Word> words, int at)
    {
        var word = words[at];
        return word.IsHandle
            || (IsSpeltAsName(words, at) && word.Form is VerbForm.Plain or VerbForm.Third && !Headings.Contains(word) && !Grammar.IsDeterminer(word)
                && !Grammar.IsPreposition(word) && !Grammar.IsSubordinator(word) && !Grammar.IsAdverb(word) && !Grammar.IsSubjectPronoun(word));
    }

    /// <summary>
    /// Whether the word is a pronoun that a verb is done to, so that the next pronoun may mean whoever that is:
    /// <c>called her</c>, not <c>read her notes</c>.
    /// </summary>
    public static bool IsObject(ImmutableArray<Word> words, int at) =>
        words[at].Lower is "him" or "her" or "them" or "zir" or "hir" or "zim" or "xem" or "em"
        && (at + 1 >= words.Length || words[at + 1].BreaksBefore || Grammar.IsPreposition(words[at + 1]) || Grammar.IsJoin(words[at + 1])
            || Grammar.IsSubordinator(words[at + 1]) || Grammar.IsAdverb(words[at + 1]));

    public static bool IsFirst(Word word) => Firsts.ContainsPronoun(word);

    /// <summary>
    /// Whether the word may be somebody's name: capitalised where a sentence does not ask for it, or at its beginning
    /// before a verb; neither an acronym nor a day, nor behind a word that things and places stand behind.
    /// </summary>
    public static bool MayBeName(ImmutableArray<Word> words, int at)
    {
        if (words[at].IsHandle || !IsSpeltAsName(words, at))
        {
            return words[at].IsHandle;
        }

        return at == 0 || words[at].Before == WordBreak.Strong ? ActsAt(words, at)
            : !(Grammar.IsDeterminer(words[at - 1]) && !words[at - 1].IsPossessive) && !Places.Contains(words[at - 1]);
    }

    private static bool IsSpeltAsName(ImmutableArray<Word> words, int at) =>
        words[at] is { IsCapitalised: true, Lower.Length: > 1 } word
        && (!word.HasInnerCapital || word.Lower.StartsWith("mc", StringComparison.Ordinal))
        && !Openers.Contains(word) && !Calendar.Contains(word) && !IsNumbered(words, at);

    // A first word is capitalised anyway: it is a name before a verb, or when it owns something.
    private static bool ActsAt(ImmutableArray<Word> words, int at)
    {
        if (words[at].IsPossessive || at + 1 >= words.Length)
        {
            return words[at].IsPossessive;
        }

        var next = at + 1;
        while (next + 1 < words.Length && (Grammar.IsAdverb(words[next]) || words[next].IsCapitalised))
        {
            next++;
        }

        return !words[next].BreaksBefore
            && !Grammar.IsDeterminer(words[at]) && !Grammar.IsPreposition(words[at]) && !Grammar.IsSubordinator(words[at]) && !Grammar.IsAdverb(words[at])
            && (words[next].Form is VerbForm.Past or VerbForm.Third || AuxiliaryWords.Of(words[next]) != Auxiliary.None);
    }

    private static bool IsNumbered(ImmutableArray<Word> words, int at) =>
        at + 1 < words.Length && !words[at + 1].BreaksBefore && Grammar.IsNumber(words[at + 1]);
}
