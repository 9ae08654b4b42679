using System.Collections.Immutable;
using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Work;

/// <summary>
/// Keeps sentences that tie a cause to a person out of every quote. A name need not be known to be a name: a quote too
/// few costs little. Finding and repairing a fault is no blame, nor is a fault that only things have a part in.
/// </summary>
internal static class BlamelessFilter
{
    private const int Near = 3;
    private const int Far = 8;

    // Who does these, or has them done, is at fault by the word itself.
    private static readonly WordSet Faults = WordSet.OfStems(
        "forget neglect overlook mistakenly accidentally inadvertently wrongly erroneously careless carelessly negligence blame fault omit unintentionally");

    private static readonly WordSet Slips = WordSet.OfStems("mistake typo oversight slip blunder misconfiguration mistyping error fault negligence bug accident");

    private static readonly WordSet Breaking = Grammar.Set("caused broke misconfigured mistyped misread misjudged misunderstood mishandled botched");

    private static readonly WordSet Technical = Grammar.Set("rate rates ratio budget budgets message messages log logs code codes page pages count counts handling graph report reports fix");

    private static readonly WordSet Bad = Grammar.Set("wrong broken bad faulty incorrect invalid bug bugs typo mistake error regression breaking");

    // Who finds or corrects what is wrong does no wrong; who rolls back the wrong release does.
    private const string Correcting = "fix fixed hotfix patch correction found noticed spotted saw corrected replaced reverted undid identified detected discovered"
        + " traced located rejected caught repaired reported diagnosed resolved investigated";

    private static readonly WordSet Finding = Grammar.Set(Correcting);

    private static readonly WordSet Mending = Grammar.Set(Correcting + " removed rolled backed deleted isolated stopped");

    private static readonly WordSet Apart = Grammar.Set("into up out down");

    private static readonly WordSet Down = Grammar.Set("down offline");

    private static readonly WordSet Effects = Grammar.Set("caused causing broke breaking triggered triggering crashed took");

    /// <summary>Whether the sentence may be quoted as what a person did.</summary>
    public static bool Allows(ImmutableArray<Word> words) => Allows(words, ClueWords.In(words));

    /// <summary>The same where it is known what the words may give rise to.</summary>
    public static bool Allows(ImmutableArray<Word> words, Clues clues)
    {
        if ((clues & (Clues.Blame | Clues.BlamedDeed)) == 0)
        {
            return true;
        }

        var first = FirstPerson(words);
        return first < 0
            || !(((clues & Clues.BlamedDeed) != 0 && BlamedDeeds.AreIn(words))
                || ((clues & Clues.Blame) != 0 && (TellsFault(words) || AnyIsBlamed(words, first) || IsCauseOf(words, first))));
    }

    /// <summary>Whether blame right behind a name may be told by this word in lower case; it always is by one of them, or by a word that says not or should.</summary>
    public static bool MayBlame(string word, string stem) =>
        Faults.Contains(stem) || Slips.Contains(stem) || Breaking.Contains(word) || Effects.Contains(word) || Bad.Contains(word)
        || word is "mistake" or "accident" or "error" or "because" or "due" or "introduced" or "failed";

    /// <summary>Whether the verb finds or repairs what it is said of.</summary>
    public static bool Mends(Word verb) => Mending.Contains(verb);

    /// <summary>Whether the words name anybody, a known person or not.</summary>
    public static bool Names(ImmutableArray<Word> words) => FirstPerson(words) >= 0;

    private static int FirstPerson(ImmutableArray<Word> words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            if (PersonWords.IsPerson(words, at))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool AnyIsBlamed(ImmutableArray<Word> words, int first)
    {
        for (var at = first; at < words.Length; at++)
        {
            if (PersonWords.IsPerson(words, at) && IsBlamed(words, at))
            {
                return true;
            }
        }

        return false;
    }

    private static bool TellsFault(ImmutableArray<Word> words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            if ((Faults.ContainsStem(words[at]) && !Describes(words, at)) || (at > 0 && IsFaultOf(words[at - 1].Lower, words[at].Lower)))
            {
                return true;
            }
        }

        return false;
    }

    // "by mistake", "human error"
    private static bool IsFaultOf(string before, string word) =>
        (before == "by" && word is "mistake" or "accident") || (word == "error" && before is "human" or "operator");

    // "the forgotten certificate"
    private static bool Describes(ImmutableArray<Word> words, int at) =>
        words[at].Form == VerbForm.Past && at > 0 && !words[at].BreaksBefore && Grammar.IsDeterminer(words[at - 1]);

    private static bool IsBlamed(ImmutableArray<Word> words, int person)
    {
        var at = person + 1;
        var helpers = Auxiliary.None;
        while (at < words.Length && !words[at].BreaksBefore && (AuxiliaryWords.Of(words[at]) != Auxiliary.None || Grammar.IsAdverb(words[at]) || words[at].IsCapitalised))
        {
            helpers |= AuxiliaryWords.Of(words[at]);
            at++;
        }

        return IsOwner(words, person) ? OwnsSlip(words, person)
            : Follows(words, person)
                || OmitsToAct(words, person, at, helpers)
                || (at < words.Length && !words[at].BreaksBefore && (Breaks(words, at) || DoesBadly(words, at)));
    }

