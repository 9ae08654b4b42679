using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace CoachBot.Core.Evaluation;

/// <summary>
/// Sets documents apart that are scored and never read: whoever improves the mapper by looking at its errors must not see all of
/// them. The name of the repository decides, so that documents of one project, which resemble each other, are on one side.
/// </summary>
public static class DocumentSeal
{
    /// <summary>Whether SHA-256 of the name as UTF-8, read as a big-endian number, is 0 modulo <paramref name="modulus"/>.</summary>
    /// <param name="repository">As <c>owner/name</c>.</param>
    /// <param name="modulus">1 or more: about one repository of that many is sealed.</param>
    public static bool Covers(string repository, int modulus)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(modulus, 1);
        var hash = new BigInteger(SHA256.HashData(Encoding.UTF8.GetBytes(repository)), isUnsigned: true, isBigEndian: true);
        return (hash % modulus).IsZero;
    }
}
