namespace CoachBot.Core.Practices.Text;

/// <summary>One word of a sentence.</summary>
/// <param name="Lower">The word in lower case, without a possessive ending.</param>
/// <param name="Stem">What inflected forms share.</param>
/// <param name="Form">How it would be inflected as a verb.</param>
/// <param name="Start">Offset in the whole text.</param>
/// <param name="Length">Characters in the text, the possessive ending included.</param>
/// <param name="IsCapitalised">Whether its first letter is upper case in the text.</param>
/// <param name="Before">What stands between it and the word before.</param>
public sealed record Word(
    string Lower,
    string Stem,
    VerbForm Form,
    int Start,
    int Length,
    bool IsCapitalised,
    WordBreak Before)
{
    /// <summary>Offset just behind it.</summary>
    public int End => Start + Length;

    /// <summary>Whether a comma, colon, dash or bracket stands between it and the word before.</summary>
    public bool BreaksBefore => Before >= WordBreak.Comma;

    /// <summary>Whether it is written as the owner of what follows: <c>Priya's</c>, <c>Jonas'</c>.</summary>
    public bool IsPossessive { get; init; }

    /// <summary>Whether a letter behind the first is upper case: <c>DNS</c>, <c>GitHub</c>.</summary>
    public bool HasInnerCapital { get; init; }

    /// <summary>Whether it stands in brackets or between quotation marks that close within the sentence.</summary>
    public WordAside Aside { get; init; }
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
