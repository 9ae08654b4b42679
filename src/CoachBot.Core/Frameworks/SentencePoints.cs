using System.Runtime.InteropServices;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Core.Frameworks;

/// <summary>Adds up the points that sentences tell, for one competency after the other of one text after the other.</summary>
internal sealed class SentencePoints
{
    // So many are searched through quicker than looked up.
    private const int Few = 64;

    // A sentence as one number, so that the one wanted is found many at a time.
    private readonly List<ulong> _sentences = [];

    // Their places, once they are many.
    private readonly Dictionary<ulong, int> _places = [];
    private readonly List<int> _told = [];
    private double[] _points = new double[64];

    // For which competency a sentence told something last.
    private int[] _toldOf = new int[64];
    private int _competency;

    // Of the sentence that stands last, among those known.
    private ulong _last;

    /// <summary>Begins with the next text.</summary>
    public void Clear()
    {
        _sentences.Clear();
        _places.Clear();
    }

    /// <summary>The number of a sentence of the text, from 0 on.</summary>
    public int NumberOf(TextSpan sentence)
    {
        var known = CollectionsMarshal.AsSpan(_sentences);
        var wanted = ((ulong)(uint)sentence.Start << 32) | (uint)sentence.Length;

        // Most are asked for in the order of the text, each several times in a row.
        if (known.Length > 0 && known[^1] == wanted)
        {
            return known.Length - 1;
        }

        // And most that are new stand behind all that are known.
        if (known.Length > 0 && wanted <= _last && PlaceOf(wanted) is >= 0 and var number)
        {
            return number;
        }

        _last = known.Length == 0 ? wanted : Math.Max(_last, wanted);
        _sentences.Add(wanted);
        KeepPlaces();
        if (_points.Length < _sentences.Count)
        {
            Array.Resize(ref _points, 2 * _points.Length);
            Array.Resize(ref _toldOf, _points.Length);
        }

        return _sentences.Count - 1;
    }

    /// <summary>Begins with the next competency.</summary>
    public void Restart()
    {
        _told.Clear();
        _competency++;
    }

    /// <summary>Adds what a sentence tells of it.</summary>
    public void Add(int sentence, double points)
    {
        if (_toldOf[sentence] == _competency)
        {
            _points[sentence] += points;
        }
        else
        {
            _toldOf[sentence] = _competency;
            _told.Add(sentence);
            _points[sentence] = points;
        }
    }

    /// <summary>Adds the sentences with most points to a list, most first; of equals the one that stands first. How many there are.</summary>
    public int MoveMost(List<TextSpan> quotes)
    {
        Span<int> most = stackalloc int[TextReading.SentencesCounted];
        var found = 0;
        foreach (var next in CollectionsMarshal.AsSpan(_told))
        {
            var at = found;
            while (at > 0 && IsBefore(next, most[at - 1]))
            {
                at--;
            }

            if (at < most.Length)
            {
                found = Math.Min(found + 1, most.Length);
                most[at..(found - 1)].CopyTo(most[(at + 1)..]);
                most[at] = next;
            }
        }

        foreach (var sentence in most[..found])
        {
            quotes.Add(SpanOf(sentence));
        }

        return found;
    }

    private int PlaceOf(ulong wanted) =>
        _sentences.Count <= Few ? CollectionsMarshal.AsSpan(_sentences).IndexOf(wanted)
        : _places.TryGetValue(wanted, out var place) ? place
        : -1;

    private void KeepPlaces()
    {
        for (var place = _sentences.Count > Few ? _places.Count : _sentences.Count; place < _sentences.Count; place++)
        {
            _places.Add(_sentences[place], place);
        }
    }

    private bool IsBefore(int one, int other) =>
        _points[one] != _points[other] ? _points[one] > _points[other] : SpanOf(one).Start < SpanOf(other).Start;

    private TextSpan SpanOf(int at) => new((int)(_sentences[at] >> 32), (int)(uint)_sentences[at]);
}
