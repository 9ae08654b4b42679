using System.Collections.Immutable;
using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Work;

/// <summary>
/// Reads faults told of a person elsewhere than right behind the name: behind who, which and that, by what is theirs, and
/// by what becomes of the things they made.
/// </summary>
internal static class BlamedDeeds
{
    private const int Near = 4;
    private const int Far = 8;

    private static readonly WordSet Harms = Grammar.Set("leaked broke broken caused misconfigured mistyped botched mishandled");

    private static readonly WordSet Been = Grammar.Set("been");

    private static readonly WordSet Apart = Grammar.Set("into up out down");

    private static readonly WordSet Leakable = Grammar.Set("memory connections connection handles descriptors threads sockets goroutines");

    private static readonly WordSet Faulty = Grammar.Set("wrong broken bad faulty incorrect invalid buggy breaking flawed defective leaked untested unreviewed");

    private static readonly WordSet Publishing = Grammar.Set("committed pushed published posted pasted uploaded exposed hardcoded checked left logged leaked");

    private static readonly WordSet Secrets = Grammar.Set("secret secrets password passwords credential credentials token tokens key keys");

    private static readonly WordSet Safe = Grammar.Set("vault manager store keystore safe hsm");

    private static readonly WordSet Harmless = Grammar.Set("rotated new encrypted sealed renewed");

    private static readonly WordSet Care = Grammar.Set("review reviews reviewing approval approvals test tests testing asking checking telling reading permission warning notice canary");

    private static readonly WordSet Repairing = Grammar.Set("rotated revoked renewed restored disabled drained restarted rewrote rewritten updated mitigated blocked quarantined");

    /// <summary>Whether such a fault may be told by this word in lower case; it always is by one of them.</summary>
    public static bool MayTell(string word) => Harms.Contains(word) || Faulty.Contains(word) || Publishing.Contains(word) || word == "without";

    /// <summary>Whether the words tell such a fault of anybody.</summary>
    public static bool AreIn(ImmutableArray<Word> words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            if (IsHarm(words, at) || IsBadMaking(words, at) || IsCareless(words, at) || IsToldBad(words, at) || OwnsFault(words, at) || IsByPerson(words, at))
            {
                return true;
            }
        }

