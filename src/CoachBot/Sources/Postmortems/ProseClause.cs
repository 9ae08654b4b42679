namespace CoachBot.Sources.Postmortems;

/// <summary>Tells where a clause begins that states plainly what was so in this incident.</summary>
internal static class ProseClause
{
    private static readonly HashSet<string> Openers = new(StringComparer.Ordinal) { "and", "while", "but" };

    // What may stand before the subject: when it was, and "the incident was" before "commanded by".
    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "at", "on", "from", "by", "about", "around", "after", "since", "until", "to", "in", "during", "with", "the", "this", "our", "that", "it", "was", "were", "incident", "response", "postmortem", "review",
        "report", "document", "then", "later", "first", "also", "again", "soon", "shortly", "meanwhile", "afterwards", "finally", "here", "utc", "cet", "cest", "gmt", "am", "pm", "night", "morning", "evening",
        "day", "today", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    };

    // A sentence with one of these tells of what was not, or not told, or not of this incident.
    private static readonly string[] Doubts =
        ["if", "would", "could", "should", "unless", "only", "because", "had been", "last time", "previous", "previously", "earlier", "supposed", "supposedly", "allegedly", "reportedly"];

    /// <summary>Whether a clause begins at the index, but for words that only date it.</summary>
    public static bool BeginsAt(List<ProseWord> words, int at)
    {
        for (var i = at; ; i--)
        {
            if (i == 0 || words[i - 1].EndsSentence || words[i - 1].After.Contains(',', StringComparison.Ordinal) || words[i - 1].After.Contains(':', StringComparison.Ordinal) || Openers.Contains(words[i - 1].Lower))
            {
                return true;
            }

            if (!Fillers.Contains(words[i - 1].Lower) && !char.IsAsciiDigit(words[i - 1].Text[0]))
            {
                return false;
            }
        }
    }

    /// <summary>Whether the sentence around the index may be meant otherwise.</summary>
    public static bool IsInDoubt(List<ProseWord> words, int at)
    {
        var (from, to) = (at, at);
        while (from > 0 && !words[from - 1].EndsSentence)
        {
            from--;
        }

        while (to < words.Count - 1 && !words[to].EndsSentence)
        {
            to++;
        }

        var sentence = words.Skip(from).Take(to + 1 - from).Select(word => word.Lower).ToArray();
        var said = $" {string.Join(' ', sentence)} ";
        return Doubts.Any(doubt => said.Contains($" {doubt} ", StringComparison.Ordinal)) || TellsOfAnother(sentence);
    }

    // "in the January incident", "during that outage"
    private static bool TellsOfAnother(string[] sentence)
    {
        for (var at = 0; at + 2 < sentence.Length; at++)
        {
            if (sentence[at] is "in" or "during" or "for" && sentence[at + 1] is "the" or "that" or "an" or "a" or "another" or "our")
            {
                var noun = Array.FindIndex(sentence, at + 2, Math.Min(4, sentence.Length - at - 2), word => word is "incident" or "outage" or "postmortem");
                if (noun > at + 2 || (noun == at + 2 && sentence[at + 1] is not ("the" or "our")))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
