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
    IReadOnlyList<TextSpan> Quotes)
{
    /// <summary>What the strength is the sum of, an act for each quote in their order; empty where the role alone shows it.</summary>
    public IReadOnlyList<CountedAct> Acts { get; init; } = [];
}

/// <summary>One sentence's word on what a person exercised.</summary>
/// <param name="Hit">What it tells, where, and how plainly.</param>
/// <param name="Rung">How far it says they carried it; no cap is applied.</param>
/// <param name="By">What ties it to them.</param>
public sealed record CountedAct(SentenceHit Hit, Involvement Rung, AttributedBy By);

/// <summary>What ties a sentence's act to a person.</summary>
public enum AttributedBy
{
    /// <summary>The sentence names them.</summary>
    Name = 1,

    /// <summary>It is the row of a finished follow-up of theirs.</summary>
    FollowUp,

    /// <summary>It is said in their own words, or told of nobody in what is theirs: the ticket's assignee, else the one author.</summary>
    Owner,

    /// <summary>It speaks of somebody named before it.</summary>
    Pronoun,
}

/// <summary>A <see cref="WrittenContribution"/> whose name the directory knows.</summary>
/// <param name="Person">Whose part it is.</param>
/// <param name="Part">What the text says.</param>
public sealed record Contribution(PersonId Person, WrittenContribution Part);
