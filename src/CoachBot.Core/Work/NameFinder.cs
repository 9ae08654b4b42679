using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Work;

/// <summary>Finds people in sentences by the names they may go by there. Accents make no difference.</summary>
internal sealed class NameFinder
{
    // Characters of a text in which a whole name stands.
    private const int LongestName = 80;

    // So many are found faster one after the other.
    private const int Few = 16;

    // Most tickets name nobody.
    private static readonly NameFinder Nobody = new([]);

    // By the first word, the longest first.
    private readonly Dictionary<string, NameForm[]> _byFirst = new(StringComparer.Ordinal);

    // Most words begin no name, which one bit tells.
    private readonly ulong[] _marks = new ulong[4];

    /// <param name="names">
    /// Full names, e-mail addresses and handles; of several that are made of the same words the first is the one found.
    /// A first name stands for its bearer while only one bears it.
    /// </param>
    public NameFinder(IReadOnlyCollection<string> names)
    {
        var full = new List<NameForm>(names.Count);
        var first = new List<NameForm>();
        Gather(names, full, first);
        KeepLonely(first);
        JoinHandles(full, first);
        foreach (var form in full)
        {
            Add(form);
        }

        foreach (var form in first)
        {
            Add(form);
        }
    }

    /// <summary>A finder of everybody an item names, and of more names that may occur in its text.</summary>
    public static NameFinder Of(WorkItem item, IEnumerable<string> moreNames)
    {
        var names = new List<string>(item.Participants.Count + item.FollowUps.Count);
        foreach (var participant in item.Participants)
        {
            names.Add(participant.Name);
        }

        foreach (var followUp in item.FollowUps)
        {
            if (followUp.Owner is { } owner)
            {
                names.Add(owner);
            }
        }

        names.AddRange(moreNames);
        return names.Count == 0 ? Nobody : new(names);
    }

    private static void Gather(IReadOnlyCollection<string> names, List<NameForm> full, List<NameForm> first)
    {
        var met = names.Count > Few ? new HashSet<string>(StringComparer.Ordinal) : null;
        foreach (var name in names)
        {
            if (NameWords.Of(name) is { Whole: { } whole } words && (met is null ? IndexOf(full, whole.Joined) < 0 : met.Add(whole.Joined)))
            {
                full.Add(whole);
                if (words.First is { } own)
                {
                    first.Add(own);
                }
            }
        }
    }

    // What two bear tells neither.
    private static void KeepLonely(List<NameForm> first)
    {
        if (first.Count > Few)
        {
            RemoveShared(first);
            return;
        }

        for (var at = 0; at < first.Count;)
        {
            if (IndexOf(first, first[at].Joined, at + 1) < 0)
            {
                at++;
            }
            else
            {
                RemoveAll(first, first[at].Joined);
            }
        }
    }

