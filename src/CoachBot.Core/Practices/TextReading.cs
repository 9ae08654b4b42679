using System.Collections.Immutable;
using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Practices;

/// <summary>What a detector made of a work item.</summary>
/// <param name="Sentences">The sentences, in order.</param>
/// <param name="Hits">What they say of practices, in order.</param>
public sealed record TextReading(ImmutableArray<Sentence> Sentences, ImmutableArray<SentenceHit> Hits)
{
    /// <summary>How many sentences add to a strength; more of the same proves nothing.</summary>
    public const int SentencesCounted = 3;

    /// <summary>The word of the whole text on each practice it speaks of, strongest first.</summary>
    public IReadOnlyList<PracticeHit> Practices()
    {
        var byPractice = new Dictionary<PracticeId, List<SentenceHit>>();
        foreach (var hit in Hits)
        {
            if (hit.IsPlain)
            {
                AddStrongest(byPractice, hit);
            }
        }

        var practices = new List<PracticeHit>(byPractice.Count);
        foreach (var (practice, hits) in byPractice)
        {
            practices.Add(Whole(practice, hits));
        }

        practices.Sort((one, other) => one.Use != other.Use ? one.Use.CompareTo(other.Use)
            : one.Strength != other.Strength ? other.Strength.CompareTo(one.Strength)
            : string.CompareOrdinal(one.Practice.Value, other.Practice.Value));
        return practices;
    }

    /// <summary>How far the text is about each practice it touches, most first.</summary>
    public IReadOnlyList<PracticePresence> Presences()
    {
        var byPractice = new Dictionary<PracticeId, List<SentenceHit>>();
        foreach (var hit in Hits)
        {
            if (hit.Points > 0)
            {
                ListOf(byPractice, hit.Practice).Add(hit);
            }
        }

        var presences = new List<PracticePresence>(byPractice.Count);
        foreach (var (practice, hits) in byPractice)
        {
            if (PracticePresence.Of(practice, hits) is { Points: > 0 } presence)
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
        Math.Round(1 - strengths.Aggregate(1.0, (open, strength) => open * (1 - strength)), 3);

    // At most one of a sentence, at most so many as count.
    private static void AddBest(List<SentenceHit> best, SentenceHit hit)
    {
        var known = best.FindIndex(other => other.Sentence == hit.Sentence);
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
    private static void AddStrongest(Dictionary<PracticeId, List<SentenceHit>> byPractice, SentenceHit hit)
    {
        var known = ListOf(byPractice, hit.Practice);
        if (known.Count > 0 && hit.Use < known[0].Use)
        {
            known.Clear();
        }

        if (known.Count == 0 || hit.Use == known[0].Use)
        {
            known.Add(hit);
        }
    }

    private static List<SentenceHit> ListOf(Dictionary<PracticeId, List<SentenceHit>> byPractice, PracticeId practice)
    {
        if (!byPractice.TryGetValue(practice, out var known))
        {
            byPractice[practice] = known = [];
        }

        return known;
    }

    private static PracticeHit Whole(PracticeId practice, List<SentenceHit> hits)
    {
        var best = Best(hits);
        return new(practice, hits[0].Use, Combine(best.Select(hit => hit.Strength)), [.. best.Select(hit => hit.Sentence)]);
    }
}
