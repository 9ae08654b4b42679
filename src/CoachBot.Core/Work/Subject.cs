using System.Collections.Immutable;

namespace CoachBot.Core.Work;

/// <summary>Who or what a verb is said of.</summary>
/// <param name="Kind">Whether anybody is named.</param>
/// <param name="People">The names and pronouns; none unless people are meant.</param>
internal readonly record struct Subject(SubjectKind Kind, ImmutableArray<Reference> People)
{
    public static readonly Subject Unsaid = new(SubjectKind.Unsaid, []);

    public static readonly Subject Thing = new(SubjectKind.Thing, []);

    public static Subject Of(ImmutableArray<Reference> people) => new(SubjectKind.People, people);

    public bool IsSameAs(Subject other) => Kind == other.Kind && People.SequenceEqual(other.People);
}

/// <summary>Whether a subject is told.</summary>
internal enum SubjectKind
{
    /// <summary>The sentence leaves it out: an order, a note, a passive without "by".</summary>
    Unsaid = 1,

    /// <summary>Something or somebody that is nobody we could name.</summary>
    Thing,

    /// <summary>One or more people, by name or pronoun.</summary>
    People,
}

/// <summary>A word that points to a person.</summary>
/// <param name="At">Index of the word; for a name, of its first.</param>
/// <param name="Name">The name as the finder knows it; null for a pronoun.</param>
internal readonly record struct Reference(int At, string? Name);