    private static bool IsOwner(ImmutableArray<Word> words, int person) =>
        words[person].IsPossessive || words[person].Lower is "his" or "their" or "my" || (words[person].Lower == "her" && person + 1 < words.Length);

    // "his mistake", "Priya's change broke the build"
    private static bool OwnsSlip(ImmutableArray<Word> words, int person) =>
        HasSlip(words, person + 1) || HasEffect(words, person + 1) || Follows(words, person);

    private static bool HasSlip(ImmutableArray<Word> words, int from)
    {
        var near = Nearby.Within(words, from, Near);
        for (var i = 0; i < near.Length; i++)
        {
            if (Slips.ContainsStem(near[i]) && !IsTechnical(words, from + i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasEffect(ImmutableArray<Word> words, int from)
    {
        var near = Nearby.Within(words, from, Far);
        for (var i = 0; i < near.Length; i++)
        {
            if (Effects.Contains(near[i]) && Breaks(words, from + i))
            {
                return true;
            }
        }

        return false;
    }

    // "because Priya ...", "caused by Priya", "a typo by Priya", "due to his change"
    private static bool Follows(ImmutableArray<Word> words, int person)
    {
        for (var at = person - 1; at >= Math.Max(0, person - Far) && !words[at + 1].BreaksBefore; at--)
        {
            var before = at > 0 ? words[at - 1] : Word.None;
            if ((words[at].Lower == "because" && person - at <= Near)
                || (words[at].Lower == "by" && !before.IsNone && (Breaking.Contains(before) || Slips.ContainsStem(before) || before.Lower is "introduced" or "triggered" or "broken"))
                || (words[at].Lower is "of" or "from" && person - at <= Near && !before.IsNone && Slips.ContainsStem(before))
                || (words[at].Lower == "to" && !before.IsNone && before.Lower is "due")
                || (words[at].Lower == "of" && !before.IsNone && before.Lower is "because"))
            {
                return true;
            }
        }

        return false;
    }

    // "failed to check", "should have waited", "did not test"; of the writer only what they call a failure.
    private static bool OmitsToAct(ImmutableArray<Word> words, int person, int at, Auxiliary helpers)
    {
        var failed = at + 1 < words.Length && words[at].Lower == "failed" && words[at + 1].Lower == "to";
        var regrets = (helpers & Auxiliary.Unreal) != 0 && (helpers & (Auxiliary.Have | Auxiliary.Not)) != 0;
        return failed || regrets || ((helpers & Auxiliary.Not) != 0 && PersonWords.IsThird(words, person));
    }

    // "broke the build", not "broke the epic into stories"
    private static bool Breaks(ImmutableArray<Word> words, int at) => words[at].Lower switch
    {
        "broke" => !Apart.ContainsAny(Nearby.Within(words, at + 1, Far)),
        "took" => Down.ContainsAny(Nearby.Within(words, at + 1, Far)),
        _ => Breaking.Contains(words[at]) || Effects.Contains(words[at]) && words[at].Lower is not ("triggered" or "triggering"),
    };

    // "merged the wrong value", not "found the wrong value" or "shipped a fix for the broken probe"
    private static bool DoesBadly(ImmutableArray<Word> words, int at) =>
        words[at].Form is VerbForm.Past or VerbForm.PlainOrPast or VerbForm.Third
        && !Finding.Contains(words[at])
        && HasBad(words, at);

    private static bool HasBad(ImmutableArray<Word> words, int verb)
    {
        foreach (var word in Nearby.Within(words, verb + 1, Near))
        {
            if (Mending.Contains(word))
            {
                return false;
            }

            if (word.Lower is "wrong" || (Bad.Contains(word) && IsDelivering(words[verb])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDelivering(Word verb) =>
        verb.Lower is "merged" or "pushed" or "deployed" or "shipped" or "released" or "committed" or "introduced" or "made" or "left" or "entered" or "applied" or "typed";

    // "Priya lowered the limit, which caused ...": the consequence of what somebody did.
    private static bool IsCauseOf(ImmutableArray<Word> words, int person)
    {
        for (var at = person + 1; at < words.Length; at++)
        {
            if (Effects.Contains(words[at]) && Breaks(words, at)
                && ((words[at].BreaksBefore && words[at].Form == VerbForm.Gerund)
                    || (words[at - 1].Lower == "which" && words[at - 1].BreaksBefore)
                    || (words[at - 1].Lower == "and" && words[at].Lower is "caused" or "broke")))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTechnical(ImmutableArray<Word> words, int at) =>
        (at + 1 < words.Length && Technical.Contains(words[at + 1])) || words[at].Lower == "errors";
}
