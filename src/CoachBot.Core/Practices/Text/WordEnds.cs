using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CoachBot.Core.Practices.Text;

/// <summary>A word's length, its first four letters and its last four: all of a short word, and enough to find a long one.</summary>
internal readonly record struct WordEnds(ulong First, ulong Last, int Length)
{
    /// <summary>Words up to this length are the same when their ends are.</summary>
    public const int Whole = 2 * Letters;

    private const int Letters = sizeof(ulong) / sizeof(char);

    public static WordEnds Of(ReadOnlySpan<char> word)
    {
        ref var start = ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(word));
        if (word.Length >= Letters)
        {
            return new(Unsafe.ReadUnaligned<ulong>(ref start), Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, (word.Length - Letters) * sizeof(char))), word.Length);
        }

        var first = 0ul;
        foreach (var letter in word)
        {
            first = (first << 16) | letter;
        }

        return new(first, 0, word.Length);
    }

    /// <summary>A number whose upper bits differ for words that differ.</summary>
    public ulong Spread()
    {
        const ulong odd = 0x9E3779B97F4A7C15;
        var mixed = ((First * odd) ^ BitOperations.RotateLeft(Last * odd, 31)) + (ulong)Length;
        return (mixed ^ (mixed >> 29)) * odd;
    }
}
