using CoachBot.Core.Work;

namespace CoachBot.Core.Evidence;

/// <summary>One row of the append-only history of a piece of evidence. The last row is the current state.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Actor">Id of the person who did it, or <see cref="System"/>.</param>
/// <param name="Change">What happened.</param>
/// <param name="From">The status before; null for the first row.</param>
/// <param name="To">The status after.</param>
/// <param name="Rung">The rung after.</param>
public sealed record EvidenceEvent(
    DateTimeOffset At,
    string Actor,
    EvidenceChange Change,
    EvidenceStatus? From,
    EvidenceStatus To,
    Involvement Rung)
{
    /// <summary>The actor of changes that follow from the sources, not from a person.</summary>
    public const string System = "system";
}

/// <summary>What can happen to a piece of evidence.</summary>
public enum EvidenceChange
{
    /// <summary>It was derived from a work item for the first time.</summary>
    Propose = 1,

    /// <summary>Its subject said "Looks right".</summary>
    Confirm,

    /// <summary>Its subject set another rung, and by that confirmed it.</summary>
    Adjust,

    /// <summary>Its subject said that it is wrong.</summary>
    Dispute,

    /// <summary>Its subject lifted the dispute.</summary>
    LiftDispute,

    /// <summary>It stayed unanswered for 90 days.</summary>
    Expire,

    /// <summary>The work was re-opened or deleted, is a copy, or no longer says so.</summary>
    Withdraw,

    /// <summary>The work is done again and says so again.</summary>
    Restore,

    /// <summary>A revision changed the practice's rung or removed every quote that was confirmed.</summary>
    Revise,

    /// <summary>The answer given to a copy of the same text holds for the original.</summary>
    Carry,
}
