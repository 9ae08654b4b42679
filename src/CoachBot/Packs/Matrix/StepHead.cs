using System.Globalization;
using System.Text.RegularExpressions;

namespace CoachBot.Packs.Matrix;

/// <summary>What a cell begins with when it names a step before it describes: <c>working: does it</c>, <c>3 - Owns it</c>.</summary>
internal static partial class StepHead
{
    private const int LongestStep = 3;

    /// <summary>What stands before a separator or makes up the whole cell, if it is a few words, no number and no sentence; else null.</summary>
    public static string? WordsOf(string cell)
    {
        var end = AfterWords.Match(cell);
        var head = (end.Success ? cell[..end.Index] : cell).Trim().ToLowerInvariant();
        return head.Length == 0 || head[^1] == '.' || head.All(char.IsAsciiDigit) || head.Split(' ').Length > LongestStep ? null : head;
    }

    /// <summary>The number that the cell is or begins with; null without one, and for prose such as <c>3 years</c>, <c>1:1 talks</c>, <c>3-5 services</c>.</summary>
    public static int? NumberOf(string cell) =>
        Number.Match(cell) is { Success: true } match ? int.Parse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    /// <summary>The number that makes up the whole cell.</summary>
    public static int? WholeOf(string cell) => int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // A hyphen within a word divides nothing.
    [GeneratedRegex(@"[:;\n–—]| -|- ", RegexOptions.CultureInvariant)]
    private static partial Regex AfterWords { get; }

    // A bare blank divides only before a capital; a scale of ten is told apart, so that it can be refused.
    [GeneratedRegex(@"^(?<number>10|[0-9])($|\n|[:;.,)](\s|$)| ?[–—]| -|- | (?=\p{Lu}))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Number { get; }
}
