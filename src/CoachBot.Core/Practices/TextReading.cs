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

    /// <summary>The word of the whole text on each practice it touches, strongest first.</summary>
    public IReadOnlyList<PracticeHit> Practices() =>
    [
        .. Hits.Where(hit => hit.IsPlain).GroupBy(hit => hit.Practice)
            .Select(group =>
            {
                var use = group.Min(hit => hit.Use);
                var best = Best(group.Where(hit => hit.Use == use));
                return new PracticeHit(group.Key, use, Combine(best.Select(hit => hit.Strength)), [.. best.Select(hit => hit.Sentence)]);
            })
            .OrderBy(hit => hit.Use).ThenByDescending(hit => hit.Strength).ThenBy(hit => hit.Practice.Value, StringComparer.Ordinal),
    ];

    /// <summary>How far the text is about each practice it touches, most first.</summary>
    public IReadOnlyList<PracticePresence> Presences() =>
    [
        .. Hits.GroupBy(hit => hit.Practice).Select(group => PracticePresence.Of(group.Key, group)).Where(presence => presence.Points > 0)
            .OrderByDescending(presence => presence.Points).ThenBy(presence => presence.Practice.Value, StringComparer.Ordinal),
    ];

    /// <summary>The plainest sentences, at most <see cref="SentencesCounted"/>, one a span.</summary>
    public static IReadOnlyList<SentenceHit> Best(IEnumerable<SentenceHit> hits) =>
        [.. hits.OrderByDescending(hit => hit.Strength).ThenBy(hit => hit.Sentence.Start).DistinctBy(hit => hit.Sentence).Take(SentencesCounted)];

    /// <summary>The strength of several independent signs: 1 minus the product of what each leaves open.</summary>
    public static double Combine(IEnumerable<double> strengths) =>
        Math.Round(1 - strengths.Aggregate(1.0, (open, strength) => open * (1 - strength)), 3);
}
