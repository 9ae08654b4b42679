namespace CoachBot.Core.Practices.Text;

/// <summary>Recognises paragraphs that speak to a program that reads them, not to people.</summary>
internal static class MachineOrder
{
    private const int OrderWithin = 6;

    private static readonly WordSet Dismissals = Grammar.Set("ignore disregard forget override");

    private static readonly WordSet Scopes = Grammar.Set("previous prior above earlier preceding your system");

    private static readonly WordSet Orders = Grammar.Set("instruction instructions rule rules prompt prompts guidelines directives");

    private static readonly WordSet Machines = Grammar.Set("assistant llm chatbot coachbot");

    private static readonly WordSet Notes = Grammar.Set("prompt message note instruction instructions");

    /// <summary>Whether one of the sentences of a paragraph gives a machine orders.</summary>
    public static bool IsIn(ReadOnlySpan<Sentence> paragraph)
    {
        foreach (var sentence in paragraph)
        {
            if (DismissesRules(sentence.Words.AsSpan()) || AddressesMachine(sentence.Words.AsSpan()))
            {
                return true;
            }
        }

        return false;
    }

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
