namespace CoachBot.Core.Practices;

/// <summary>Something found in a sentence: word indexes of the phrase, and of the word that tells the act.</summary>
internal readonly record struct Found(PracticeId Practice, PracticeUse Use, double Strength, int Start, int End, int Act, HitBasis Basis, HitReason Reason, Topic? Sign)
{
    private bool IsHint => Sign is { IsHint: true };

    public bool IsPlainerThan(in Found other) =>
        Use != other.Use ? Use < other.Use
        : Strength != other.Strength ? Strength > other.Strength
        : IsHint != other.IsHint ? !IsHint
        : Basis != other.Basis ? Basis < other.Basis
        : Start < other.Start;
}
