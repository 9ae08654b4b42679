using System.Collections.Immutable;
using CoachBot.Core.Practices.Text;
using CoachBot.Core.Work;

namespace CoachBot.Core.Practices;

/// <summary>What a detector made of a work item.</summary>
/// <param name="Sentences">The sentences, in order.</param>
/// <param name="Hits">What they say of practices, in order.</param>
public sealed record TextReading(ImmutableArray<Sentence> Sentences, ImmutableArray<SentenceHit> Hits)
{
    /// <summary>How many sentences add to a strength; more of the same proves nothing.</summary>
    public const int SentencesCounted = 3;

    /// <summary>Who may be named in the text, where that was asked to read it.</summary>
    internal FoundNames? Names { get; init; }

    /// <summary>The word of the whole text on each practice it speaks of, strongest first.</summary>
    public IReadOnlyList<PracticeHit> Practices()
    {
        var (hits, sums) = (new HitsByPractice(), new PracticeSums());
        hits.Take(Hits);
        sums.Read(hits);
        var practices = new PracticeHit[sums.All.Length];
        for (var at = 0; at < practices.Length; at++)
        {
            ref readonly var sum = ref sums.All[at];
            var quotes = new TextSpan[sum.Best.Count];
            for (var number = 0; number < quotes.Length; number++)
            {
                quotes[number] = sum.Quote(hits, number);
            }

            practices[at] = new(hits.Numbers[sum.Practice], sum.Use, sum.Strength, quotes);
        }

        return practices;
    }

    /// <summary>How far the text is about each practice it touches, most first.</summary>
    public IReadOnlyList<PracticePresence> Presences()
    {
        var (hits, signs) = (new HitsByPractice(), new SignSums());
        hits.Take(Hits);
        hits.GroupCounted();
        var presences = new List<PracticePresence>(hits.Count);
        for (var group = 0; group < hits.Count; group++)
        {
            signs.Read(Hits, hits.Of(group));
            if (PracticePresence.Of(hits.Numbers[hits.PracticeOf(group)], Hits, signs) is { Points: > 0 } presence)
            {
                presences.Add(presence);
            }
        }

        presences.Sort((one, other) => one.Points != other.Points ? other.Points.CompareTo(one.Points) : string.CompareOrdinal(one.Practice.Value, other.Practice.Value));
        return presences;
    }

    /// <summary>The plainest sentences, at most <see cref="SentencesCounted"/>, one a span.</summary>
    public static IReadOnlyList<SentenceHit> Best(IEnumerable<SentenceHit> hits)
    {
        ImmutableArray<SentenceHit> all = [.. hits];
        var best = new BestHits();
        for (var at = 0; at < all.Length; at++)
        {
            best.Add(all, at);
        }

        var found = new SentenceHit[best.Count];
        for (var number = 0; number < found.Length; number++)
        {
            found[number] = all[best[number]];
        }

        return found;
    }

    /// <summary>The strength of several independent signs: 1 minus the product of what each leaves open.</summary>
    public static double Combine(IEnumerable<double> strengths) =>
        Closed(strengths.Aggregate(1.0, (open, strength) => open * (1 - strength)));

    /// <summary>The strength where so much is left open.</summary>
    internal static double Closed(double open) => Thousandths.Of(1 - open);
}
