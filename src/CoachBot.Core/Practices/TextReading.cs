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

        return
        [
            .. byPractice.Select(told => Whole(told.Key, told.Value))
                .OrderBy(hit => hit.Use).ThenByDescending(hit => hit.Strength).ThenBy(hit => hit.Practice.Value, StringComparer.Ordinal),
        ];
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

        return
        [
            .. byPractice.Select(told => PracticePresence.Of(told.Key, told.Value)).Where(presence => presence.Points > 0)
                .OrderByDescending(presence => presence.Points).ThenBy(presence => presence.Practice.Value, StringComparer.Ordinal),
        ];
    }

    /// <summary>The plainest sentences, at most <see cref="SentencesCounted"/>, one a span.</summary>
    public static IReadOnlyList<SentenceHit> Best(IEnumerable<SentenceHit> hits) =>
        hits is List<SentenceHit> { Count: 1 } only ? [only[0]]
        : [.. hits.OrderByDescending(hit => hit.Strength).ThenBy(hit => hit.Sentence.Start).DistinctBy(hit => hit.Sentence).Take(SentencesCounted)];

    /// <summary>The strength of several independent signs: 1 minus the product of what each leaves open.</summary>
    public static double Combine(IEnumerable<double> strengths) =>
        Math.Round(1 - strengths.Aggregate(1.0, (open, strength) => open * (1 - strength)), 3);

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
