namespace CoachBot.Core.Practices;

/// <summary>Why what a sentence says of a practice counts as it does.</summary>
public enum HitReason
{
    /// <summary>It is told as done.</summary>
    Done = 1,

    /// <summary>It is meant to be done: "should", "will", "plan to".</summary>
    Intended,

    /// <summary>The work item, the follow-up or the checkbox is not done.</summary>
    Unfinished,

    /// <summary>It is said not to have been there, or not to have been done.</summary>
    Denied,

    /// <summary>The sentence asks.</summary>
    Asked,

    /// <summary>Somebody only says or believes so.</summary>
    Hearsay,

    /// <summary>Nothing in the sentence says that it was done; so it is with every topic, file and kind of work.</summary>
    NotTold,
}
