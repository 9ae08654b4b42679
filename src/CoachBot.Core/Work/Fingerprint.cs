using System.Security.Cryptography;
using System.Text;

namespace CoachBot.Core.Work;

/// <summary>Tells copies: equal for texts that differ in case, spacing and punctuation only.</summary>
public static class Fingerprint
{
    /// <summary>SHA-256 of the text's letters and digits in lower case, as lower-case hexadecimal.</summary>
    public static string Of(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                kept.Append(Rune.ToLowerInvariant(rune).ToString());
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(kept.ToString())));
    }
}