    private static void RemoveShared(List<NameForm> first)
    {
        var bearers = first.CountBy(form => form.Joined, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        first.RemoveAll(form => bearers[form.Joined] > 1);
    }

    private static void RemoveAll(List<NameForm> first, string joined) => first.RemoveAll(form => form.Joined == joined);

    // "@jonas" beside one Jonas Weber is that very Jonas, under the name that came first.
    private static void JoinHandles(List<NameForm> full, List<NameForm> first)
    {
        var known = first.Count > Few ? Joined(first) : null;
        for (var at = 0; at < full.Count; at++)
        {
            var bearer = known?.Contains(full[at].Joined) == false ? -1 : IndexOf(first, full[at].Joined);
            if (bearer >= 0 && first[bearer].Name != full[at].Name)
            {
                var longer = IndexOfName(full, first[bearer].Name);
                var name = full[Math.Min(at, longer)].Name;
                (full[at], full[longer]) = (full[at] with { Name = name }, full[longer] with { Name = name });
                first.RemoveAt(bearer);
            }
        }
    }

    private static HashSet<string> Joined(List<NameForm> forms) => forms.Select(form => form.Joined).ToHashSet(StringComparer.Ordinal);

    private static int IndexOfName(List<NameForm> forms, string name) => forms.FindIndex(form => form.Name == name);

    private static int IndexOf(List<NameForm> forms, string joined, int from = 0)
    {
        for (var at = from; at < forms.Count; at++)
        {
            if (forms[at].Joined == joined)
            {
                return at;
            }
        }

        return -1;
    }

    private void Add(NameForm form)
    {
        var word = form.Words[0];
        ref var forms = ref CollectionsMarshal.GetValueRefOrAddDefault(_byFirst, word, out var isKnown);
        if (!isKnown)
        {
            forms = [form];
            var bit = Lexeme.HashOf(word);
            _marks[(bit >> 6) & (_marks.Length - 1)] |= 1UL << bit;
            return;
        }

        var at = forms!.Length;
        while (at > 0 && form.Words.Length > forms[at - 1].Words.Length)
        {
            at--;
        }

        forms = [.. forms[..at], form, .. forms[at..]];
    }

    /// <summary>Whether it knows nobody.</summary>
    public bool IsEmpty => _byFirst.Count == 0;

    /// <summary>The name under which a way of writing it is found; the same text where it is unknown.</summary>
    public string Known(string name)
    {
        if (NameWords.Of(name).Whole is { } whole && _byFirst.TryGetValue(whole.Words[0], out var forms))
        {
            foreach (var form in forms)
            {
                if (form.Joined == whole.Joined)
                {
                    return form.Name;
                }
            }
        }

        return name;
    }

    /// <summary>Every name in the words, from left to right, with the indexes of its first and last word.</summary>
    public ImmutableArray<(string Name, int Start, int End)> Find(ImmutableArray<Word> words)
    {
        ImmutableArray<(string, int, int)>.Builder? found = null;
        for (var at = 0; at < words.Length; at++)
        {
            if (words[at].OfName is { } whole)
            {
                foreach (var form in FormsOf(FirstOf(whole)))
                {
                    if (form.Joined == whole)
                    {
                        (found ??= ImmutableArray.CreateBuilder<(string, int, int)>()).Add((form.Name, at, at));
                    }
                }
            }
            else if (FormAt(words.AsSpan(), at) is { } form)
            {
                var end = at + form.Words.Length - 1;
                (found ??= ImmutableArray.CreateBuilder<(string, int, int)>()).Add((form.Name, at, end));
                at = end;
            }
        }

        return found?.DrainToImmutable() ?? [];
    }

    /// <summary>
    /// Makes of every name in the words one word that is only a name: Will promises nothing, Mark marks nothing, a double name
    /// is no longer than another, and one in a script without capitals is a name all the same.
    /// </summary>
    public void SetApart(List<Word> words)
    {
        if (IsEmpty)
        {
            return;
        }

        var read = CollectionsMarshal.AsSpan(words);
        var kept = 0;
        for (var at = 0; at < read.Length; at++)
        {
            // Those before were moved only onto places that are read already.
            if (FormAt(read, at) is not { } form)
            {
                read[kept++] = read[at];
                continue;
            }

            var end = at + form.Words.Length - 1;
            if (end == 0 && !read[0].IsHandle && !IsPerson(read))
            {
                kept++;
            }
            else
            {
                read[kept++] = AsName(form, read[at], read[end]);
            }

            at = end;
        }

        words.RemoveRange(kept, words.Count - kept);
    }

    private static Word AsName(NameForm form, Word first, Word last) =>
        new(form.AsWord, first.Start, last.End - first.Start, first.Before, first.Aside,
            (last.IsPossessive ? WordMarks.Possessive : WordMarks.None) | (first.IsHandle ? WordMarks.Handle : WordMarks.None));

    // The longest name that begins with a word.
    private NameForm? FormAt(ReadOnlySpan<Word> words, int at)
    {
        var lexeme = words[at].Lexeme;
        if ((IsMarked(lexeme.LowerHash) || !lexeme.IsAscii) && lexeme.OfName is null && _byFirst.TryGetValue(NameWords.Fold(lexeme.Lower), out var forms))
        {
            foreach (var form in forms)
            {
                if (StandsAt(words, at, form.Words))
                {
                    return form;
                }
            }
        }

        return null;
    }

    private bool IsMarked(int hash) => (_marks[(hash >> 6) & (_marks.Length - 1)] & (1UL << hash)) != 0;

    private static string FirstOf(string whole) => whole.IndexOf(' ', StringComparison.Ordinal) is >= 0 and var end ? whole[..end] : whole;

    /// <summary>
    /// Whether the letter at a place is all that somebody is called there: <c>X</c> where X Raman is known, but neither in
    /// <c>X. Raman</c> nor where they are known as X. Raman.
    /// </summary>
    public bool IsWholeName(string text, int at, int limit)
    {
        var forms = FormsOf(NameWords.Fold(text[at..(at + 1)].ToLowerInvariant()));
        if (!forms.Any(form => form.Words.Length == 1 && !IsInitial(form.Name)))
        {
            return false;
        }

        var words = WordReader.Read(text, new(at, Math.Min(limit - at, LongestName)));
        return !forms.Any(form => form.Words.Length > 1 && StandsAt(words.AsSpan(), 0, form.Words));
    }

    private static bool IsInitial(string name) => name.Length > 1 && name[1] == '.';

    // A first word may be an order: "Grant access to the bucket".
    private static bool IsPerson(ReadOnlySpan<Word> words) =>
        words.Length == 1 || words[0].IsPossessive || words[1].BreaksBefore || words[1].Form == VerbForm.Past || Grammar.IsJoin(words[1])
        || Grammar.IsPreposition(words[1]) || Grammar.IsAdverb(words[1]) || AuxiliaryWords.Of(words[1]) != Auxiliary.None || words[1].Lower == "who";

    private static bool StandsAt(ReadOnlySpan<Word> words, int at, string[] parts)
    {
        if (at + parts.Length > words.Length || (parts.Length == 1 && !IsAlone(words, at)))
        {
            return false;
        }

        for (var i = 0; i < parts.Length; i++)
        {
            if (words[at + i].OfName is not null || NameWords.Fold(words[at + i].Lower) != parts[i] || (i > 0 && words[at + i].BreaksBefore))
            {
                return false;
            }
        }

        return true;
    }

    // A name is capitalised in running text, unless it is a handle; "Mark the node" begins with an order, not with Mark.
    private static bool IsAlone(ReadOnlySpan<Word> words, int at) =>
        words[at].IsHandle
        || ((words[at].IsCapitalised || char.GetUnicodeCategory(words[at].Lower[0]) == UnicodeCategory.OtherLetter) && !(at == 0 && words.Length > 1 && !words[1].BreaksBefore && Grammar.IsDeterminer(words[1])));

    private NameForm[] FormsOf(string first) => _byFirst.GetValueOrDefault(first, []);
}
