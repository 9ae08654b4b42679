using System.Globalization;

namespace CoachBot.Packs.Matrix;

/// <summary>How high a level stands by its usual name, to tell a table that was turned around.</summary>
internal static class LevelRank
{
    // Lowest first; words of one line rank alike.
    private static readonly string[][] Words =
    [
        ["intern", "trainee", "apprentice"],
        ["entry", "graduate", "junior", "associate"],
        ["mid", "intermediate", "regular"],
        ["senior"],
        ["lead", "staff"],
        ["principal", "architect"],
        ["distinguished", "fellow"],
    ];

    /// <summary>Its rank; null for a name that tells none. <c>L3</c>, <c>IC3</c> and <c>Level 3</c> rank by their number.</summary>
    public static int? Of(string title)
    {
        var words = title.Split([' ', '-', '/', '(', ')', '_', '.'], StringSplitOptions.RemoveEmptyEntries);
        var rank = words.Select(word => Array.FindIndex(Words, alike => alike.Contains(word, StringComparer.OrdinalIgnoreCase)) + 1).DefaultIfEmpty().Max();
        return rank > 0 ? rank
            : words is [.., var last] && NumberIn(last, words) is { } number ? number
            : null;
    }

    private static int? NumberIn(string last, string[] words)
    {
        var digits = last.AsSpan().TrimStart("LlIiCcPpMm");
        var isMarked = digits.Length < last.Length || (words.Length == 2 && words[0].ToLowerInvariant() is "level" or "grade" or "band");
        return isMarked && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
