using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Work;

/// <summary>Finds people in sentences by the names they may go by there. Accents make no difference.</summary>
internal sealed class NameFinder
{
    // Characters of a text in which a whole name stands.
    private const int LongestName = 80;

    private readonly Dictionary<string, ImmutableArray<NameForm>> _byFirst;
    private readonly WordSet _first;

    // Most tickets name nobody.
    private static readonly NameFinder Nobody = new([]);

    /// <param name="names">
    /// Full names, e-mail addresses and handles; of several that are made of the same words the first is the one found.
    /// A first name stands for its bearer while only one bears it.
    /// </param>
    public NameFinder(IEnumerable<string> names)
    {
        var full = names.Select(name => new NameForm(name, [.. PartsOf(name).SelectMany(part => part)]))
            .Where(form => form.Words.Length > 0)
            .DistinctBy(form => string.Join(' ', form.Words))
            .ToList();

        // "Jean-Luc" is one first name.
        var first = full.Select(form => new NameForm(form.Name, [.. PartsOf(form.Name).First(part => part.Length > 0)]))
            .Where((form, at) => form.Words.Length < full[at].Words.Length)
            .GroupBy(form => string.Join(' ', form.Words), StringComparer.Ordinal)
            .Where(group => group.Count() == 1)
            .ToDictionary(group => group.Key, group => group.Single(), StringComparer.Ordinal);

        // "@jonas" beside one Jonas Weber is that very Jonas, under the name that came first.
        for (var at = 0; at < full.Count; at++)
        {
            if (first.TryGetValue(string.Join(' ', full[at].Words), out var bearer) && bearer.Name != full[at].Name)
            {
                var longer = full.FindIndex(form => form.Name == bearer.Name);
                var name = full[Math.Min(at, longer)].Name;
                (full[at], full[longer]) = (full[at] with { Name = name }, full[longer] with { Name = name });
                first.Remove(string.Join(' ', full[at].Words));
            }
        }

        _byFirst = full.Concat(first.Values).GroupBy(form => form.Words[0], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderByDescending(form => form.Words.Length).ToImmutableArray(), StringComparer.Ordinal);
        _first = new(_byFirst.Keys);
    }

    /// <summary>A finder of everybody an item names, and of more names that may occur in its text.</summary>
    public static NameFinder Of(WorkItem item, IEnumerable<string> moreNames)
    {
        List<string> names = [.. item.Participants.Select(participant => participant.Name), .. item.FollowUps.Select(followUp => followUp.Owner).OfType<string>(), .. moreNames];
        return names.Count == 0 ? Nobody : new(names);
    }

    /// <summary>Whether it knows nobody.</summary>
    public bool IsEmpty => _byFirst.Count == 0;

    /// <summary>The name under which a way of writing it is found; the same text where it is unknown.</summary>
    public string Known(string name)
    {
        string[] words = [.. PartsOf(name).SelectMany(part => part)];
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
            if (words[at].OfName is { } whole)
            {
                foreach (var form in FormsOf(whole.Split(' ')[0]))
                {
                    if (string.Join(' ', form.Words) == whole)
                    {
                        (found ??= ImmutableArray.CreateBuilder<(string, int, int)>()).Add((form.Name, at, at));
                    }
                }
            }
            else if (MayBegin(words[at]) && _byFirst.TryGetValue(Fold(words[at].Lower), out var forms) && FirstThatStands(words, at, forms) is { } form)
            {
                var end = at + form.Words.Length - 1;
                (found ??= ImmutableArray.CreateBuilder<(string, int, int)>()).Add((form.Name, at, end));
                at = end;
            }
        }

        return found?.DrainToImmutable() ?? [];
    }

    private bool MayBegin(Word word) => _first.Contains(word) || !word.Lexeme.IsAscii;

    /// <summary>
    /// The same words with every name read as one word that is only a name: Will promises nothing, Mark marks nothing, a
    /// double name is no longer than another, and one in a script without capitals is a name all the same.
    /// </summary>
    public ImmutableArray<Word> SetApart(ImmutableArray<Word> words)
    {
        if (IsEmpty)
        {
            return words;
        }

        var mentions = Find(words).RemoveAll(mention => mention.End == 0 && !words[0].IsHandle && !IsPerson(words));
        if (mentions.Length == 0)
        {
            return words;
        }

        var read = ImmutableArray.CreateBuilder<Word>(words.Length);
        var from = 0;
        foreach (var (_, start, end) in mentions)
        {
            read.AddRange(words[from..start]);
            read.Add(new(Lexeme.Name, words[start].Start, words[end].End - words[start].Start)
            {
                Before = words[start].Before,
                Aside = words[start].Aside,
                IsPossessive = words[end].IsPossessive,
                IsHandle = words[start].IsHandle,
                OfName = string.Join(' ', words[start..(end + 1)].Select(word => Fold(word.Lower))),
            });
            from = end + 1;
        }

        read.AddRange(words[from..]);
        return read.ToImmutable();
    }

    /// <summary>
    /// Whether the letter at a place is all that somebody is called there: <c>X</c> where X Raman is known, but neither in
    /// <c>X. Raman</c> nor where they are known as X. Raman.
    /// </summary>
    public bool IsWholeName(string text, int at, int limit)
    {
        var forms = FormsOf(Fold(text[at..(at + 1)].ToLowerInvariant()));
        if (!forms.Any(form => form.Words.Length == 1 && !IsInitial(form.Name)))
        {
            return false;
        }

        var words = WordReader.Read(text, new(at, Math.Min(limit - at, LongestName)));
        return !forms.Any(form => form.Words.Length > 1 && StandsAt(words, 0, form.Words));
    }

    private static bool IsInitial(string name) => name.Length > 1 && name[1] == '.';

    // A first word may be an order: "Grant access to the bucket".
    private static bool IsPerson(ImmutableArray<Word> words) =>
        words.Length == 1 || words[0].IsPossessive || words[1].BreaksBefore || words[1].Form == VerbForm.Past || Grammar.IsJoin(words[1])
        || Grammar.IsPreposition(words[1]) || Grammar.IsAdverb(words[1]) || AuxiliaryWords.Of(words[1]) != Auxiliary.None || words[1].Lower == "who";

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
            if (words[at + i].OfName is not null || Fold(words[at + i].Lower) != parts[i] || (i > 0 && words[at + i].BreaksBefore))
            {
                return false;
            }
        }

        return true;
    }

    // A name is capitalised in running text, unless it is a handle; "Mark the node" begins with an order, not with Mark.
    private static bool IsAlone(ImmutableArray<Word> words, int at) =>
        words[at].IsHandle
        || ((words[at].IsCapitalised || char.GetUnicodeCategory(words[at].Lower[0]) == UnicodeCategory.OtherLetter) && !(at == 0 && words.Length > 1 && !words[1].BreaksBefore && Grammar.IsDeterminer(words[1])));

    private ImmutableArray<NameForm> FormsOf(string first) => _byFirst.GetValueOrDefault(first, []);

    // The words of each part of a name, cut as they are in a text. An address says its owner's name before the @: lucia.fernandez@example.com.
    private static IEnumerable<string[]> PartsOf(string name)
    {
        var at = name.IndexOf('@', StringComparison.Ordinal);
        var said = (at > 0 ? name[..at] : name).Split([' ', '.', '_', '@', ',', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return said.Select(part => WordReader.Read(part, new(0, part.Length)).Select(word => Fold(word.Lower)).ToArray());
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
