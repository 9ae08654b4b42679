using System.Collections.Immutable;
using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Work;

/// <summary>Finds people in sentences by the names they may go by there.</summary>
internal sealed class NameFinder
{
    private readonly ImmutableArray<(string Name, ImmutableArray<string> Words)> _forms;

    /// <param name="names">Full names, e-mail addresses and handles. A first name stands for its bearer while only one bears it.</param>
    public NameFinder(IEnumerable<string> names)
    {
        var full = names.Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(name => (Name: name, Words: WordsOf(name)))
            .Where(form => form.Words.Length > 0)
            .ToList();
        var first = full.Where(form => form.Words.Length > 1 && !form.Name.Contains('@', StringComparison.Ordinal))
            .GroupBy(form => form.Words[0], StringComparer.Ordinal)
            .Where(group => group.Count() == 1)
            .Select(group => group.Single())
            .Select(form => (form.Name, Words: ImmutableArray.Create(form.Words[0])));
        _forms = [.. full.Concat(first).OrderByDescending(form => form.Words.Length)];
    }

    /// <summary>Every name in the words, from left to right, with the indexes of its first and last word.</summary>
    public List<(string Name, int Start, int End)> Find(ImmutableArray<Word> words)
    {
        var found = new List<(string, int, int)>();
        for (var at = 0; at < words.Length; at++)
        {
            foreach (var (name, parts) in _forms)
            {
                if (StandsAt(words, at, parts))
                {
                    found.Add((name, at, at + parts.Length - 1));
                    at += parts.Length - 1;
                    break;
                }
            }
        }

        return found;
    }

    // A name is capitalised in running text; `will` and `mark` are not people.
    private static bool StandsAt(ImmutableArray<Word> words, int at, ImmutableArray<string> parts)
    {
        if (at + parts.Length > words.Length || (parts.Length == 1 && !words[at].IsCapitalised))
        {
            return false;
        }

        for (var i = 0; i < parts.Length; i++)
        {
            if (words[at + i].Lower != parts[i])
            {
                return false;
            }
        }

        return true;
    }

    private static ImmutableArray<string> WordsOf(string name) =>
        [.. WordReader.Read(name, new(0, name.Length)).Select(word => word.Lower)];
}
