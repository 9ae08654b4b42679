using System.Runtime.InteropServices;
using CoachBot.Core.Work;

namespace CoachBot.Core.Frameworks;

/// <summary>Adds up the points that sentences tell.</summary>
internal sealed class SentencePoints
{
    // A sentence as one number, so that the one wanted is found many at a time.
    private readonly List<ulong> _sentences = [];
    private readonly List<double> _points = [];

    public void Clear()
    {
        _sentences.Clear();
        _points.Clear();
    }

    public void Add(TextSpan sentence, double points)
    {
        var number = ((ulong)(uint)sentence.Start << 32) | (uint)sentence.Length;
        var at = CollectionsMarshal.AsSpan(_sentences).IndexOf(number);
        if (at >= 0)
        {
            _points[at] += points;
        }
        else
        {
            _sentences.Add(number);
            _points.Add(points);
        }
    }

    /// <summary>The sentences with most points, most first; of equals the one that stands first.</summary>
    public TextSpan[] Most(int count)
    {
        Span<int> most = stackalloc int[count];
        var found = 0;
        for (var next = 0; next < _points.Count; next++)
        {
            var at = found;
            while (at > 0 && IsBefore(next, most[at - 1]))
            {
                at--;
            }

            if (at < count)
            {
                found = Math.Min(found + 1, count);
                most[at..(found - 1)].CopyTo(most[(at + 1)..]);
                most[at] = next;
            }
        }

        var spans = new TextSpan[found];
        for (var at = 0; at < found; at++)
        {
            spans[at] = SpanOf(most[at]);
        }

        return spans;
    }

    private bool IsBefore(int one, int other) =>
        _points[one] != _points[other] ? _points[one] > _points[other] : SpanOf(one).Start < SpanOf(other).Start;

    private TextSpan SpanOf(int at) => new((int)(_sentences[at] >> 32), (int)(uint)_sentences[at]);
}
