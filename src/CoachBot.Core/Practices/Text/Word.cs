namespace CoachBot.Core.Practices.Text;

/// <summary>One word of a sentence.</summary>
/// <param name="Lower">The word in lower case, without a possessive ending.</param>
/// <param name="Stem">What inflected forms share.</param>
/// <param name="Form">How it would be inflected as a verb.</param>
/// <param name="Start">Offset in the whole text.</param>
/// <param name="Length">Characters in the text, the possessive ending included.</param>
/// <param name="IsCapitalised">Whether its first letter is upper case in the text.</param>
/// <param name="BreaksBefore">Whether a comma, colon, dash or bracket stands between it and the word before.</param>
public sealed record Word(
    string Lower,
    string Stem,
    VerbForm Form,
    int Start,
    int Length,
    bool IsCapitalised,
    bool BreaksBefore)
{
    /// <summary>Offset just behind it.</summary>
    public int End => Start + Length;
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
