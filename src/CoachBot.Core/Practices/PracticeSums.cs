using System.Runtime.InteropServices;
using CoachBot.Core.Work;

namespace CoachBot.Core.Practices;

/// <summary>The word of a whole text on each practice it speaks of, strongest first. Room for one text after the other.</summary>
internal sealed class PracticeSums
{
    private readonly List<PracticeSum> _sums = [];

    /// <summary>What was read last.</summary>
    public ReadOnlySpan<PracticeSum> All => CollectionsMarshal.AsSpan(_sums);

    /// <summary>Reads the plain hits of a text; groups them.</summary>
    public void Read(HitsByPractice hits)
    {
        _sums.Clear();
        hits.GroupPlain();
        for (var group = 0; group < hits.Count; group++)
        {
            Insert(Whole(hits, group), hits.Numbers);
        }
    }

    // Only the strongest use counts.
    private static PracticeSum Whole(HitsByPractice hits, int group)
    {
        var all = hits.All;
        var use = PracticeUse.Mentioned;
        foreach (var at in hits.Of(group))
        {
            use = all[at].Use < use ? all[at].Use : use;
        }

        var best = new BestHits();
        foreach (var at in hits.Of(group))
        {
            if (all[at].Use == use)
            {
                best.Add(all, at);
            }
        }

        var open = 1.0;
        for (var number = 0; number < best.Count; number++)
        {
            open *= 1 - all[best[number]].Strength;
        }

        return new(hits.PracticeOf(group), use, TextReading.Closed(open), best);
    }

    private void Insert(in PracticeSum sum, PracticeNumbers numbers)
    {
        var at = _sums.Count;
        while (at > 0 && IsBefore(sum, _sums[at - 1], numbers))
        {
            at--;
        }

        _sums.Insert(at, sum);
    }

    private static bool IsBefore(in PracticeSum one, in PracticeSum other, PracticeNumbers numbers) =>
        one.Use != other.Use ? one.Use < other.Use
        : one.Strength != other.Strength ? one.Strength > other.Strength
        : string.CompareOrdinal(numbers[one.Practice].Value, numbers[other.Practice].Value) < 0;
}

/// <summary>A whole text's word on one practice.</summary>
/// <param name="Practice">The number of the practice.</param>
/// <param name="Use">The strongest use found.</param>
/// <param name="Strength">How plainly, 0 to 1.</param>
/// <param name="Best">The hits that say so.</param>
internal readonly record struct PracticeSum(int Practice, PracticeUse Use, double Strength, BestHits Best)
{
    /// <summary>The sentence of one of the hits.</summary>
    public TextSpan Quote(HitsByPractice hits, int number) => hits.All[Best[number]].Sentence;
}
