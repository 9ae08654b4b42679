using System.Globalization;
using System.Text;
using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Work;

/// <summary>The words of a name as they are looked for in texts: in lower case, without accents.</summary>
internal sealed class NameWords
{
    // The same few people are named in item after item. A name has one place, and gives it up to the next that falls there.
    private const int Places = 1024;

    private static readonly NameWords?[] Met = new NameWords?[Places];

    private readonly string _name;

    private NameWords(string name)
    {
        _name = name;
        var parts = PartsOf(name);
        var words = parts.SelectMany(part => part).ToArray();
        if (words.Length == 0)
        {
            return;
        }

        Whole = new(name, words);

        // "Jean-Luc" is one first name.
        var first = parts.Find(part => part.Length > 0)!;
        First = first.Length < words.Length ? new(name, first) : null;
    }

    /// <summary>All of it; null where it has no word.</summary>
    public NameForm? Whole { get; }

    /// <summary>Its first part; null where that is all of it.</summary>
    public NameForm? First { get; }

    /// <summary>The words of a full name, e-mail address or handle.</summary>
    public static NameWords Of(string name)
    {
        ref var place = ref Met[string.GetHashCode(name) & (Places - 1)];
        var known = Volatile.Read(ref place);
        if (known is null || known._name != name)
        {
            known = new(name);
            Volatile.Write(ref place, known);
        }

        return known;
    }

    /// <summary>A word in lower case without its accents.</summary>
    public static string Fold(string word)
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

    // The words of each part of a name, cut as they are in a text. An address says its owner's name before the @: lucia.fernandez@example.com.
    private static List<string[]> PartsOf(string name)
    {
        var at = name.IndexOf('@', StringComparison.Ordinal);
        var said = (at > 0 ? name[..at] : name).Split([' ', '.', '_', '@', ',', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return [.. said.Select(part => WordReader.Read(part, new(0, part.Length)).Select(word => Fold(word.Lower)).ToArray())];
    }

    // Text from outside may hold half a surrogate pair, which has no normal form.
    private static string Decomposed(string word) =>
        word.Any(char.IsSurrogate) ? word : word.Normalize(NormalizationForm.FormD);
}

/// <summary>A way in which somebody may be named in a text.</summary>
/// <param name="Name">Who that is.</param>
/// <param name="Words">The words, one or more.</param>
internal sealed record NameForm(string Name, string[] Words)
{
    /// <summary>The words as one.</summary>
    public string Joined { get; } = Words.Length == 1 ? Words[0] : string.Join(' ', Words);

    /// <summary>What stands for them in a text.</summary>
    public Lexeme AsWord => _asWord ??= Lexeme.NameOf(Joined);

    private Lexeme? _asWord;
}
