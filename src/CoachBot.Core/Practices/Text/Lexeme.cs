using System.Text;

namespace CoachBot.Core.Practices.Text;

/// <summary>
/// What the letters of a word tell, wherever it stands: one object for all its occurrences, so that no question about a
/// word costs more than reading a field.
/// </summary>
internal sealed class Lexeme
{
    /// <summary>The lexeme of everything that is not language.</summary>
    public static readonly Lexeme Opaque = new(WordReader.Opaque, WordReader.Opaque, WordReader.Opaque, VerbForm.Plain);

    /// <summary>The lexeme of everything that is a known person's name: what they are called tells nothing.</summary>
    public static readonly Lexeme Name = new("\u00a7name", "\u00a7name", "\u00a7name", VerbForm.Plain) { IsCapitalised = true };

    /// <summary>The lexeme of no word.</summary>
    public static readonly Lexeme Nothing = new("\u00a7none", "\u00a7none", "\u00a7none", VerbForm.Plain);

    /// <summary>What <see cref="StemNumbers"/> made of its stem last: whose number it is, and the number.</summary>
    internal long StemNumber;

    private Lexeme(string spelling, string lower, string stem, VerbForm form)
    {
        Spelling = spelling;
        Lower = lower;
        Stem = stem == lower ? lower : stem;
        Form = form;
        Ends = WordEnds.Of(spelling);
        LowerHash = HashOf(lower);
        StemHash = HashOf(stem);
        Pronoun = Grammar.PronounIn(lower);
        Class = Grammar.ClassOf(lower, Pronoun);
        Auxiliary = AuxiliaryWords.Of(lower);
        HasDigit = lower.AsSpan().ContainsAnyInRange('0', '9');
        Clues = ClueWords.Of(lower, Stem, Auxiliary);
        IsAscii = Ascii.IsValid(lower);
        MayDismiss = ForeignOrder.MayBeginWith(lower);
    }

    // A number is in no list of words, and gives rise to nothing: there are more of them than words, and most are met once.
    private Lexeme(string digits)
    {
        (Spelling, Lower, Pronoun) = (digits, digits, digits);
        (Stem, Form) = Stemmer.Read(digits);
        Ends = WordEnds.Of(digits);
        (LowerHash, StemHash) = (HashOf(digits), HashOf(Stem));
        Class = WordClasses.Stamp | WordClasses.Number;
        (HasDigit, IsAscii) = (true, true);
    }

    private Lexeme(Lexeme name, string words)
        : this(name.Spelling, name.Lower, name.Stem, name.Form) => (IsCapitalised, OfName) = (name.IsCapitalised, words);

    /// <summary>The word as written.</summary>
    public string Spelling { get; }

    public WordEnds Ends { get; }

    public string Lower { get; }

    public int LowerHash { get; }

    public string Stem { get; }

    public int StemHash { get; }

    public VerbForm Form { get; }

    /// <summary>The pronoun in a word that may hold a verb too; the very object <see cref="Lower"/> where it holds none.</summary>
    public string Pronoun { get; }

    public WordClasses Class { get; }

    public Auxiliary Auxiliary { get; }

    /// <summary>What it may give rise to.</summary>
    public Clues Clues { get; }

    /// <summary>Whether it has neither accents nor letters of other scripts.</summary>
    public bool IsAscii { get; }

    /// <summary>Whether it holds a digit.</summary>
    public bool HasDigit { get; }

    /// <summary>Whether an order in another language may begin with it.</summary>
    public bool MayDismiss { get; }

    public bool IsCapitalised { get; private init; }

    public bool HasInnerCapital { get; private init; }

    /// <summary>Whether it ends with 's.</summary>
    public bool IsOwner { get; private init; }

    /// <summary>Whether a bare apostrophe behind it makes it an owner: <c>Jonas'</c>.</summary>
    public bool EndsWithS { get; private init; }

    /// <summary>The words of a person's name, where it stands for them all.</summary>
    public string? OfName { get; private init; }

    /// <summary>The lexeme of a name, by its words in lower case, without accents.</summary>
    public static Lexeme NameOf(string words) => new(Name, words);

    public static Lexeme Of(ReadOnlySpan<char> written) => written.ContainsAnyExceptInRange('0', '9') ? Read(written) : new(written.ToString());

    /// <summary>The same with every list of words asked, whatever it is made of.</summary>
    internal static Lexeme Read(ReadOnlySpan<char> written)
    {
        var spelling = written.ToString();
        var lower = spelling.ToLowerInvariant().Replace('\u2019', '\'');
        var isOwner = lower.Length > 2 && lower.EndsWith("'s", StringComparison.Ordinal);
        var bare = isOwner ? lower[..^2] : lower;
        var (stem, form) = Stemmer.Read(bare);
        return new(spelling, bare, stem, form)
        {
            IsCapitalised = char.IsUpper(spelling[0]),
            HasInnerCapital = spelling.AsSpan(1, bare.Length - 1).ContainsAnyInRange('A', 'Z'),
            IsOwner = isOwner,
            EndsWithS = lower[^1] == 's',
        };
    }

    /// <summary>The same number for the same text in every process.</summary>
    public static int HashOf(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * 16777619u;
        }

        return (int)(hash ^ (hash >> 15));
    }
}
