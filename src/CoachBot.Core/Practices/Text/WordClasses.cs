namespace CoachBot.Core.Practices.Text;

/// <summary>The closed classes that a word belongs to.</summary>
[Flags]
internal enum WordClasses
{
    None = 0,
    Determiner = 1,
    Preposition = 2,
    Adverb = 4,
    Particle = 8,
    Join = 16,
    Subordinator = 32,
    ThirdPerson = 64,
    SubjectPronoun = 128,
    Stamp = 256,

    /// <summary>Begins with a digit.</summary>
    Number = 512,

    /// <summary>Phrases do without it.</summary>
    Skipped = 1024,
}
