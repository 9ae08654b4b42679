namespace CoachBot.Core.Practices.Text;

/// <summary>
/// Recognises text that speaks to a program that reads it, not to people: orders to forget its rules, in the languages that
/// such orders are written in, and notes that are headed as a machine's.
/// </summary>
internal static class MachineOrder
{
    private const int OrderWithin = 6;

    private static readonly WordSet Dismissals = Grammar.Set("ignore disregard forget override");

    private static readonly WordSet Scopes = Grammar.Set("previous prior above earlier preceding your system");

    private static readonly WordSet Orders = Grammar.Set("instruction instructions rule rules prompt prompts guidelines directives");

    private static readonly WordSet Machines = Grammar.Set("assistant llm chatbot coachbot");

    private static readonly WordSet Notes = Grammar.Set("prompt message note instruction instructions");

    /// <summary>
    /// Where a paragraph begins to give a machine orders; its length when it gives none. What follows the order is part of
    /// it; what was said before stands, or anybody could silence a colleague by a line behind theirs.
    /// </summary>
    public static int FirstIn(ReadOnlySpan<Sentence> paragraph)
    {
        for (var at = 0; at < paragraph.Length; at++)
        {
            if ((paragraph[at].Clues & Clues.MachineOrder) == 0)
            {
                continue;
            }

            var words = paragraph[at].Words;
            if (DismissesRules(words.AsSpan()) || ForeignOrder.IsIn(words) || AddressesMachine(words.AsSpan()))
            {
                return at;
            }
        }

        return paragraph.Length;
    }

    /// <summary>Whether such an order may hold this word in lower case; each holds one of them.</summary>
    public static bool MayBeginWith(string word) =>
        Dismissals.Contains(word) || Machines.Contains(word) || word is "system" or "as" || ForeignOrder.MayBeginWith(word);

    // "ignore all previous instructions", "disregard the rules above"
    private static bool DismissesRules(ReadOnlySpan<Word> words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            if (Dismissals.Contains(words[at]))
            {
                var near = words[(at + 1)..Math.Min(words.Length, at + 1 + OrderWithin)];
                if (Orders.ContainsAny(near) && Scopes.ContainsAny(near))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // "Note to the assistant: ...", "System prompt: ...", "As an AI you ..."
    private static bool AddressesMachine(ReadOnlySpan<Word> words)
    {
        var colon = 1;
        while (colon < words.Length && colon <= OrderWithin && words[colon].Before != WordBreak.Strong)
        {
            colon++;
        }

        var isLabel = colon < words.Length && words[colon].Before == WordBreak.Strong;
        return (isLabel && (Machines.ContainsAny(words[..colon]) || (words[0].Lower == "system" && Notes.ContainsAny(words[..colon]))))
            || (words.Length > 3 && words[0].Lower == "as" && words[1].Lower is "an" or "the" && words[2].Lower is "ai" or "llm" or "assistant");
    }
}
