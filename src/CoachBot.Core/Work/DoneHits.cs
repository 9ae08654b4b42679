using System.Runtime.InteropServices;
using CoachBot.Core.Practices;

namespace CoachBot.Core.Work;

/// <summary>What the sentences of a text tell to have been done, by sentence, in order.</summary>
internal sealed class DoneHits
{
    private const int None = -1;

    private readonly List<SentenceHit> _hits = [];

    // The first hit of a sentence, and behind each the next one of the same.
    private readonly Dictionary<TextSpan, (int First, int Last)> _bySentence = [];
    private readonly List<int> _next = [];

    public DoneHits(TextReading reading)
    {
        foreach (var hit in reading.Hits)
        {
            if (hit.Use == PracticeUse.Exercised)
            {
                Add(hit);
            }
        }
    }

    /// <summary>The index of the first hit of a sentence; less than zero where it tells of nothing done.</summary>
    public int FirstOf(TextSpan sentence) => _bySentence.TryGetValue(sentence, out var known) ? known.First : None;

    /// <summary>The index of the next hit of the same sentence; less than zero behind the last.</summary>
    public int Behind(int hit) => _next[hit];

    public SentenceHit this[int hit] => _hits[hit];

    private void Add(SentenceHit hit)
    {
        var at = _hits.Count;
        _hits.Add(hit);
        _next.Add(None);
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_bySentence, hit.Sentence, out var isKnown);
        if (isKnown)
        {
            _next[known.Last] = at;
        }

        known = (isKnown ? known.First : at, at);
    }
}
