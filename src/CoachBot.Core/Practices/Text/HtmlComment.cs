using CoachBot.Core.Work;

namespace CoachBot.Core.Practices.Text;

/// <summary>Leaves out <c>&lt;!-- what no reader of the page sees --&gt;</c>, wherever on a line it begins.</summary>
internal static class HtmlComment
{
    private const string Open = "<!--";
    private const string Close = "-->";

    /// <summary>Whether a comment may begin in a section.</summary>
    public static bool MayBeIn(string text, TextSpan section) => text.AsSpan(section.Start, section.Length).Contains(Open, StringComparison.Ordinal);

    /// <summary>The pieces of a section outside its comments. One without an end is none, unless it begins its line: then it hides the rest.</summary>
    public static IEnumerable<TextSpan> Outside(string text, TextSpan section)
    {
        var from = section.Start;
        for (var at = from; at < section.End && text.IndexOf(Open, at, section.End - at, StringComparison.Ordinal) is var open and >= 0;)
        {
            var behind = open + Open.Length;
            var close = text.IndexOf(Close, behind, section.End - behind, StringComparison.Ordinal);
            at = close < 0 ? section.End : close + Close.Length;
            if (close < 0 ? BeginsLine(text, section.Start, open) : !IsCode(text, section.Start, open))
            {
                yield return new(from, open - from);
                from = at;
            }
        }

        if (from < section.End)
        {
            yield return new(from, section.End - from);
        }
    }

    private static bool IsCode(string text, int start, int at) => at > start && text[at - 1] == '`';

    private static bool BeginsLine(string text, int start, int at)
    {
        while (at > start && text[at - 1] is ' ' or '\t')
        {
            at--;
        }

        return at == start || text[at - 1] == '\n';
    }
}
