using System.Collections.Immutable;

namespace CoachBot.Core.Practices;

/// <summary>
/// What a text says, put side by side by practice: each practice in the order it is first spoken of, its hits in the order of
/// the text. Room for one text after the other.
/// </summary>
internal sealed class HitsByPractice
{
    // The number of each hit's practice, whether or not the hit counts.
    private int[] _numberOf = new int[64];

    // By practice: which group it has, where it has one.
    private int[] _groupOf = [];

    private int[] _members = new int[64];
    private readonly List<int> _practices = [];
    private readonly List<int> _ends = [];
    private ImmutableArray<SentenceHit> _hits = [];

    /// <summary>The numbers of the practices, the same for every text.</summary>
    public PracticeNumbers Numbers { get; } = new();

    /// <summary>How many practices there are.</summary>
    public int Count => _practices.Count;

    /// <summary>All hits of the text.</summary>
    public ImmutableArray<SentenceHit> All => _hits;

    /// <summary>The number of the practice of a group.</summary>
    public int PracticeOf(int group) => _practices[group];

    /// <summary>The indexes of the hits of a group, one or more.</summary>
    public ReadOnlySpan<int> Of(int group)
    {
        var start = group == 0 ? 0 : _ends[group - 1];
        return _members.AsSpan(start, _ends[group] - start);
    }

    /// <summary>Begins with the next text.</summary>
    public void Take(ImmutableArray<SentenceHit> hits)
    {
        _hits = hits;
        if (_numberOf.Length < hits.Length)
        {
            _numberOf = new int[2 * hits.Length];
            _members = new int[2 * hits.Length];
        }

        for (var at = 0; at < hits.Length; at++)
        {
            _numberOf[at] = Numbers.Of(hits[at].Practice);
        }

        if (_groupOf.Length < Numbers.Count)
        {
            Array.Resize(ref _groupOf, 2 * Numbers.Count);
        }
    }

    /// <summary>Groups the hits that say that their practice is spoken of at all.</summary>
    public void GroupPlain() => Group(isPlain: true);

    /// <summary>Groups the hits that add to a presence.</summary>
    public void GroupCounted() => Group(isPlain: false);

    private void Group(bool isPlain)
    {
        _practices.Clear();
        _ends.Clear();
        Array.Fill(_groupOf, -1);
        for (var at = 0; at < _hits.Length; at++)
        {
            if (Counts(_hits[at], isPlain))
            {
                CountIn(_numberOf[at]);
            }
        }

        // Each end begins as its group's start, and moves on with every hit put there.
        var before = 0;
        for (var group = 0; group < _ends.Count; group++)
        {
            (_ends[group], before) = (before, before + _ends[group]);
        }

        for (var at = 0; at < _hits.Length; at++)
        {
            if (Counts(_hits[at], isPlain))
            {
                var group = _groupOf[_numberOf[at]];
                _members[_ends[group]++] = at;
            }
        }
    }

    private void CountIn(int practice)
    {
        if (_groupOf[practice] < 0)
        {
            _groupOf[practice] = _practices.Count;
            _practices.Add(practice);
            _ends.Add(0);
        }

        _ends[_groupOf[practice]]++;
    }

    private static bool Counts(SentenceHit hit, bool isPlain) => isPlain ? hit.IsPlain : hit.Points > 0;
}
