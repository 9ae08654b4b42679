namespace CoachBot.Core.Frameworks.Linting.Text;

/// <summary>
/// Joins lines of noise to blocks. A line may be noise by itself, or by what stands around it: a label between two
/// pieces of a form, a list of the page's own headings, whatever comes between calls to action after the framework's
/// last line. No line of the framework itself is ever part of a block.
/// </summary>
internal sealed class NoiseBlocks
{
    // Around the framework a page may put more between two pieces of noise than within it.
    private const int LargestGapWithin = 2;
    private const int LargestGapAfter = 15;
    private const int ShortLabel = 4;
    private const int LongestSpread = 3;

    private readonly List<NoiseLine> _lines;
    private readonly bool[] _isNoise;

    private NoiseBlocks(List<NoiseLine> lines)
    {
        _lines = lines;
        _isNoise = [.. lines.Select(line => line.Kind is not null)];
    }

    public static IEnumerable<IReadOnlyList<NoiseLine>> Of(IReadOnlyList<LintLine> lines)
    {
        var document = new DocumentWords(lines);
        var seen = lines.Select((line, index) => (line, index))
            .Where(pair => pair.line.Kind != LintLineKind.Machine && !string.IsNullOrWhiteSpace(pair.line.Text))
            .Select(pair => new NoiseLine(pair.index, pair.line, document));
        return new NoiseBlocks([.. seen]).Join();
    }

    private IEnumerable<IReadOnlyList<NoiseLine>> Join()
    {
        ListsOfHeadings();
        var last = _lines.FindLastIndex(line => line.IsFramework);
        if (last >= 0)
        {
            After(last + 1);
        }

        Gaps(0, LargestGapWithin, line => line.MayFill);
        Advertised(1);
        Advertised(-1);
        Weak();
        return Blocks();
    }

    // What follows the word Contents and stands elsewhere again is a list of links.
    private void ListsOfHeadings()
    {
        for (var at = 0; at < _lines.Count; at++)
        {
            if (_lines[at].Plain is "contents" or "table of contents" && _lines[at].Kind is not null)
            {
                var listed = new HashSet<string>(StringComparer.Ordinal);
                for (var next = at + 1; next < _lines.Count && IsListedHeading(next, listed); next++)
                {
                    _isNoise[next] = true;
                }
            }
        }
    }

    private bool IsListedHeading(int at, HashSet<string> listed) =>
        _lines[at].IsLabel && listed.Add(_lines[at].Plain) && _lines.FindLastIndex(line => line.Plain == _lines[at].Plain) > at;

    private void After(int start)
    {
        Gaps(start, LargestGapAfter, line => !line.IsFramework);
        var first = Array.IndexOf(_isNoise, true, start);
        if (first < 0)
        {
            return;
        }

        for (var at = first - 1; at >= start && _lines[at].IsLabel && _lines[at].Words.Count <= ShortLabel; at--)
        {
            _isNoise[at] = true;
        }

        for (var at = Array.LastIndexOf(_isNoise, true) + 1; at < _lines.Count && _lines[at].IsLabel; at++)
        {
            _isNoise[at] = true;
        }
    }

    private void Gaps(int start, int largest, Predicate<NoiseLine> mayFill)
    {
        var previous = -1;
        for (var at = start; at < _lines.Count; at++)
        {
            if (!_isNoise[at])
            {
                continue;
            }

            if (previous >= 0 && at - previous - 1 <= largest && _lines.GetRange(previous + 1, at - previous - 1).TrueForAll(mayFill))
            {
                Array.Fill(_isNoise, true, previous, at - previous);
            }

            previous = at;
        }
    }

    // An advertisement goes on with sentences that sell nothing, and are still about something else.
    private void Advertised(int step)
    {
        for (var start = 0; start < _lines.Count; start++)
        {
            if (_lines[start].Kind != NoiseKind.Advertisement)
            {
                continue;
            }

            for (var at = start + step; at >= 0 && at < _lines.Count && Math.Abs(at - start) <= LongestSpread && (_isNoise[at] || _lines[at].IsStrange); at += step)
            {
                _isNoise[at] = true;
            }
        }
    }

    private void Weak()
    {
        for (var at = 1; at < _lines.Count; at++)
        {
            _isNoise[at] |= _isNoise[at - 1] && _lines[at].IsWeak;
        }

        for (var at = _lines.Count - 2; at >= 0; at--)
        {
            _isNoise[at] |= _isNoise[at + 1] && _lines[at].IsWeak;
        }
    }

    private IEnumerable<IReadOnlyList<NoiseLine>> Blocks()
    {
        var block = new List<NoiseLine>();
        for (var at = 0; at < _lines.Count; at++)
        {
            if (_isNoise[at])
            {
                block.Add(_lines[at]);
            }
            else if (block.Count > 0)
            {
                yield return block;
                block = [];
            }
        }

        if (block.Count > 0)
        {
            yield return block;
        }
    }
}
