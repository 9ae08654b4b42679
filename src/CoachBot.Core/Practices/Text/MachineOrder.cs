using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CoachBot.Core.Practices.Text;

/// <summary>Recognises paragraphs that speak to a program that reads them, not to people.</summary>
internal static class MachineOrder
{
    private const int OrderWithin = 6;

    private static readonly FrozenSet<string> Dismissals = Set("ignore disregard forget override");

    private static readonly FrozenSet<string> Scopes = Set("previous prior above earlier preceding your system");

    private static readonly FrozenSet<string> Orders = Set("instruction instructions rule rules prompt prompts guidelines directives");

    private static readonly FrozenSet<string> Machines = Set("assistant llm chatbot coachbot");

    private static readonly FrozenSet<string> Notes = Set("prompt message note instruction instructions");

    /// <summary>Whether one of the sentences of a paragraph gives a machine orders.</summary>
    public static bool IsIn(IReadOnlyList<Sentence> paragraph) => paragraph.Any(sentence =>
        DismissesRules(sentence.Words) || AddressesMachine(sentence.Words));

    // "ignore all previous instructions", "disregard the rules above"
    private static bool DismissesRules(ImmutableArray<Word> words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            if (Dismissals.Contains(words[at].Lower))
            {
                var near = words.Skip(at + 1).Take(OrderWithin).ToList();
                if (near.Exists(word => Orders.Contains(word.Lower)) && near.Exists(word => Scopes.Contains(word.Lower)))
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
        return (isLabel && label.Exists(word => Machines.Contains(word.Lower)))
            || (isLabel && label[0].Lower == "system" && label.Exists(word => Notes.Contains(word.Lower)))
            || (words.Length > 3 && words[0].Lower == "as" && words[1].Lower is "an" or "the" && words[2].Lower is "ai" or "llm" or "assistant");
    }

    private static FrozenSet<string> Set(string list) => list.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
