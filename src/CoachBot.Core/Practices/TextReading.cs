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
        var plain = new HitsByPractice(Hits, static hit => hit.IsPlain);
        var practices = new List<PracticeHit>(plain.Count);
        for (var number = 0; number < plain.Count; number++)
        {
            practices.Add(Whole(plain.Practice(number), plain.Hits(number)));
        }

        practices.Sort((one, other) => one.Use != other.Use ? one.Use.CompareTo(other.Use)
            : one.Strength != other.Strength ? other.Strength.CompareTo(one.Strength)
            : string.CompareOrdinal(one.Practice.Value, other.Practice.Value));
        return practices;
    }

    /// <summary>How far the text is about each practice it touches, most first.</summary>
    public IReadOnlyList<PracticePresence> Presences()
    {
        var counted = new HitsByPractice(Hits, static hit => hit.Points > 0);
        var presences = new List<PracticePresence>(counted.Count);
        for (var number = 0; number < counted.Count; number++)
        {
            if (PracticePresence.Of(counted.Practice(number), counted.Hits(number)) is { Points: > 0 } presence)
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
        var best = new List<SentenceHit>(SentencesCounted + 1);
        foreach (var hit in hits)
        {
            AddBest(best, hit);
        }

        return best;
    }

    /// <summary>The strength of several independent signs: 1 minus the product of what each leaves open.</summary>
    public static double Combine(IEnumerable<double> strengths) =>
        Closed(strengths.Aggregate(1.0, (open, strength) => open * (1 - strength)));

    // At most one of a sentence, at most so many as count.
    private static void AddBest(List<SentenceHit> best, SentenceHit hit)
    {
        var known = best.Count - 1;
        while (known >= 0 && best[known].Sentence != hit.Sentence)
        {
            known--;
        }

        if (known >= 0 && hit.Strength <= best[known].Strength)
        {
            return;
        }

        if (known >= 0)
        {
            best.RemoveAt(known);
        }

        var at = best.Count;
        while (at > 0 && (hit.Strength > best[at - 1].Strength || (hit.Strength == best[at - 1].Strength && hit.Sentence.Start < best[at - 1].Sentence.Start)))
        {
            at--;
        }

        best.Insert(at, hit);
        if (best.Count > SentencesCounted)
        {
            best.RemoveAt(SentencesCounted);
        }
    }

    // Only the strongest use counts.
    private static PracticeHit Whole(PracticeId practice, ReadOnlySpan<SentenceHit> hits)
    {
        var use = hits[0].Use;
        foreach (var hit in hits)
        {
            use = hit.Use < use ? hit.Use : use;
        }

        var best = new List<SentenceHit>(SentencesCounted + 1);
        foreach (var hit in hits)
        {
            if (hit.Use == use)
            {
                AddBest(best, hit);
            }
        }

        var quotes = new TextSpan[best.Count];
        var open = 1.0;
        for (var at = 0; at < quotes.Length; at++)
        {
            quotes[at] = best[at].Sentence;
            open *= 1 - best[at].Strength;
        }

        return new(practice, use, Closed(open), quotes);
    }

    private static double Closed(double open) => Math.Round(1 - open, 3);
}
