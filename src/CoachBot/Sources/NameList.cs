using System.Text;
using CoachBot.Files;

namespace CoachBot.Sources;

/// <summary>The names in a list as people write it: <c>Ana de la Cruz, @luis and Kai O'Brien (on call)</c>.</summary>
internal static class NameList
{
    private static readonly string[] NobodyWords = ["-", "--", "–", "—", "tbd", "tba", "none", "n/a", "na", "nobody", "no one", "unassigned", "unknown", "null", "?"];

    private static readonly RecentTexts<string[]> Recent = new(Read);

    /// <summary>Each name once, in order; those that stand for nobody left out.</summary>
    public static IReadOnlyList<string> Split(string text) => Recent.Of(text);

    private static string[] Read(string text) =>
        IsNobody(text)
            ? []
            : [.. Pieces(WithoutRemarks(text)).Select(Clean).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>The names in a list that only semicolons divide, so that a name may hold a comma.</summary>
    public static IReadOnlyList<string> SplitAtSemicolons(string text) =>
        [.. WithoutRemarks(text).Split(';').Select(Clean).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>The one name in a field; null when it stands for nobody.</summary>
    public static string? One(string text) => Clean(WithoutRemarks(text));

    /// <summary>Whether the field is empty or says that there is nobody.</summary>
    public static bool IsNobody(string text) =>
        text.Trim() is var plain && (plain.Length == 0 || NobodyWords.Contains(plain, StringComparer.OrdinalIgnoreCase));

    private static IEnumerable<string> Pieces(string text) =>
        text.Split([',', ';', '\n', '\r'])
            .SelectMany(piece => $" {piece} ".Replace(" and ", "&", StringComparison.OrdinalIgnoreCase).Split('&'))
            .SelectMany(AtSlashes);

    // The slash of a team handle such as @acme/sre belongs to the handle.
    private static string[] AtSlashes(string piece) =>
        IsNobody(piece) || (piece.TrimStart().StartsWith('@') && !piece.Contains("/@", StringComparison.Ordinal) && !piece.Contains(" /", StringComparison.Ordinal))
            ? [piece]
            : piece.Split('/');

    private static string? Clean(string piece)
    {
        var open = piece.IndexOf('<', StringComparison.Ordinal);
        var close = piece.IndexOf('>', open + 1);
        if (open >= 0 && close > open)
        {
            var inner = piece[(open + 1)..close].Trim();
            piece = inner.Contains('@', StringComparison.Ordinal) ? inner : piece[..open] + piece[(close + 1)..];
        }

        var name = OneSpaced(piece).Trim('"', '“', '”', '*', '_', ':');
        name = EndsASentence(name) ? name[..^1] : name;
        return IsNobody(name) || !name.Any(char.IsLetterOrDigit) ? null : name;
    }

    // "Jr." and "K." keep their full stop.
    private static bool EndsASentence(string name) => name.EndsWith('.') && name.Length - name.LastIndexOf(' ') > 4;

    private static string OneSpaced(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string WithoutRemarks(string text)
    {
        var kept = new StringBuilder(text.Length);
        var depth = 0;
        foreach (var letter in text)
        {
            depth += letter is '(' or '[' ? 1 : 0;
            if (depth == 0)
            {
                kept.Append(letter);
            }
            else if (letter is ')' or ']')
            {
                depth--;
            }
        }

        return kept.ToString();
    }
}
