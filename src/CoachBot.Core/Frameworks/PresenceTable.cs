using System.Runtime.InteropServices;
using CoachBot.Core.Practices;

namespace CoachBot.Core.Frameworks;

/// <summary>How far a text is about each practice it touches, most first, and which sentences say so. Room for one text after the other.</summary>
internal sealed class PresenceTable
{
    private readonly SignSums _signs = new();
    private readonly List<PresenceRow> _rows = [];
    private readonly List<ToldPoints> _told = [];

    public int Count => _rows.Count;

    public ReadOnlySpan<PresenceRow> Rows => CollectionsMarshal.AsSpan(_rows);

    /// <summary>The sentences of the text.</summary>
    public SentencePoints Sentences { get; } = new();

    /// <summary>What sentences say of a practice, in the order of its signs.</summary>
    public ReadOnlySpan<ToldPoints> ToldOf(int row) => CollectionsMarshal.AsSpan(_told).Slice(_rows[row].Start, _rows[row].Count);

    /// <summary>Reads the hits of a text that add points; groups them.</summary>
    public void Read(HitsByPractice hits)
    {
        Clear();
        hits.GroupCounted();
        for (var group = 0; group < hits.Count; group++)
        {
            _signs.Read(hits.All, hits.Of(group));
            if (_signs.Points() is > 0 and var points)
            {
                var start = _told.Count;
                AddSigns(hits);
                var practice = hits.PracticeOf(group);
                Insert(new(hits.Numbers[practice], practice, points, start, _told.Count - start));
            }
        }
    }

    /// <summary>Takes presences as they are, in their order.</summary>
    /// <param name="presences">The presences.</param>
    /// <param name="numbers">Numbers their practices.</param>
    public void Read(IReadOnlyList<PracticePresence> presences, PracticeNumbers numbers)
    {
        Clear();
        foreach (var presence in presences)
        {
            var start = _told.Count;
            foreach (var sign in presence.Signs)
            {
                foreach (var hit in sign.Hits)
                {
                    Add(hit);
                }
            }

            _rows.Add(new(presence.Practice, numbers.Of(presence.Practice), presence.Points, start, _told.Count - start));
        }
    }

    private void Clear()
    {
        _rows.Clear();
        _told.Clear();
        Sentences.Clear();
    }

    private void AddSigns(HitsByPractice hits)
    {
        foreach (ref readonly var sign in _signs.All)
        {
            foreach (var place in _signs.PlacesOf(sign))
            {
                Add(hits.All[place]);
            }
        }
    }

    // A list of files and the kind of work are no sentences.
    private void Add(SentenceHit hit)
    {
        if (hit.Basis is not (HitBasis.File or HitBasis.Kind))
        {
            _told.Add(new(Sentences.NumberOf(hit.Sentence), hit.Points));
        }
    }

    private void Insert(in PresenceRow row)
    {
        var at = _rows.Count;
        while (at > 0 && IsBefore(row, _rows[at - 1]))
        {
            at--;
        }

        _rows.Insert(at, row);
    }

    private static bool IsBefore(in PresenceRow one, in PresenceRow other) =>
        one.Points != other.Points ? one.Points > other.Points : string.CompareOrdinal(one.Practice.Value, other.Practice.Value) < 0;
}

/// <summary>How far a text is about one practice.</summary>
/// <param name="Practice">Which practice.</param>
/// <param name="Number">Its number.</param>
/// <param name="Points">The sum of its signs.</param>
/// <param name="Start">Where what is told of it begins.</param>
/// <param name="Count">How much is told.</param>
internal readonly record struct PresenceRow(PracticeId Practice, int Number, double Points, int Start, int Count);

/// <summary>What a sentence says of a practice.</summary>
/// <param name="Sentence">The number of the sentence.</param>
/// <param name="Points">What it adds.</param>
internal readonly record struct ToldPoints(int Sentence, double Points);
