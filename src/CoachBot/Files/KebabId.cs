using System.Globalization;
using System.Text;

namespace CoachBot.Files;

/// <summary>The one spelling of ids that people write as words: teams, scopes.</summary>
internal static class KebabId
{
    // As long as ids may be in packs.
    private const int LongestSlug = 80;

    /// <summary>The id in what people write: <c>Data Platform</c> is <c>data-platform</c>.</summary>
    public static string Of(string text) =>
        string.Join('-', text.ToLowerInvariant().Split([' ', '\t', '\r', '\n', '_'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>
    /// An id of lower-case English letters, digits and single hyphens: <c>CI/CD &amp; Release</c> is <c>ci-cd-release</c>,
    /// <c>Qualität</c> is <c>qualitat</c>. Empty when nothing of the kind is in the text.
    /// </summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var letter in text.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(letter);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString(0, Math.Min(slug.Length, LongestSlug)).Trim('-');
    }
}
