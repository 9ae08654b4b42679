using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Work;

/// <summary>Finds people in sentences by the names they may go by there. Accents make no difference.</summary>
internal sealed class NameFinder
{
    private readonly FrozenDictionary<string, ImmutableArray<NameForm>> _byFirst;
    private readonly WordSet _first;

    /// <param name="names">
    /// Full names, e-mail addresses and handles; of several that are made of the same words the first is the one found.
    /// A first name stands for its bearer while only one bears it.
    /// </param>
    public NameFinder(IEnumerable<string> names)
    {
        var full = names.Select(name => new NameForm(name, WordsOf(name)))
            .Where(form => form.Words.Length > 0)
            .DistinctBy(form => string.Join(' ', form.Words))
            .ToList();
        var first = full.Where(form => form.Words.Length > 1)
            .GroupBy(form => form.Words[0], StringComparer.Ordinal)
            .Where(group => group.Count() == 1)
            .Select(group => new NameForm(group.Single().Name, [group.Key]));
        _byFirst = full.Concat(first).GroupBy(form => form.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(form => form.Words.Length).ToImmutableArray(), StringComparer.Ordinal);
        _first = new(_byFirst.Keys);
    }

    /// <summary>The name under which a way of writing it is found; the same text where it is unknown.</summary>
    public string Known(string name)
    {
        var words = WordsOf(name);
        return words.Length > 0 && _byFirst.TryGetValue(words[0], out var forms)
            ? Array.Find([.. forms], form => form.Words.SequenceEqual(words))?.Name ?? name
            : name;
    }

    /// <summary>Every name in the words, from left to right, with the indexes of its first and last word.</summary>
    public ImmutableArray<(string Name, int Start, int End)> Find(ImmutableArray<Word> words)
    {
        ImmutableArray<(string, int, int)>.Builder? found = null;
        for (var at = 0; at < words.Length; at++)
        {
            if (MayBegin(words[at]) && _byFirst.TryGetValue(Fold(words[at].Lower), out var forms) && FirstThatStands(words, at, forms) is { } form)
            {
                var end = at + form.Words.Length - 1;
                (found ??= ImmutableArray.CreateBuilder<(string, int, int)>()).Add((form.Name, at, end));
                at = end;
            }
        }

        return found?.DrainToImmutable() ?? [];
    }

    private bool MayBegin(Word word) => _first.Contains(word) || !Ascii.IsValid(word.Lower);

    private static NameForm? FirstThatStands(ImmutableArray<Word> words, int at, ImmutableArray<NameForm> forms)
    {
        foreach (var form in forms)
        {
            if (StandsAt(words, at, form.Words))
            {
                return form;
            }
        }

        return null;
    }

    private static bool StandsAt(ImmutableArray<Word> words, int at, ImmutableArray<string> parts)
    {
        if (at + parts.Length > words.Length || (parts.Length == 1 && !IsAlone(words, at)))
        {
            return false;
        }

        for (var i = 0; i < parts.Length; i++)
        {
            if (Fold(words[at + i].Lower) != parts[i] || (i > 0 && words[at + i].BreaksBefore))
            {
                return false;
            }
        }

        return true;
    }

    // A name is capitalised in running text; "Mark the node" begins with an order, not with Mark.
    private static bool IsAlone(ImmutableArray<Word> words, int at) =>
        words[at].IsCapitalised && !(at == 0 && words.Length > 1 && !words[1].BreaksBefore && Grammar.IsDeterminer(words[1]));

    // An address says its owner's name before the @: lucia.fernandez@example.com.
    private static ImmutableArray<string> WordsOf(string name)
    {
        var at = name.IndexOf('@', StringComparison.Ordinal);
        var said = (at > 0 ? name[..at] : name).Replace('\u2019', '\'');
        return
        [
            .. said.Split([' ', '.', '_', '-', '@', ',', '\t'], StringSplitOptions.RemoveEmptyEntries)
                .Select(word => Fold(word.ToLowerInvariant())),
        ];
    }

    private static string Fold(string word)
    {
        if (Ascii.IsValid(word))
        {
            return word;
        }

        var folded = new StringBuilder(word.Length);
        foreach (var part in Decomposed(word))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(part);
            }
        }

        return folded.ToString();
    }

    // Text from outside may hold half a surrogate pair, which has no normal form.
    private static string Decomposed(string word) =>
        word.Any(char.IsSurrogate) ? word : word.Normalize(NormalizationForm.FormD);

    private sealed record NameForm(string Name, ImmutableArray<string> Words);
}
