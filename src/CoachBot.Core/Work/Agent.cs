using System.Collections.Immutable;
using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Work;

/// <summary>Reads who a passive is done by.</summary>
internal static class Agent
{
    private const int Reach = 12;

    private static readonly WordSet NoAgents = Grammar.Set(
        "hand mistake accident default design half then now noon midnight itself themselves mail email e phone chance contrast means way");

    /// <summary>The people behind "by"; a thing when it is none of them; unsaid when nobody is told.</summary>
    public static Subject Of(SentenceShape shape, Mentions mentions, int verb)
    {
        var words = shape.Words;
        for (var at = verb + 1; at < Math.Min(words.Length - 1, verb + Reach); at++)
        {
            if (words[at].Lower == "by" && IsAgent(words, at + 1))
            {
                return After(words, mentions, at + 1);
            }

            if (words[at].Before == WordBreak.Strong || Grammar.IsSubjectPronoun(words[at]) || (shape.IsFinite(at) && words[at].Before == WordBreak.Comma))
            {
                break;
            }
        }

        return Subject.Unsaid;
    }

    /// <summary>
    /// The people whom a sentence without a subject names behind all it tells: <c>Rotated the keys by Priya</c>,
    /// <c>(@priya)</c>, <c>- Priya</c>; a thing when they may be somebody we do not know; unsaid when nobody is named.
    /// </summary>
    public static Subject Behind(SentenceShape shape, Mentions mentions, int verb)
    {
        var words = shape.Words;
        for (var at = verb + 1; at + 1 < words.Length; at++)
        {
            if (words[at].Lower == "by" && IsAgent(words, at + 1) && !IsOfParticiple(words, verb, at) && (words[at].BreaksBefore || IsPerson(words, mentions, at + 1)))
            {
                return After(words, mentions, at + 1);
            }
        }

        return Signed(words, mentions, verb);
    }

    // "the keys leaked by Priya", "rotated the keys, reviewed by Priya": what belongs to another verb.
    private static bool IsOfParticiple(ImmutableArray<Word> words, int verb, int by)
    {
        if (words[by].BreaksBefore)
        {
            return false;
        }

        for (var at = verb + 1; at < by; at++)
        {
            var isDirect = at + 1 == by || (at + 2 == by && Grammar.IsParticle(words[by - 1]));
            if (words[at].Form == VerbForm.Past && (isDirect || !(words[at].BreaksBefore || Grammar.IsJoin(words[at - 1]))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPerson(ImmutableArray<Word> words, Mentions mentions, int at) =>
        words[at].Lower is "me" or "myself" || mentions.StartingAt(at) is not null || PersonWords.MayBeLabel(words, at) || PersonWords.IsObject(words, at);

    private static Subject Signed(ImmutableArray<Word> words, Mentions mentions, int verb)
    {
        var at = words.Length - 1;
        while (at > verb + 1 && words[at].Before != WordBreak.Strong)
        {
            at--;
        }

        if (at <= verb || words[at].Before != WordBreak.Strong)
        {
            return Subject.Unsaid;
        }

        for (var i = at; i < words.Length; i++)
        {
            var isJoin = i > at && i + 1 < words.Length && words[i].Lower == "and";
            if (!isJoin && !mentions.Covers(i) && !PersonWords.MayBeLabel(words, i) && !(words[i].Before == WordBreak.Hyphen && words[at].IsHandle))
            {
                return Subject.Unsaid;
            }
        }

        return SubjectGroup.From(words, mentions, at);
    }

    private static bool IsAgent(ImmutableArray<Word> words, int at) =>
        !NoAgents.Contains(words[at]) && words[at].Form != VerbForm.Gerund && !Grammar.IsNumber(words[at]);

    private static Subject After(ImmutableArray<Word> words, Mentions mentions, int at)
    {
        at += words[at].Lower == "both" && at + 1 < words.Length ? 1 : 0;
        if (words[at].Lower is "me" or "myself")
        {
            return Subject.Of([new(at, null)]);
        }

        // "by her" is a person, "by her script" is not.
        var isLast = at + 1 >= words.Length || words[at + 1].BreaksBefore || Grammar.IsPreposition(words[at + 1]) || Grammar.IsJoin(words[at + 1]);
        return words[at].Lower is "him" or "her" or "them" or "zir" or "hir" or "zim" or "xem" or "em" && isLast ? Subject.Of([new(at, null)]) : SubjectGroup.From(words, mentions, at);
    }
}
