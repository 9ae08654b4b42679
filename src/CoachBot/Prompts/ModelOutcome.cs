namespace CoachBot.Prompts;

/// <summary>How a question ended.</summary>
internal enum ModelOutcome
{
    /// <summary>With an answer that can be used.</summary>
    Answered = 1,

    /// <summary>With the answer that the same question had before.</summary>
    Cached,

    /// <summary>With the second answer, after the first could not be used.</summary>
    Repaired,

    /// <summary>Neither answer could be used.</summary>
    Unreadable,

    /// <summary>Nothing came in time.</summary>
    Late,

    /// <summary>The other side said no: a key, a limit, a request or a content that it does not accept.</summary>
    Refused,

    /// <summary>The tokens of the day are used up.</summary>
    OverBudget,

    /// <summary>Nobody was asked, because it failed too often a moment ago.</summary>
    BreakerOpen,

    /// <summary>The other side, or the way to it, is broken.</summary>
    Failed,

    /// <summary>The host stopped.</summary>
    Stopped,
}
