using CoachBot.Core;

namespace CoachBot.Cli;

/// <summary>The lines of a stream as UTF-8, one at a time, in a buffer that grows to the longest. A line ends with LF or CR LF.</summary>
internal sealed class InputLines(Stream input)
{
    /// <summary>The most bytes of a line: beyond it nothing useful is written on one, and memory is bounded.</summary>
    public const int LongestLine = 64 << 20;

    private const int FirstBuffer = 64 << 10;

    private byte[] _buffer = new byte[FirstBuffer];
    private int _start;
    private int _searched;
    private int _end;
    private bool _isOver;

    /// <summary>How many lines were given, empty ones included.</summary>
    public int Number { get; private set; }

    /// <summary>Whether the next line is here already, so that asking for it does not wait.</summary>
    public bool IsNextHere => _isOver || FindEnd() >= 0;

    /// <summary>The next line without its end, valid until the one after is asked for; null behind the last.</summary>
    /// <exception cref="RefusedException">The line is longer than <see cref="LongestLine"/>.</exception>
    public async ValueTask<ReadOnlyMemory<byte>?> NextAsync(CancellationToken cancellationToken)
    {
        int end;
        while ((end = FindEnd()) < 0 && !_isOver)
        {
            MakeRoom();
            var read = await input.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
            _isOver = read == 0;
            _end += read;
        }

        if (end < 0 && _start == _end)
        {
            return null;
        }

        var line = _buffer.AsMemory(_start, (end < 0 ? _end : end) - _start);
        _start = _searched = end < 0 ? _end : end + 1;
        Number++;
        return line.Span.EndsWith("\r"u8) ? line[..^1] : line;
    }

    private int FindEnd()
    {
        var found = _buffer.AsSpan(_searched, _end - _searched).IndexOf((byte)'\n');
        var end = found < 0 ? -1 : _searched + found;
        _searched = found < 0 ? _end : end;
        return end;
    }

    private void MakeRoom()
    {
        if (_end - _start > LongestLine)
        {
            throw new RefusedException(new Problem("the line is too long", $"standard input, line {Number + 1}", "", $"up to {LongestLine} bytes", "Split it, or leave logs out"));
        }

        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_end, _searched, _start) = (_end - _start, _searched - _start, 0);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, 2 * _buffer.Length);
        }
    }
}
