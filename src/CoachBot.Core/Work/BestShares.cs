using CoachBot.Core.Practices;

namespace CoachBot.Core.Work;

/// <summary>Which of the shares that one person has in a practice tell most: those of sentences, far carried, plainly told.</summary>
internal static class BestShares
{
    /// <summary>The shares of each practice, in the order in which it is first told.</summary>
    public static List<List<Share>> ByPractice(List<Share> shares)
    {
        var groups = new List<List<Share>>();
        foreach (var share in shares)
        {
            var at = groups.Count - 1;
            while (at >= 0 && groups[at][0].Hit.Practice != share.Hit.Practice)
            {
                at--;
            }

            if (at < 0)
            {
                groups.Add([share]);
            }
            else
            {
                groups[at].Add(share);
            }
        }

        return groups;
    }

    /// <summary>The best, one of each sentence, at most so many as count.</summary>
    public static List<Share> Of(List<Share> shares)
    {
        var best = new List<Share>(TextReading.SentencesCounted + 1);
        foreach (var share in shares)
        {
            var known = best.Count - 1;
            while (known >= 0 && best[known].Hit.Sentence != share.Hit.Sentence)
            {
                known--;
            }

            if (known >= 0 && !IsBefore(share, best[known]))
            {
                continue;
            }

            if (known >= 0)
            {
                best.RemoveAt(known);
            }

            var at = best.Count;
            while (at > 0 && IsBefore(share, best[at - 1]))
            {
                at--;
            }

            best.Insert(at, share);
            if (best.Count > TextReading.SentencesCounted)
            {
                best.RemoveAt(TextReading.SentencesCounted);
            }
        }

        return best;
    }

    private static bool IsBefore(Share one, Share other) =>
        one.IsTitle != other.IsTitle ? other.IsTitle
        : one.Rung != other.Rung ? one.Rung > other.Rung
        : one.Hit.Strength != other.Hit.Strength ? one.Hit.Strength > other.Hit.Strength
        : one.Hit.Sentence.Start < other.Hit.Sentence.Start;
}
