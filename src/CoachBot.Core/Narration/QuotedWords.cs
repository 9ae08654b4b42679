using System.Text.RegularExpressions;

namespace CoachBot.Core.Narration;

/// <summary>What stands in quotation marks is literal.</summary>
internal static partial class QuotedWords
{
    public static string? Wrong(string text, IReadOnlyList<string> sources)
    {
        if (text.Count(sign => sign == '"') % 2 != 0 || text.Count(sign => sign == '“') != text.Count(sign => sign == '”'))
        {
            return "a quotation mark is not closed";
        }

        foreach (Match quoted in Quoted.Matches(text))
        {
            var words = quoted.Groups["words"].Value.TrimEnd('.', ',', ';', ':', '…').Trim();
            if (words.Length > 0 && !sources.Any(source => source.Contains(words, StringComparison.Ordinal)))
            {
                return "what stands in quotation marks must be literal";
            }
        }

        return null;
    }

    [GeneratedRegex(@"""(?<words>[^""]*)""|“(?<words>[^”]*)”|(?<!\w)['‘](?<words>[^'’]{3,})['’](?!\w)")]
    private static partial Regex Quoted { get; }
}
