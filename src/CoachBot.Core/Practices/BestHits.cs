using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace CoachBot.Core.Practices;

/// <summary>The plainest sentences: at most so many as count, at most one hit of each, the plainest first.</summary>
internal struct BestHits
{
    private Indexes _best;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The index of one of them among all hits.</summary>
    public readonly int this[int number] => _best[number];

    /// <summary>Takes a hit where it is better than one of those known.</summary>
    public void Add(ImmutableArray<SentenceHit> all, int index)
    {
        var hit = all[index];
        var known = Count - 1;
        while (known >= 0 && all[_best[known]].Sentence != hit.Sentence)
        {
            known--;
        }

        if (known >= 0 && hit.Strength <= all[_best[known]].Strength)
        {
            return;
        }

        if (known >= 0)
        {
            Remove(known);
        }

        var at = Count;
        while (at > 0 && IsBefore(hit, all[_best[at - 1]]))
        {
            at--;
        }

        Insert(at, index);
    }

    private static bool IsBefore(SentenceHit one, SentenceHit other) =>
        one.Strength > other.Strength || (one.Strength == other.Strength && one.Sentence.Start < other.Sentence.Start);

    private void Remove(int at)
    {
        Count--;
        for (; at < Count; at++)
        {
            _best[at] = _best[at + 1];
        }
    }

    // What falls off the end is one too many.
    private void Insert(int at, int index)
    {
        Count = Math.Min(Count + 1, TextReading.SentencesCounted);
        for (var last = Count - 1; last > at; last--)
        {
            _best[last] = _best[last - 1];
        }

        if (at < TextReading.SentencesCounted)
        {
            _best[at] = index;
        }
    }

    [InlineArray(TextReading.SentencesCounted)]
    private struct Indexes
    {
        private int _first;
    }
}
