using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace CoachBot.Core.Practices.Text;

/// <summary>
/// Remembers the lexemes of the words met last. A word has one place in the table, and gives it up to the next that falls
/// there: the table never grows, whatever is read. Readers share it without locks, since a place holds one reference.
/// </summary>
internal static class Lexicon
{
    // Some ten thousand spellings make up nearly all of what engineers write.
    private const int PlaceBits = 15;

    // Longer words are rarely met twice.
    private const int LongestKept = 32;

    private static readonly Lexeme?[] Table = new Lexeme?[1 << PlaceBits];

    /// <summary>The lexeme of a word as written, of at least one character.</summary>
    public static Lexeme Of(ReadOnlySpan<char> written)
    {
        if (written.Length > LongestKept)
        {
            return Lexeme.Of(written);
        }

        ref var place = ref Table[PlaceOf(written)];
        var known = Volatile.Read(ref place);
        if (known is null || !written.SequenceEqual(known.Spelling))
        {
            known = Lexeme.Of(written);
            Volatile.Write(ref place, known);
        }

        return known;
    }

    // Four letters at a time, the last four once more: the place need not tell words apart, only spread them.
    private static int PlaceOf(ReadOnlySpan<char> written)
    {
        const ulong odd = 0x9E3779B97F4A7C15;
        var bytes = MemoryMarshal.AsBytes(written);
        var hash = (ulong)bytes.Length;
        if (bytes.Length < sizeof(ulong))
        {
            foreach (var letter in written)
            {
                hash = (hash << 16) ^ (hash >> 48) ^ letter;
            }

            return (int)((hash * odd) >> (64 - PlaceBits));
        }

        for (var at = 0; at < bytes.Length - sizeof(ulong); at += sizeof(ulong))
        {
            hash = BitOperations.RotateLeft((hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..])) * odd, 29);
        }

        hash = (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes[^sizeof(ulong)..])) * odd;
        return (int)((hash ^ (hash << 32)) >> (64 - PlaceBits));
    }
}
