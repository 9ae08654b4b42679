namespace CoachBot.Core.Evidence;

/// <summary>A run of letters, or anything that holds an @ and looks like an address or a handle.</summary>
internal sealed record NameToken(string Text, int Start, bool IsAddress)
{
    public int End => Start + Text.Length;

    public static List<NameToken> Read(string text)
    {
        var tokens = new List<NameToken>();
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && IsOfAddress(text, end))
            {
                end++;
            }

            var run = text[at..end].TrimEnd('.', '-', '+', '_');
            if (run.Contains('@', StringComparison.Ordinal) && run.Length > 1)
            {
                tokens.Add(new(run, at, true));
                at += run.Length;
            }
            else
            {
                at = Math.Max(at + 1, AddWords(text, at, end, tokens));
            }
        }

        return tokens;
    }

    private static int AddWords(string text, int start, int end, List<NameToken> tokens)
    {
        for (var at = start; at < end;)
        {
            var last = at;
            while (last < end && (char.IsLetter(text[last]) || (text[last] is '\'' or '\u2019' && last > at && last + 1 < end && char.IsUpper(text[last + 1]))))
            {
                last++;
            }

            if (last > at)
            {
                tokens.Add(new(text[at..last], at, false));
            }

            at = Math.Max(at + 1, last);
        }

        return end;
    }

    private static bool IsOfAddress(string text, int at) =>
        char.IsLetterOrDigit(text[at]) || text[at] is '@' or '.' or '-' or '+' or '_' or '\'' or '\u2019';
}
