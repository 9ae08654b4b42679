using System.Globalization;
using System.Text;

namespace CoachBot.Cli.Bench;

/// <summary>The worst errors for people.</summary>
internal static class ErrorList
{
    private const int LongestQuote = 108;

    public static void AddTo(StringBuilder text, BenchErrors errors)
    {
        Add(text, "Shown and not there, the plainest first", errors.FalsePositives);
        Add(text, "Strong and not shown, the furthest from it first", errors.FalseNegatives);
    }

    private static void Add(StringBuilder text, string heading, IReadOnlyList<BenchError> errors)
    {
        if (errors.Count == 0)
        {
            return;
        }

        text.AppendLine().AppendLine(heading);
        foreach (var error in errors)
        {
            var practices = error.Practices.Count == 0 ? "nothing found" : string.Join(", ", error.Practices);
            text.AppendLine(CultureInfo.InvariantCulture, $"  {error.Strength:0.00}  {error.Document}  {error.Framework}/{error.Competency}  ({practices})");
            foreach (var quote in error.Quotes)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"      “{Shortened(quote.ReplaceLineEndings(" "))}”");
            }
        }
    }

    private static string Shortened(string quote) =>
        quote.Length <= LongestQuote ? quote : quote[..(char.IsHighSurrogate(quote[LongestQuote - 2]) ? LongestQuote - 2 : LongestQuote - 1)] + "…";
}
