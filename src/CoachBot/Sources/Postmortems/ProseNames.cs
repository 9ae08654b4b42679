namespace CoachBot.Sources.Postmortems;

/// <summary>Names in running text, one or several: <c>Ana de la Cruz, @luis and Jörg Weiß</c>.</summary>
/// <param name="Text">The names, divided by commas.</param>
/// <param name="Next">The index of the word behind the last one.</param>
internal sealed record ProseNames(string Text, int Next)
{
    private static readonly string[] Particles = ["de", "la", "del", "van", "von", "der", "den", "ten", "da", "dos", "di", "du", "al", "el", "bin", "ní", "zu"];

    // Words that begin sentences, or name things, with a capital.
    private static readonly HashSet<string> NoNames = new(StringComparer.Ordinal)
    {
        "the", "a", "an", "our", "my", "his", "her", "their", "this", "that", "these", "those", "it", "he", "she", "they", "we", "i", "you", "who", "nobody", "somebody", "someone",
        "everybody", "everyone", "no", "one", "all", "both", "each", "on", "in", "at", "from", "by", "after", "before", "during", "when", "while", "as", "and", "but", "then", "later",
        "with", "once", "here", "today", "yesterday", "within", "for", "to", "if", "so", "since", "until", "only", "also", "meanwhile", "afterwards", "finally", "first", "thanks", "again", "not",
        "incident", "commander", "communications", "comms", "communication", "scribe", "responder", "responders", "shadow", "observer", "author", "authors", "lead", "manager", "ic", "operations", "ops",
        "technical", "tech", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "june", "july",
        "august", "september", "october", "november", "december", "utc", "team", "engineering", "support", "sre", "postmortem", "written", "commanded", "led", "review", "status",
    };

    /// <summary>The names that begin at the index; null where no name begins.</summary>
    public static ProseNames? At(List<ProseWord> words, int at)
    {
        if (at >= words.Count || EndOfOne(words, at) is not { } next)
        {
            return null;
        }

        var names = new List<string> { Joined(words, at, next) };
        while (next < words.Count && !words[next - 1].EndsSentence)
        {
            var from = words[next - 1].IsOpen && words[next].Lower == "and" ? next + 1
                : words[next - 1].After == "," ? (words[next].Lower == "and" ? next + 1 : next)
                : -1;
            if (from < 0 || EndOfOne(words, from) is not { } end)
            {
                break;
            }

            names.Add(Joined(words, from, end));
            next = end;
        }

        return new ProseNames(string.Join(", ", names), next);
    }

    private static string Joined(List<ProseWord> words, int from, int to) => string.Join(' ', words.Skip(from).Take(to - from).Select(word => word.Text));

    private static int? EndOfOne(List<ProseWord> words, int at)
    {
        if (at >= words.Count || !(IsPart(words[at]) || IsHandle(words[at])))
        {
            return null;
        }

        var end = at + 1;
        while (!IsHandle(words[at]) && end < words.Count && words[end - 1].IsOpen && words[end].Before.Length == 0)
        {
            var last = end;
            while (last < words.Count && Particles.Contains(words[last].Text) && words[last].IsOpen)
            {
                last++;
            }

            if (last >= words.Count || !IsPart(words[last]))
            {
                break;
            }

            end = last + 1;
        }

        return end;
    }

    private static bool IsHandle(ProseWord word) => word.Text is ['@', _, ..];

    private static bool IsPart(ProseWord word) =>
        word.Text.Length > 1 && char.IsUpper(word.Text[0]) && word.Text.Skip(1).Any(char.IsLower) && word.Text.All(letter => char.IsLetter(letter) || letter is '\'' or '’' or '-')
        && !NoNames.Contains(word.Lower) && !word.Lower.EndsWith("'s", StringComparison.Ordinal);
}
