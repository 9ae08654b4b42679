using System.Buffers.Binary;
using System.IO.Compression;

namespace CoachBot.Benchmarks.Pictures;

/// <summary>The points of a PNG of eight bits a colour, as browsers write it.</summary>
internal sealed class Screenshot
{
    private const int Head = 8;

    private readonly byte[] _lines;
    private readonly int _bytes;

    private Screenshot(int width, int height, int bytes, byte[] lines) => (Width, Height, _bytes, _lines) = (width, height, bytes, lines);

    public int Width { get; }

    public int Height { get; }

    private int Stride => (Width * _bytes) + 1;

    public static Screenshot Read(byte[] png)
    {
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        var bytes = (png[24], png[25], png[28]) switch
        {
            (8, 2, 0) => 3,
            (8, 6, 0) => 4,
            var form => throw new NotSupportedException($"A PNG of the form {form} is not read."),
        };
        using var packed = new MemoryStream();
        for (var at = Head; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (png.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8))
            {
                packed.Write(png, at + 8, length);
            }

            at += length + 12;
        }

        packed.Position = 0;
        using var zlib = new ZLibStream(packed, CompressionMode.Decompress);
        var lines = new byte[height * ((width * bytes) + 1)];
        zlib.ReadExactly(lines);
        var picture = new Screenshot(width, height, bytes, lines);
        picture.Unfilter();
        return picture;
    }

    /// <summary>Red, green and blue.</summary>
    public int ColourAt(int x, int y)
    {
        var at = (y * Stride) + 1 + (x * _bytes);
        return (_lines[at] << 16) | (_lines[at + 1] << 8) | _lines[at + 2];
    }

    private void Unfilter()
    {
        for (var y = 0; y < Height; y++)
        {
            for (var x = 1; x < Stride; x++)
            {
                var at = (y * Stride) + x;
                var left = x > _bytes ? _lines[at - _bytes] : (byte)0;
                var up = y > 0 ? _lines[at - Stride] : (byte)0;
                var corner = y > 0 && x > _bytes ? _lines[at - Stride - _bytes] : (byte)0;
                _lines[at] += Guess(_lines[y * Stride], left, up, corner);
            }
        }
    }

    private static byte Guess(byte filter, byte left, byte up, byte corner) => filter switch
    {
        0 => 0,
        1 => left,
        2 => up,
        3 => (byte)((left + up) / 2),
        4 => Paeth(left, up, corner),
        _ => throw new NotSupportedException($"PNG has no filter {filter}."),
    };

    private static byte Paeth(byte left, byte up, byte corner)
    {
        var guess = left + up - corner;
        var (byLeft, byUp, byCorner) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner;
    }
}
