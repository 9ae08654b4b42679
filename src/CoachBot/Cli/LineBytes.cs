using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace CoachBot.Cli;

/// <summary>One line in the making: many small pieces, given away as one.</summary>
internal sealed class LineBytes
{
    private const int FirstSize = 16 << 10;
    private const int LongestNumber = 32;

    // Strengths have three digits behind the point.
    private const int Parts = 1000;

    // What JSON writes as it is, a byte each.
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        [.. Enumerable.Range(' ', '\u007f' - ' ').Select(letter => (char)letter).Where(letter => letter is not ('"' or '\\'))]);

    private byte[] _bytes = new byte[FirstSize];

    /// <summary>How long it is so far.</summary>
    public int Length { get; private set; }

    /// <summary>A text as JSON has it, quotation marks included.</summary>
    public static byte[] Quoted(string text)
    {
        var line = new LineBytes();
        line.AddText(text);
        return line._bytes[..line.Length];
    }

    public void Add(ReadOnlySpan<byte> piece)
    {
        piece.CopyTo(Room(piece.Length));
        Length += piece.Length;
    }

    /// <summary>Adds a text between quotation marks.</summary>
    public void AddText(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyExcept(Plain))
        {
            var room = Room(text.Length + 2);
            room[0] = (byte)'"';
            Ascii.FromUtf16(text, room[1..], out _);
            room[text.Length + 1] = (byte)'"';
            Length += text.Length + 2;
            return;
        }

        Add("\""u8);
        Add(JsonEncodedText.Encode(text, Json.Line.Encoder).EncodedUtf8Bytes);
        Add("\""u8);
    }

    public void AddNumber(double number)
    {
        var part = (int)Math.Round(number * Parts);
        if (part is > 0 and < Parts && number == part / (double)Parts)
        {
            AddParts(part);
        }
        else
        {
            Add(Written(number));
        }
    }

    private void AddParts(int part)
    {
        var room = Room("0.000"u8.Length);
        var (tenths, rest) = Math.DivRem(part, 100);
        var (hundredths, thousandths) = Math.DivRem(rest, 10);
        room[4] = (byte)('0' + thousandths);
        room[3] = (byte)('0' + hundredths);
        room[2] = (byte)('0' + tenths);
        (room[1], room[0]) = ((byte)'.', (byte)'0');
        Length += thousandths > 0 ? 5 : hundredths > 0 ? 4 : 3;
    }

    /// <summary>Adds a piece of what stands before.</summary>
    public void Repeat(Range piece)
    {
        var (start, length) = piece.GetOffsetAndLength(Length);
        var room = Room(length);
        _bytes.AsSpan(start, length).CopyTo(room);
        Length += length;
    }

    /// <summary>Gives the line away, and begins the next.</summary>
    public void MoveTo(IBufferWriter<byte> output)
    {
        output.Write(_bytes.AsSpan(0, Length));
        Length = 0;
    }

    private static byte[] Written(double number)
    {
        Span<byte> written = stackalloc byte[LongestNumber];
        Utf8Formatter.TryFormat(number, written, out var length);
        return written[..length].ToArray();
    }

    private Span<byte> Room(int length)
    {
        if (_bytes.Length - Length < length)
        {
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, Length + length));
        }

        return _bytes.AsSpan(Length);
    }
}
