using System.Buffers.Binary;
using System.IO.Compression;

namespace CoachBot.Benchmarks.Pictures;

/// <summary>Writes a screenshot again with a palette: letters and flat colours need few of them, and take a third of the room.</summary>
internal static class SmallPng
{
    private const int MostColours = 256;
    private const int Palette = 3;

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a];

    public static byte[] Of(byte[] png)
    {
        var picture = Screenshot.Read(png);
        // Coarser by a bit of each colour at a time, until a palette holds them.
        for (var bits = 8; ; bits--)
        {
            var colours = new Dictionary<int, byte>();
            var lines = new byte[picture.Height * (picture.Width + 1)];
            if (Fill(picture, bits, colours, lines))
            {
                return Encoded(picture, colours, lines);
            }
        }
    }

    private static bool Fill(Screenshot picture, int bits, Dictionary<int, byte> colours, byte[] lines)
    {
        for (var y = 0; y < picture.Height; y++)
        {
            for (var x = 0; x < picture.Width; x++)
            {
                var colour = Rounded(picture.ColourAt(x, y), bits);
                if (!colours.TryGetValue(colour, out var place))
                {
                    if (colours.Count == MostColours)
                    {
                        return false;
                    }

                    colours[colour] = place = (byte)colours.Count;
                }

                // Each line begins with its filter, of which none suits a palette best.
                lines[(y * (picture.Width + 1)) + 1 + x] = place;
            }
        }

        return true;
    }

    // White stays white and black stays black.
    private static int Rounded(int colour, int bits)
    {
        var (red, green, blue) = (Rounded((byte)(colour >> 16), bits), Rounded((byte)(colour >> 8), bits), Rounded((byte)colour, bits));
        return (red << 16) | (green << 8) | blue;
    }

    private static byte Rounded(byte channel, int bits)
    {
        var most = (1 << bits) - 1;
        return (byte)(((channel * most) + 127) / 255 * 255 / most);
    }

    private static byte[] Encoded(Screenshot picture, Dictionary<int, byte> colours, byte[] lines)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, picture.Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), picture.Height);
        (head[8], head[9]) = (8, Palette);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zlib.Write(lines);
        }

        byte[] palette = [.. colours.OrderBy(pair => pair.Value).SelectMany(pair => new[] { (byte)(pair.Key >> 16), (byte)(pair.Key >> 8), (byte)pair.Key })];
        return [.. Signature, .. Chunk("IHDR"u8, head), .. Chunk("PLTE"u8, palette), .. Chunk("IDAT"u8, packed.ToArray()), .. Chunk("IEND"u8, [])];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> name, byte[] data)
    {
        var chunk = new byte[data.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        name.CopyTo(chunk.AsSpan(4));
        data.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(data.Length + 8), Crc(chunk.AsSpan(4, data.Length + 4)));
        return chunk;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }
}
