using System.Collections.Immutable;
using CoachBot.Core.Evidence;
using CoachBot.Core.Work;

namespace CoachBot.Core.Levels;

/// <summary>What the level rule makes of one person's evidence for one competency.</summary>
public sealed record Standing
{
    /// <summary>The highest rung demonstrated; null when none is.</summary>
    public required Involvement? Demonstrated { get; init; }

    /// <summary>For every rung how much there is.</summary>
    public required IReadOnlyDictionary<Involvement, RungCount> Counts { get; init; }

    /// <summary>The work items that qualify at any rung, oldest first, each with its evidence for this competency.</summary>
    public required ImmutableArray<ImmutableArray<EvidenceItem>> Items { get; init; }

    /// <summary>Whether the demonstrated rung rests on self-logged items alone.</summary>
    public required bool IsSelfReported { get; init; }

    /// <summary>First day of the month of the newest counted item, when that is older than 12 months; else null.</summary>
    public required DateOnly? LastSeen { get; init; }

    /// <summary>
    /// The piece that tells most of the standing: from the newest item at the demonstrated rung (else the newest of all)
    /// the one with the highest rung, the plainest first. Null when nothing qualifies.
    /// </summary>
    public EvidenceItem? Telling()
    {
        var items = Demonstrated is { } rung ? Counts[rung].Items : Items;
        return items.LastOrDefault() is { IsDefaultOrEmpty: false } newest
            ? newest.OrderByDescending(piece => piece.Rung).ThenByDescending(piece => piece.Strength).First()
            : null;
    }

    /// <summary>The highest rung that any item qualifies at; null when none does.</summary>
    public Involvement? HighestSeen =>
        Counts.Where(count => count.Value.Months > 0).Select(count => (Involvement?)count.Key).Max();
}

/// <summary>How much there is at one rung or above.</summary>
/// <param name="Months">Distinct UTC calendar months with a qualifying item.</param>
/// <param name="Corroborated">The same over items that something or somebody vouches for.</param>
/// <param name="Items">The qualifying items.</param>
public sealed record RungCount(int Months, int Corroborated, ImmutableArray<ImmutableArray<EvidenceItem>> Items);
