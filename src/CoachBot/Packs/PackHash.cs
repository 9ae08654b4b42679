using System.Security.Cryptography;
using System.Text;

namespace CoachBot.Packs;

/// <summary>
/// The hash under which reports and receipts name the data they rest on. Line ends count as LF, because a checkout on
/// Windows may write CRLF and is still the same pack; everything else counts, comments included, because "the same
/// hash" must need no reading of YAML to be believed: <c>sha256sum</c> on a checkout with LF gives a framework's.
/// </summary>
internal static class PackHash
{
    /// <summary>SHA-256 of the file's bytes with every CRLF read as LF, lower-case hexadecimal.</summary>
    public static string Of(PackFile file) => Convert.ToHexStringLower(SHA256.HashData(WithLineFeeds(file.Bytes)));

    /// <summary>
    /// SHA-256 over the files in ordinal order of their names: each name, its length in bytes and its bytes. The names
    /// are in it, so that nothing is moved from one file to the next unseen; the lengths, so that no content can pose
    /// as the next file's name.
    /// </summary>
    public static string Of(IEnumerable<PackFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            var content = WithLineFeeds(file.Bytes);
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Name}\n{content.Length}\n"));
            hash.AppendData(content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The bytes with every CRLF as LF.</summary>
    public static byte[] WithLineFeeds(byte[] bytes) =>
        [.. bytes.Where((value, index) => value != '\r' || index + 1 == bytes.Length || bytes[index + 1] != '\n')];
}
