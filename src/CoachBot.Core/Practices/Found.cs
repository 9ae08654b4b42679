namespace CoachBot.Core.Practices;

/// <summary>Something found in a sentence.</summary>
/// <param name="Practice">The number of its practice.</param>
/// <param name="Use">What is said of it.</param>
/// <param name="Strength">How plainly.</param>
/// <param name="Start">The index of the first word of the phrase.</param>
/// <param name="End">The index of its last word.</param>
/// <param name="Act">The index of the word that tells the act.</param>
/// <param name="Basis">What says so.</param>
/// <param name="Reason">Why it counts as it does.</param>
/// <param name="Topic">The number of the topic; <see cref="NoTopic"/> for what is none.</param>
/// <param name="IsHint">Whether that topic often means something else.</param>
internal readonly record struct Found(int Practice, PracticeUse Use, double Strength, int Start, int End, int Act, HitBasis Basis, HitReason Reason, int Topic = Found.NoTopic, bool IsHint = false)
{
    public const int NoTopic = -1;

    public bool IsPlainerThan(in Found other) =>
        Use != other.Use ? Use < other.Use
        : Strength != other.Strength ? Strength > other.Strength
        : IsHint != other.IsHint ? !IsHint
        : Basis != other.Basis ? Basis < other.Basis
        : Start < other.Start;
}
