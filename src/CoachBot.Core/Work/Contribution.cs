using CoachBot.Core.People;
using CoachBot.Core.Practices;

namespace CoachBot.Core.Work;

/// <summary>
/// One person's part in one work item, as the text gives it; the name is not yet a person.
/// </summary>
/// <param name="Name">As written.</param>
/// <param name="Role">The part given to them.</param>
/// <param name="Involvement">How far they carried it, capped by the item's scope.</param>
/// <param name="Quotes">The lines and sentences that say so; none ties a cause to a person.</param>
/// <param name="Practices">What those sentences show them exercising, each with its own rung and quotes.</param>
public sealed record WrittenContribution(
    string Name,
    ParticipantRole Role,
    Involvement Involvement,
    IReadOnlyList<TextSpan> Quotes,
    IReadOnlyList<ExercisedPractice> Practices);

/// <summary>A practice that a person exercised in a work item.</summary>
/// <param name="Practice">Which.</param>
/// <param name="Rung">The highest rung the sentences show, capped by scope.</param>
/// <param name="Strength">How plainly the text says so, 0 to 1.</param>
/// <param name="Quotes">Where, best first.</param>
public sealed record ExercisedPractice(
    PracticeId Practice,
    Involvement Rung,
    double Strength,
    IReadOnlyList<TextSpan> Quotes);

/// <summary>A <see cref="WrittenContribution"/> whose name the directory knows.</summary>
/// <param name="Person">Whose part it is.</param>
/// <param name="Part">What the text says.</param>
public sealed record Contribution(PersonId Person, WrittenContribution Part);
