using System.Collections.Immutable;
using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Practices;

/// <summary>What the word before an infinitive makes of it: <c>managed to restart</c>, <c>plans to restart</c>, <c>a job to restart</c>.</summary>
internal static class Infinitive
{
    private const int Reach = 12;
    private const int CauseReach = 5;

    private static readonly WordSet Doing = Grammar.Set("had managed began started continued helped went got able");

    private static readonly WordSet Failing = Grammar.Set("failed forgot refused unable neglected omitted");

    private static readonly WordSet Planning = Grammar.Set(
        "plan plans planned planning need needs needed want wants wanted intend intends intended hope hopes going propose proposes proposed"
        + " agree agreed decide decided decision aim due supposed have has ought is are was were next todo action task proposal suggest idea");

    private static readonly WordSet Causing = Grammar.Set("had let made helped");

    /// <summary>What is said of the verb of an infinitive.</summary>
    public static PracticeUse UseOf(ImmutableArray<Word> words, VerbGroup group, PracticeUse done)
    {
        if (group.To == 0 || words[group.To].BreaksBefore)
        {
            return PracticeUse.Mentioned;
        }

        var governor = words[group.To - 1];
        var own = VerbGroup.Read(words, group.To - 1);
        return Failing.Contains(governor) ? PracticeUse.Lacking
            : Doing.Contains(governor) ? OfDoing(own, governor, done)
            : Planning.Contains(governor) ? (own.Has(Auxiliary.Not) ? PracticeUse.Mentioned : PracticeUse.Planned)
            : PracticeUse.Mentioned;
    }

    /// <summary>Whether a plain verb was brought about: <c>had Samuel restart the pod</c>.</summary>
    public static bool IsCaused(ImmutableArray<Word> words, int verb)
    {
        for (var at = verb - 2; at >= Math.Max(0, verb - CauseReach) && !words[at + 1].BreaksBefore; at--)
        {
            if (Causing.Contains(words[at]))
            {
                return !VerbGroup.Read(words, at).Has(Auxiliary.Not | Auxiliary.Modal);
            }
        }

        return false;
    }

    /// <summary>What is said of a plain verb that is joined to one before it: <c>will drain the node and restart it</c>.</summary>
    public static PracticeUse? JoinedUse(ImmutableArray<Word> words, int verb, PracticeUse done)
    {
        if (verb == 0 || !(words[verb].BreaksBefore || Grammar.IsJoin(words[verb - 1])))
        {
            return null;
        }

        for (var at = verb - 1; at >= Math.Max(0, verb - Reach); at--)
        {
            var kind = AuxiliaryWords.Of(words[at]);
            var isFollowedByVerb = at + 1 < words.Length && words[at + 1].Form == VerbForm.Plain && !Grammar.IsDeterminer(words[at + 1]);
            if ((kind & Auxiliary.Modal) != 0 || ((kind & Auxiliary.Do) != 0 && isFollowedByVerb))
            {
                return (kind & Auxiliary.Not) != 0 || (at + 1 < words.Length && words[at + 1].Lower == "not") ? PracticeUse.Lacking
                    : (kind & Auxiliary.Modal) != 0 ? PracticeUse.Planned
                    : done;
            }

            if (words[at].Lower == "to" && isFollowedByVerb)
            {
                return UseOf(words, new(at, at + 1, Auxiliary.None, false, at), done);
            }
        }

        return null;
    }

    private static PracticeUse OfDoing(VerbGroup own, Word governor, PracticeUse done) =>
        own.Has(Auxiliary.Not) ? PracticeUse.Lacking
        : own.Has(Auxiliary.Modal) ? PracticeUse.Planned
        : governor.Lower != "able" || own.Has(Auxiliary.Past) ? done
        : PracticeUse.Mentioned;
}
