using System.Collections.Frozen;
using System.Globalization;
using CoachBot.Core.Practices;
using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Findings;

/// <summary>
/// Recognises sentences that are meant for what reads the text, not for people. Far stricter than what the rules leave out:
/// nobody loses by it but a proposal that the rules do not make.
/// </summary>
internal static class SpokenToMachine
{
    // The words of the exchange itself; who tells of their work has no use for them.
    private static readonly FrozenSet<string> Words = FrozenSet.Create(
        StringComparer.Ordinal,
        "rung", "rungs", "involvement", "exercised", "coachbot", "llm", "chatbot", "assistant", "ai", "prompt", "prompts", "jailbreak", "placeholder", "placeholders", "json",
        "findings", "answer", "answers", "quote", "quotes", "gpt", "chatgpt", "claude");

    /// <summary>Whether nobody should be quoted with it.</summary>
    public static bool Is(string text, Sentence sentence, PracticeCatalogue catalogue)
    {
        var said = text.AsSpan(sentence.Span.Start, sentence.Span.Length);
        foreach (var letter in said)
        {
            if (letter is '{' or '}' || (letter is not ('\n' or '\r' or '\t') && char.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format))
            {
                return true;
            }
        }

        foreach (var word in sentence.Words)
        {
            if (Words.Contains(word.Lower))
            {
                return true;
            }
        }

        // "[person-1]" and "incident-command" are written by nobody who tells what was done.
        return said.Contains("[person", StringComparison.OrdinalIgnoreCase) || NamesId(said, catalogue);
    }

    private static bool NamesId(ReadOnlySpan<char> said, PracticeCatalogue catalogue)
    {
        foreach (var practice in catalogue.Practices)
        {
            if (practice.Id.Value.Contains('-', StringComparison.Ordinal) && said.Contains($"`{practice.Id.Value}`", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
