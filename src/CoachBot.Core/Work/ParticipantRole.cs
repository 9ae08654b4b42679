namespace CoachBot.Core.Work;

/// <summary>The parts that sources give to people.</summary>
public enum ParticipantRole
{
    /// <summary>Commanded the incident.</summary>
    Commander = 1,

    /// <summary>Told users and stakeholders.</summary>
    Communications,

    /// <summary>Kept the record.</summary>
    Scribe,

    /// <summary>Worked on the incident.</summary>
    Responder,

    /// <summary>Was there to learn.</summary>
    Shadow,

    /// <summary>Wrote the analysis, or the ticket's change.</summary>
    Author,

    /// <summary>The ticket is theirs.</summary>
    Assignee,

    /// <summary>Reviewed the change.</summary>
    Reviewer,

    /// <summary>Reported it; says nothing of doing it.</summary>
    Reporter,

    /// <summary>Has a follow-up of an incident.</summary>
    FollowUpOwner,

    /// <summary>Is told by name to have done something in the text.</summary>
    Actor,
}