        return false;
    }

    // "Bob, who broke it", "the keys which Bob leaked", "the release he had broken"
    private static bool IsHarm(ImmutableArray<Word> words, int at) =>
        Harms.Contains(words[at])
        && (words[at].Lower != "broken" || (VerbGroup.Read(words, at) is var group && group.Has(Auxiliary.Have) && !IsBeing(words, group)))
        && !(words[at].Lower is "broke" or "broken" && Apart.ContainsAny(Nearby.Within(words, at + 1, Far)))
        && !(words[at].Lower == "leaked" && Leakable.ContainsAny(Nearby.Within(words, at + 1, 2)))
        && DoerOf(words, at) is not null;

    // "the faulty release that Bob pushed", "the secret that Bob committed", "Bob committed a secret"
    private static bool IsBadMaking(ImmutableArray<Word> words, int at)
    {
        if (words[at].Form is not (VerbForm.Past or VerbForm.PlainOrPast) || AuxiliaryWords.Of(words[at]) != Auxiliary.None || Repairs(words[at]) || DoerOf(words, at) is not { } doer)
        {
            return false;
        }

        var publishes = Publishing.Contains(words[at]);
        if (publishes && GivesSecret(words, at))
        {
            return true;
        }

        var before = doer;
        while (before > 0 && words[before].IsCapitalised && words[before - 1].IsCapitalised && !words[before].BreaksBefore)
        {
            before--;
        }

        before -= before > 0 && words[before - 1].Lower is "that" or "which" ? 2 : 1;
        for (var i = before; i >= 0 && i > before - Near && !Grammar.IsPreposition(words[i]) && !IsVerb(words[i]); i--)
        {
            if (Faulty.Contains(words[i]) || (publishes && Secrets.Contains(words[i])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool GivesSecret(ImmutableArray<Word> words, int verb)
    {
        var given = Nearby.Within(words, verb + 1, Far);
        for (var i = 0; i < given.Length; i++)
        {
            if (IsSecret(words, verb + 1 + i))
            {
                return !Safe.ContainsAny(given);
            }
        }

        return false;
    }

    // "pushed it without review", not "a rule that blocks merges without review"
    private static bool IsCareless(ImmutableArray<Word> words, int at)
    {
        if (words[at].Lower != "without" || !Care.ContainsAny(Nearby.Within(words, at + 1, 3)))
        {
            return false;
        }

        var verb = VerbBefore(words, at);
        return verb >= 0 && DoerOf(words, verb) is not null && !HasRelative(words, verb, at);
    }

    // "that blocks"
    private static bool HasRelative(ImmutableArray<Word> words, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (words[i].Lower is "that" or "which" && words[i + 1].Form == VerbForm.Third)
            {
                return true;
            }
        }

        return false;
    }

    // "wrote a runbook that was wrong", "the mails Will sent were wrong", "Bob was wrong"
    private static bool IsToldBad(ImmutableArray<Word> words, int at)
    {
        if (!Faulty.Contains(words[at]) || at == 0 || words[at].BreaksBefore)
        {
            return false;
        }

        var group = VerbGroup.Read(words, at);
        if (!group.Has(Auxiliary.Be) || group.Has(Auxiliary.Not) || group.Start == 0)
        {
            return false;
        }

        var subject = group.Start - 1;
        if (words[subject].Lower is "that" or "which")
        {
            var verb = VerbBefore(words, subject);
            return verb >= 0 && !Repairs(words[verb]) && HasPersonBefore(words, verb);
        }

        return (words[at].Lower == "wrong" && IsDoer(words, subject))
            || (IsVerb(words[subject]) && !Repairs(words[subject]) && DoerOf(words, subject) is not null);
    }

    // "Bob's faulty release", "Bob's runbook was wrong", "Bob, whose release broke the pool"
    private static bool OwnsFault(ImmutableArray<Word> words, int at)
    {
        var isWhose = words[at].Lower == "whose" && at > 0 && PersonWords.IsPerson(words, at - 1);
        var isOwner = (words[at].IsPossessive && PersonWords.IsPerson(words, at)) || (words[at].Lower is "his" or "their" or "my" or "her" && at + 1 < words.Length);
        if (!isWhose && !isOwner)
        {
            return false;
        }

        foreach (var word in Nearby.Within(words, at + 1, Near))
        {
            if (Grammar.IsPreposition(word) || Repairs(word))
            {
                return false;
            }

            if (Faulty.Contains(word) || (isWhose && Harms.Contains(word)))
            {
                return true;
            }
        }

        return false;
    }

    // "the faulty release by Bob", "the bad change was merged by Bob", "leaked by Bob"
    private static bool IsByPerson(ImmutableArray<Word> words, int at)
    {
        if (words[at].Lower is not ("by" or "from" or "of") || at + 1 >= words.Length || !PersonWords.IsPerson(words, at + 1))
        {
            return false;
        }

        for (var i = at - 1; i >= Math.Max(0, at - Near) && !Grammar.IsPreposition(words[i]); i--)
        {
            if (Faulty.Contains(words[i]) || !IsPlain(words[i]))
            {
                return Faulty.Contains(words[i]);
            }
        }

        return false;
    }

    private static bool IsPlain(Word word) =>
        !Grammar.IsParticle(word) && (word.Form is VerbForm.Plain or VerbForm.Third || AuxiliaryWords.Of(word) != Auxiliary.None || word.Lower is "pushed" or "merged" or "deployed" or "shipped" or "released" or "committed" or "made" or "introduced" or "written" or "wrote");

    // The person who may be the doer of a verb; null when it is a thing.
    private static int? DoerOf(ImmutableArray<Word> words, int verb)
    {
        var at = verb;
        while (at > 0 && !words[at].BreaksBefore && (AuxiliaryWords.Of(words[at - 1]) != Auxiliary.None || Grammar.IsAdverb(words[at - 1])))
        {
            at--;
            if ((AuxiliaryWords.Of(words[at]) & Auxiliary.Subject) != 0)
            {
                return PersonWords.IsPerson(words, at) || Grammar.PronounOf(words[at]) == "who" ? at : null;
            }
        }

        if (at == 0)
        {
            return null;
        }

        var left = at - 1;
        if (words[left].Lower == "who" || (IsDoer(words, left) && !words[at].BreaksBefore))
        {
            return left;
        }

        if (words[at].BreaksBefore || Grammar.IsJoin(words[left]))
        {
            return LastPersonBefore(words, at);
        }

        if (words[left].Lower is "that" or "which")
        {
            return left > 0 && IsDoer(words, left - 1) ? left - 1 : null;
        }

        // "Bob from the shop broke it"
        for (var i = left; i > Math.Max(0, left - Near) && !words[i].BreaksBefore && !IsVerb(words[i]); i--)
        {
            if (Grammar.IsPreposition(words[i]) && IsDoer(words, i - 1))
            {
                return i - 1;
            }
        }

        return null;
    }

    private static bool IsDoer(ImmutableArray<Word> words, int at) =>
        !words[at].IsPossessive && PersonWords.IsPerson(words, at) && words[at].Lower is not ("his" or "their" or "my" or "him" or "them" or "me");

    private static int? LastPersonBefore(ImmutableArray<Word> words, int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (IsDoer(words, i))
            {
                return i;
            }
        }

        return null;
    }

    private static bool HasPersonBefore(ImmutableArray<Word> words, int at) => LastPersonBefore(words, at) is not null;

    private static int VerbBefore(ImmutableArray<Word> words, int at)
    {
        do
        {
            at--;
        }
        while (at >= 0 && !IsVerb(words[at]));

        return at;
    }

    private static bool IsBeing(ImmutableArray<Word> words, VerbGroup group) =>
        Been.ContainsAny(words.AsSpan(group.Start, group.Verb - group.Start));

    private static bool IsVerb(Word word) => (word.Form is VerbForm.Past or VerbForm.PlainOrPast) && AuxiliaryWords.Of(word) == Auxiliary.None && !Faulty.Contains(word);

    private static bool Repairs(Word word) => Repairing.Contains(word) || BlamelessFilter.Mends(word);

    // "the token", not "the token rotation"
    private static bool IsSecret(ImmutableArray<Word> words, int at) =>
        Secrets.Contains(words[at]) && !Harmless.Contains(words[at - 1])
        && (at + 1 == words.Length || words[at + 1].BreaksBefore || Grammar.IsPreposition(words[at + 1]) || Grammar.IsJoin(words[at + 1]) || Grammar.IsSubordinator(words[at + 1])
            || Grammar.IsAdverb(words[at + 1]) || Secrets.Contains(words[at + 1]) || AuxiliaryWords.Of(words[at + 1]) != Auxiliary.None);
}
