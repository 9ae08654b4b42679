using System.Collections.Immutable;

namespace CoachBot.Core.Practices;

/// <summary>What a text says, put side by side by practice: each practice in the order it is first spoken of, its hits in the order of the text.</summary>
internal sealed class HitsByPractice
{
    private readonly List<PracticeId> _practices = [];
    private readonly SentenceHit[] _hits;
    private readonly int[] _ends;

    /// <param name="hits">All hits.</param>
    /// <param name="counts">Which of them count.</param>
    public HitsByPractice(ImmutableArray<SentenceHit> hits, Func<SentenceHit, bool> counts)
    {
        var numbers = new Dictionary<PracticeId, int>();
        var numberOf = new int[hits.Length];
        var many = new List<int>();
        for (var at = 0; at < numberOf.Length; at++)
        {
            numberOf[at] = counts(hits[at]) ? Number(hits[at].Practice, numbers, many) : -1;
        }

        _ends = new int[many.Count];
        for (var number = 1; number < _ends.Length; number++)
        {
            _ends[number] = _ends[number - 1] + many[number - 1];
        }

        // Each end begins as its practice's start, and moves on with every hit put there.
        _hits = new SentenceHit[many.Sum()];
        for (var at = 0; at < numberOf.Length; at++)
        {
            if (numberOf[at] >= 0)
            {
                _hits[_ends[numberOf[at]]++] = hits[at];
            }
        }
    }

    /// <summary>How many practices there are.</summary>
    public int Count => _practices.Count;

    public PracticeId Practice(int number) => _practices[number];

    /// <summary>The hits of a practice, one or more.</summary>
    public ReadOnlySpan<SentenceHit> Hits(int number)
    {
        var start = number == 0 ? 0 : _ends[number - 1];
        return _hits.AsSpan(start, _ends[number] - start);
    }

    private int Number(PracticeId practice, Dictionary<PracticeId, int> numbers, List<int> many)
    {
        if (numbers.TryGetValue(practice, out var number))
        {
            many[number]++;
            return number;
        }

        number = many.Count;
        numbers.Add(practice, number);
        many.Add(1);
        _practices.Add(practice);
        return number;
    }
}
