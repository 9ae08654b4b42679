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
