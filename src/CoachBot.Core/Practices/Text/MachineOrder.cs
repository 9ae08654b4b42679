using System.Collections.Immutable;

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
    public static bool IsIn(IReadOnlyList<Sentence> paragraph) => paragraph.Any(sentence =>
        DismissesRules(sentence.Words) || AddressesMachine(sentence.Words));

    // "ignore all previous instructions", "disregard the rules above"
    private static bool DismissesRules(ImmutableArray<Word> words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            if (Dismissals.Contains(words[at]))
            {
                var near = words.Skip(at + 1).Take(OrderWithin).ToList();
                if (near.Exists(word => Orders.Contains(word)) && near.Exists(word => Scopes.Contains(word)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // "Note to the assistant: ...", "System prompt: ...", "As an AI you ..."
    private static bool AddressesMachine(ImmutableArray<Word> words)
    {
        var colon = 1;
        while (colon < words.Length && colon <= OrderWithin && words[colon].Before != WordBreak.Strong)
        {
            colon++;
        }

        var label = words.Take(colon).ToList();
        var isLabel = colon < words.Length && words[colon].Before == WordBreak.Strong;
        return (isLabel && label.Exists(word => Machines.Contains(word)))
            || (isLabel && label[0].Lower == "system" && label.Exists(word => Notes.Contains(word)))
            || (words.Length > 3 && words[0].Lower == "as" && words[1].Lower is "an" or "the" && words[2].Lower is "ai" or "llm" or "assistant");
    }
}
