using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CoachBot.Core;

/// <summary>Ids that follow from what they identify.</summary>
public static class StableHash
{
    /// <summary>
    /// The first 128 bits of SHA-256 over the parts as UTF-8, each with its length in four bytes (big-endian) before it,
    /// as 32 lower-case hexadecimal digits. The lengths keep <c>("a", "bc")</c> and <c>("ab", "c")</c> apart.
    /// </summary>
    public static string Of(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }
}
