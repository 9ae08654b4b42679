using System.Buffers;
using System.Buffers.Text;

namespace CoachBot.Cli;

/// <summary>One line in the making: many small pieces, given away as one.</summary>
internal sealed class LineBytes
{
    private const int FirstSize = 16 << 10;
    private const int LongestNumber = 32;

    // Strengths have three digits behind the point.
    private const int Parts = 1000;

    private static readonly byte[]?[] Known = new byte[]?[Parts + 1];

    private byte[] _bytes = new byte[FirstSize];
    private int _length;

    public void Add(ReadOnlySpan<byte> piece)
    {
        piece.CopyTo(Room(piece.Length));
        _length += piece.Length;
    }

    /// <summary>Adds a piece between quotation marks.</summary>
    public void AddQuoted(ReadOnlySpan<byte> piece)
    {
        var room = Room(piece.Length + 2);
        room[0] = (byte)'"';
        piece.CopyTo(room[1..]);
        room[piece.Length + 1] = (byte)'"';
        _length += piece.Length + 2;
    }

    public void AddNumber(double number)
    {
        var part = (int)Math.Round(number * Parts);
        if (part is >= 0 and <= Parts && number == part / (double)Parts)
        {
            Add(Known[part] ??= Written(number));
        }
        else
        {
            Add(Written(number));
        }
    }

    /// <summary>Gives the line away, and begins the next.</summary>
    public void MoveTo(IBufferWriter<byte> output)
    {
        output.Write(_bytes.AsSpan(0, _length));
        _length = 0;
    }

    private static byte[] Written(double number)
    {
        Span<byte> written = stackalloc byte[LongestNumber];
        Utf8Formatter.TryFormat(number, written, out var length);
        return written[..length].ToArray();
    }

    private Span<byte> Room(int length)
    {
        if (_bytes.Length - _length < length)
        {
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, _length + length));
        }

        return _bytes.AsSpan(_length);
    }
}
