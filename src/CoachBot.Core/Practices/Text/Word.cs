namespace CoachBot.Core.Practices.Text;

/// <summary>One word of a sentence.</summary>
public readonly struct Word
{
    /// <summary>No word at all: it says nothing, and stands nowhere.</summary>
    internal static readonly Word None = new(Lexeme.Nothing, 0, 0, WordBreak.None, WordAside.None, WordMarks.None);

    // There are as many of these as words in a text: where it is, how long, and what stands around it share one number.
    private const int LengthAt = 32;
    private const int MarksAt = 58;
    private const int Longest = (1 << (MarksAt - LengthAt)) - 1;
    private const int BeforeAt = 2;
    private const int AsideAt = 4;

    private readonly ulong _place;

    internal Word(Lexeme lexeme, int start, int length, WordBreak before, WordAside aside, WordMarks marks)
    {
        Lexeme = lexeme;
        _place = (uint)start | ((ulong)Math.Min(length, Longest) << LengthAt)
            | ((ulong)((int)marks | ((int)before << BeforeAt) | ((int)aside << AsideAt)) << MarksAt);
    }

    /// <summary>The word in lower case, without a possessive ending.</summary>
    public string Lower => Lexeme.Lower;

    /// <summary>What inflected forms share.</summary>
    public string Stem => Lexeme.Stem;

    /// <summary>How it would be inflected as a verb.</summary>
    public VerbForm Form => Lexeme.Form;

    /// <summary>Offset in the whole text.</summary>
    public int Start => (int)_place;

    /// <summary>Characters in the text, the possessive ending included.</summary>
    public int Length => (int)(_place >> LengthAt) & Longest;

    /// <summary>Offset just behind it.</summary>
    public int End => Start + Length;

    /// <summary>Whether its first letter is upper case in the text.</summary>
    public bool IsCapitalised => Lexeme.IsCapitalised;

    /// <summary>Whether a letter behind the first is upper case: <c>DNS</c>, <c>GitHub</c>.</summary>
    public bool HasInnerCapital => Lexeme.HasInnerCapital;

    /// <summary>Whether it is written as the owner of what follows: <c>Priya's</c>, <c>Jonas'</c>.</summary>
    public bool IsPossessive => (Marks & (int)WordMarks.Possessive) != 0;

    /// <summary>What stands between it and the word before.</summary>
    public WordBreak Before => (WordBreak)((Marks >> BeforeAt) & 3);

    /// <summary>Whether a comma, colon, dash or bracket stands between it and the word before.</summary>
    public bool BreaksBefore => Before >= WordBreak.Comma;

    /// <summary>
    /// The words of a person's name in lower case, without accents, where this stands for them all. <see cref="Lower"/> and
    /// <see cref="Stem"/> say only that it is a name then, so that a text reads the same whatever people are called. Null for
    /// every other word.
    /// </summary>
    public string? OfName => Lexeme.OfName;

    /// <summary>Whether it stands in brackets or between quotation marks that close within the sentence.</summary>
    public WordAside Aside => (WordAside)(Marks >> AsideAt);

    /// <summary>Whether an at sign stands right before it, as before a handle.</summary>
    internal bool IsHandle => (Marks & (int)WordMarks.Handle) != 0;

    /// <summary>Whether this is no word at all.</summary>
    internal bool IsNone => ReferenceEquals(Lexeme, Lexeme.Nothing);

    internal Lexeme Lexeme { get; }

    private int Marks => (int)(_place >> MarksAt);
}

/// <summary>What is marked on a word itself.</summary>
[Flags]
internal enum WordMarks
{
    None = 0,

    /// <summary>It owns what follows.</summary>
    Possessive = 1,

    /// <summary>An at sign stands right before it.</summary>
    Handle = 2,
}

/// <summary>What separates a word from the one before, weakest first.</summary>
public enum WordBreak
{
    /// <summary>A space, or anything without meaning.</summary>
    None,

    /// <summary>Only a hyphen: both are one word to the reader.</summary>
    Hyphen,

    /// <summary>A comma, or a sign that joins like one.</summary>
    Comma,

    /// <summary>A colon, semicolon, dash or bracket.</summary>
    Strong,
}

/// <summary>Where a word stands when it is not told plainly.</summary>
public enum WordAside
{
    /// <summary>Plainly told.</summary>
    None,

    /// <summary>In brackets.</summary>
    Bracket,

    /// <summary>Between quotation marks: a title, a label, somebody's words.</summary>
    Quote,
}

/// <summary>What a word's ending says if it is a verb.</summary>
public enum VerbForm
{
    /// <summary>add</summary>
    Plain = 1,

    /// <summary>adds</summary>
    Third,

    /// <summary>added, wrote, written</summary>
    Past,

    /// <summary>adding</summary>
    Gerund,

    /// <summary>cut, set, split: present and past look the same.</summary>
    PlainOrPast,
}
