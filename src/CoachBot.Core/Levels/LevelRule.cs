using System.Collections.Immutable;
using CoachBot.Core.Evidence;
using CoachBot.Core.Frameworks;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Core.Levels;

/// <summary>
/// The level rule, version 1: which rung of a competency confirmed evidence demonstrates. Deterministic; the order of
/// the evidence, its strength and the time of its arrival play no part.
/// </summary>
public static class LevelRule
{
    /// <summary>The version, written into everything that depends on the rule.</summary>
    public const int Version = 1;

    /// <summary>The sum of link weights, in hundredths, at which an item qualifies.</summary>
    public const int QualifyingWeight = 50;

    /// <summary>After how many months without a counted item a standing says when it was last seen.</summary>
    public const int StaleAfterMonths = 12;

    private static readonly ImmutableArray<Involvement> Rungs = [.. Enum.GetValues<Involvement>().Order()];

    /// <summary>Where confirmed evidence puts one person in one competency.</summary>
    /// <param name="competency">The competency, with its links.</param>
    /// <param name="thresholds">What each rung needs.</param>
    /// <param name="evidence">One person's evidence; only confirmed evidence done up to <paramref name="asOf"/> is read.</param>
    /// <param name="asOf">The date of the standing, UTC.</param>
    public static Standing Stand(
        Competency competency,
        LevelThresholds thresholds,
        IEnumerable<EvidenceItem> evidence,
        DateTimeOffset asOf) => Stand(competency, thresholds, ItemsOf(evidence, asOf), asOf);

    /// <summary>The same for items from <see cref="ItemsOf"/>, which are equal for every competency.</summary>
    internal static Standing Stand(
        Competency competency,
        LevelThresholds thresholds,
        ImmutableArray<ImmutableArray<EvidenceItem>> evidence,
        DateTimeOffset asOf)
    {
        var weights = competency.Practices.ToDictionary(link => link.Practice, link => link.Weight);
        var items = evidence
            .Select(item => item.Where(piece => weights.ContainsKey(piece.Practice)).ToImmutableArray())
            .Where(item => item.Length > 0)
            .ToImmutableArray();

        var counts = Rungs.ToImmutableDictionary(rung => rung, rung => Count(items, weights, rung));
        var demonstrated = Rungs.Where(rung => Reaches(counts[rung], thresholds.For(rung)))
            .Select(rung => (Involvement?)rung).LastOrDefault();
        var counted = demonstrated is { } shown ? counts[shown].Items : [];
        var newest = counted.Select(item => (DateTimeOffset?)item[0].DoneAt).Max();
        return new Standing
        {
            Demonstrated = demonstrated,
            Counts = counts,
            Items = [.. items.Where(item => Weigh(item, weights, Involvement.Supported) >= QualifyingWeight)],
            IsSelfReported = demonstrated is { } rung && counts[rung].Corroborated == 0,
            LastSeen = newest < asOf.AddMonths(-StaleAfterMonths) ? Month(newest.Value) : null,
        };
    }

    /// <summary>What the rule reads: confirmed evidence done up to that date, an entry a work item, without copies.</summary>
    internal static ImmutableArray<ImmutableArray<EvidenceItem>> ItemsOf(IEnumerable<EvidenceItem> evidence, DateTimeOffset asOf) =>
        [.. WithoutCopies(evidence.Where(piece => piece.Status == EvidenceStatus.Confirmed && piece.DoneAt <= asOf))];

    private static bool Reaches(RungCount count, LevelThreshold needed) =>
        count.Months >= needed.Months && count.Corroborated >= needed.Corroborated;

    private static RungCount Count(ImmutableArray<ImmutableArray<EvidenceItem>> items, Dictionary<PracticeId, int> weights, Involvement rung)
    {
        var qualifying = items.Where(item => Weigh(item, weights, rung) >= QualifyingWeight).ToImmutableArray();
        var vouched = qualifying.Where(item =>
            Weigh(item.Where(piece => piece.Corroboration != Corroboration.Self), weights, rung) >= QualifyingWeight);
        return new(Months(qualifying), Months(vouched), qualifying);
    }

    private static int Weigh(IEnumerable<EvidenceItem> item, Dictionary<PracticeId, int> weights, Involvement rung) =>
        item.Where(piece => piece.Rung >= rung).Sum(piece => weights[piece.Practice]);

    private static int Months(IEnumerable<ImmutableArray<EvidenceItem>> items) =>
        items.Select(item => Month(item[0].DoneAt)).Distinct().Count();

    private static DateOnly Month(DateTimeOffset at) => new(at.UtcDateTime.Year, at.UtcDateTime.Month, 1);

    // Of items with the same text the earliest counts, whichever arrived first and whichever competency it feeds.
    private static IEnumerable<ImmutableArray<EvidenceItem>> WithoutCopies(IEnumerable<EvidenceItem> evidence) =>
        evidence.DistinctBy(piece => piece.Id)
            .GroupBy(piece => piece.Work)
            .Select(item => item.OrderBy(piece => piece.Practice.Value, StringComparer.Ordinal).ToImmutableArray())
            .OrderBy(item => item[0].DoneAt)
            .ThenBy(item => item[0].Work.Source, StringComparer.Ordinal)
            .ThenBy(item => item[0].Work.ExternalId, StringComparer.Ordinal)
            .DistinctBy(item => item[0].Fingerprint);
}
