using CoachBot.Core.People;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Core.Evidence;

/// <summary>
/// Identifies one person's evidence of one practice in one work item, for ever: it does not depend on the revision, the
/// catalogue or the rule version, so that a dispute stays with what was disputed.
/// </summary>
/// <param name="Value">32 lower-case hexadecimal digits.</param>
public readonly record struct EvidenceId(string Value)
{
    /// <summary>The digits.</summary>
    public override string ToString() => Value;

    /// <summary>The id of that evidence.</summary>
    public static EvidenceId For(PersonId person, WorkKey work, PracticeId practice) =>
        new(StableHash.Of(person.Value, work.Source, work.ExternalId, practice.Value));
}
