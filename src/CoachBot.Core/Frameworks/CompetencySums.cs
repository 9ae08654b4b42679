using System.Buffers;
using CoachBot.Core.Practices;

namespace CoachBot.Core.Frameworks;

/// <summary>What the practices of a text add to each competency of one framework, most first.</summary>
internal sealed class CompetencySums : IDisposable
{
    private readonly IReadOnlyList<PracticePresence> _presences;
    private readonly int[] _starts;
    private readonly Addend[] _addends;
    private readonly int[] _counts;

    public CompetencySums(CompetencyLinks links, IReadOnlyList<PracticePresence> presences, double pointsOfFullWeight)
    {
        (_presences, _starts) = (presences, links.Starts);
        _addends = ArrayPool<Addend>.Shared.Rent(_starts[^1]);
        _counts = new int[_starts.Length - 1];
        for (var at = 0; at < presences.Count; at++)
        {
            foreach (var link in links.From(presences[at].Practice))
            {
                Insert(link.Competency, new(at, link.Weight, Math.Round(pointsOfFullWeight * link.Weight / 100.0 * presences[at].Points, 3)));
            }
        }
    }

    /// <summary>How many competencies there are.</summary>
    public int Count => _counts.Length;

    /// <summary>The sum of a competency.</summary>
    public double TotalOf(int competency)
    {
        var total = 0.0;
        foreach (ref readonly var addend in Of(competency))
        {
            total += addend.Points;
        }

        return total;
    }

    /// <summary>What the sum of a competency is made of.</summary>
    public CompetencyPart[] PartsOf(int competency)
    {
        var addends = Of(competency);
        var parts = new CompetencyPart[addends.Length];
        for (var at = 0; at < parts.Length; at++)
        {
            parts[at] = new(_presences[addends[at].Presence], addends[at].Weight, addends[at].Points);
        }

        return parts;
    }

    /// <summary>Gives back the room for the sums; nothing may be asked afterwards.</summary>
    public void Dispose() => ArrayPool<Addend>.Shared.Return(_addends);

    private ReadOnlySpan<Addend> Of(int competency) => _addends.AsSpan(_starts[competency], _counts[competency]);

    // Most points first; of equals by the practice's id.
    private void Insert(int competency, Addend addend)
    {
        var some = _addends.AsSpan(_starts[competency], _starts[competency + 1] - _starts[competency]);
        var at = _counts[competency]++;
        while (at > 0 && IsBefore(addend, some[at - 1]))
        {
            some[at] = some[at - 1];
            at--;
        }

        some[at] = addend;
    }

    private bool IsBefore(in Addend one, in Addend other) =>
        one.Points != other.Points ? one.Points > other.Points
        : string.CompareOrdinal(_presences[one.Presence].Practice.Value, _presences[other.Presence].Practice.Value) < 0;

    /// <param name="Presence">The index of the practice's presence.</param>
    /// <param name="Weight">The weight of the link, in hundredths.</param>
    /// <param name="Points">What that comes to.</param>
    private readonly record struct Addend(int Presence, int Weight, double Points);
}
