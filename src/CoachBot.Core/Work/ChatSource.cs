using System.Collections.Immutable;
using CoachBot.Core.People;

namespace CoachBot.Core.Work;

/// <summary>The sources of work that people tell CoachBot themselves, in a form.</summary>
public static class ChatSource
{
    // Short enough to type, and long enough that two of a hundred thousand hardly ever meet.
    private const int KeyDigits = 12;

    /// <summary>Incidents that on-call leads log.</summary>
    public const string Log = "log";

    /// <summary>Postmortems that were pasted.</summary>
    public const string Pasted = "pasted";

    /// <summary>Achievements that people log of their own.</summary>
    public const string Self = "self";

    /// <summary>All of them.</summary>
    public static ImmutableArray<string> All { get; } = [Log, Pasted, Self];

    /// <summary>The key of what was told in a form, made from its draft: sent twice, it is the same item.</summary>
    /// <param name="source">One of <see cref="All"/>.</param>
    /// <param name="owner">Whose draft it was: nobody's form can revise what another told.</param>
    /// <param name="draft">Id of the draft.</param>
    public static WorkKey KeyOf(string source, PersonId owner, string draft) =>
        new(source, $"{source.ToUpperInvariant()}-{StableHash.Of(source, owner.Value, draft)[..KeyDigits]}");
}
