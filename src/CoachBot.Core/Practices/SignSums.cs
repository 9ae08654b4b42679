using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace CoachBot.Core.Practices;

/// <summary>The signs of one practice in a text, most points first; of equals the one that stands first. Room for one practice after the other.</summary>
internal sealed class SignSums
{
    // The same sign in more places than this proves nothing more.
    private const int TimesCounted = 4;

    // What a sign counts that stands in so many sentences.
    private static readonly double[] Times = [.. Enumerable.Range(0, TimesCounted + 1).Select(times => Math.Log2(1 + times))];

    private readonly List<SignSum> _signs = [];

    // The places of all signs, those of each side by side.
    private readonly List<int> _places = [];

    // Which hits were put to a sign.
    private bool[] _isPut = new bool[64];

    /// <summary>What was read last.</summary>
    public ReadOnlySpan<SignSum> All => CollectionsMarshal.AsSpan(_signs);

    /// <summary>The indexes of the hits of a sign, in order.</summary>
    public ReadOnlySpan<int> PlacesOf(in SignSum sign) => CollectionsMarshal.AsSpan(_places).Slice(sign.Start, sign.Count);

    /// <summary>The sum of all signs, the more there is the less more adds.</summary>
    public double Points()
    {
        var sum = 0.0;
        foreach (ref readonly var sign in All)
        {
            sum += sign.Points;
        }

        return PracticePresence.MostPoints * Math.Tanh(sum / PracticePresence.MostPoints);
    }

    /// <summary>Reads the hits that add points to a practice; no sign where only the kind of work speaks of it.</summary>
    /// <param name="all">All hits of the text.</param>
    /// <param name="hits">The indexes of those of the practice, one or more.</param>
    public void Read(ImmutableArray<SentenceHit> all, ReadOnlySpan<int> hits)
    {
        _signs.Clear();
        _places.Clear();
        if (!IsSpokenOf(all, hits))
        {
            return;
        }

        if (_isPut.Length < hits.Length)
        {
            _isPut = new bool[2 * hits.Length];
        }

        _isPut.AsSpan(0, hits.Length).Clear();
        for (var first = 0; first < hits.Length; first++)
        {
            if (!_isPut[first])
            {
                Insert(Gather(all, hits, first), all);
            }
        }
    }

    private static bool IsSpokenOf(ImmutableArray<SentenceHit> all, ReadOnlySpan<int> hits)
    {
        foreach (var hit in hits)
        {
            if (all[hit].Basis != HitBasis.Kind)
            {
                return true;
            }
        }

        return false;
    }

    private SignSum Gather(ImmutableArray<SentenceHit> all, ReadOnlySpan<int> hits, int first)
    {
        var start = _places.Count;
        var sign = all[hits[first]];
        for (var at = first; at < hits.Length; at++)
        {
            if (!_isPut[at] && IsSameSign(sign, all[hits[at]]))
            {
                _isPut[at] = true;
                _places.Add(hits[at]);
            }
        }

        var count = _places.Count - start;
        return new(sign.Points * Times[Math.Min(count, TimesCounted)], start, count);
    }

    private static bool IsSameSign(SentenceHit one, SentenceHit other) => one.Points == other.Points && one.Sign?.Text == other.Sign?.Text;

    private void Insert(in SignSum sign, ImmutableArray<SentenceHit> all)
    {
        var at = _signs.Count;
        while (at > 0 && (sign.Points > _signs[at - 1].Points
            || (sign.Points == _signs[at - 1].Points && FirstStart(sign, all) < FirstStart(_signs[at - 1], all))))
        {
            at--;
        }

        _signs.Insert(at, sign);
    }

    private int FirstStart(in SignSum sign, ImmutableArray<SentenceHit> all) => all[_places[sign.Start]].Sentence.Start;
}

/// <summary>One sign of a practice.</summary>
/// <param name="Points">What it adds: its weight, more for each further place up to the fourth, but less and less.</param>
/// <param name="Start">Where its places begin among those of all signs.</param>
/// <param name="Count">How many there are.</param>
internal readonly record struct SignSum(double Points, int Start, int Count);
