using CoachBot.Core.Practices.Text;
using CoachBot.Core.Work;

namespace CoachBot.Benchmarks.Soaks.MapFuzz;

/// <summary>Tells from the text around it, and from nothing else, whether a quote is a whole sentence.</summary>
internal static class QuoteBorders
{
    private const string CommentEnd = "-->";
    private const string Stops = ".!?\u3002\uff01\uff1f\uff61\u061f\u06d4\u0964";

    /// <summary>
    /// Whether nothing of the sentence is left out: words stand next to neither end on the same line, unless a stop or the
    /// end of a sentence that runs on for ever is between.
    /// </summary>
    public static bool Hold(string text, TextSpan quote) => quote.Length > 0 && (quote.Length >= SentenceReader.LongestSentence || (Begins(text, quote.Start) && Ends(text, quote)));

    private static bool Begins(string text, int start)
    {
        var at = start - 1;
        while (at >= 0 && text[at] is ' ' or '\t' or '\u00a0' or '*' or '_' or '"' or '\'' or ')' or '\u201d')
        {
            at--;
        }

        return at < 0 || !char.IsLetterOrDigit(text[at]) || start - LineStart(text, start) >= SentenceReader.LongestSentence || IsNumbered(text, start);
    }

    private static bool Ends(string text, TextSpan quote)
    {
        var last = quote.End - 1;
        while (last > quote.Start && text[last] is '"' or '\'' or ')' or '\u201d' or '*' or '_')
        {
            last--;
        }

        var at = quote.End;
        while (at < text.Length && text[at] is ' ' or '\t' or '\u00a0' or '*' or '_')
        {
            at++;
        }

        return Stops.Contains(text[last], StringComparison.Ordinal) || at >= text.Length || !char.IsLetterOrDigit(text[at]);
    }

    private static int LineStart(string text, int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    // "12) ...", at the start of a line or behind a comment, which nobody sees.
    private static bool IsNumbered(string text, int start)
    {
        var line = text.AsSpan(LineStart(text, start)..start);
        line = line[(line.LastIndexOf(CommentEnd) is >= 0 and var end ? end + CommentEnd.Length : 0)..].Trim().Trim("*_").Trim();
        return line.Length > 0 && !line.TrimEnd(").").ContainsAnyExceptInRange('0', '9');
    }
}
