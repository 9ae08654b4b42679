using System.Collections.Frozen;
using System.Collections.Immutable;
using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Work;

/// <summary>Phrases of exact words, found in one pass.</summary>
internal sealed class CueSet
{
    private readonly FrozenDictionary<string, ImmutableArray<string[]>> _byFirst;
    private readonly WordSet _first;

    public CueSet(params IReadOnlyList<string> cues)
    {
        _byFirst = cues.Select(cue => cue.Split(' ')).GroupBy(cue => cue[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
        _first = new(_byFirst.Keys);
    }

    /// <summary>Index of the first word of the first cue among the words of a range; -1 when there is none.</summary>
    public int Find(ImmutableArray<Word> words, Range range)
    {
        var (offset, length) = range.GetOffsetAndLength(words.Length);
        for (var at = offset; at < offset + length; at++)
        {
            if (_first.Contains(words[at]) && AnyStandsAt(words, at, offset + length))
            {
                return at;
            }
        }

        return -1;
    }

    private bool AnyStandsAt(ImmutableArray<Word> words, int at, int end)
    {
        foreach (var cue in _byFirst[words[at].Lower])
        {
            if (StandsAt(words, at, end, cue))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StandsAt(ImmutableArray<Word> words, int at, int end, string[] cue)
    {
        if (at + cue.Length > end)
        {
            return false;
        }

        for (var i = 1; i < cue.Length; i++)
        {
            if (words[at + i].Lower != cue[i] || words[at + i].BreaksBefore)
            {
                return false;
            }
        }

        return true;
    }
}
