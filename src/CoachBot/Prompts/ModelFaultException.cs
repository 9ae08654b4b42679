namespace CoachBot.Prompts;

/// <summary>A question has no answer. Says why in fixed words, never with anything that was asked or answered.</summary>
internal sealed class ModelFaultException(ModelFault fault, int? status = null) : Exception(status is null ? $"{fault}" : $"{fault} ({status})")
{
    public ModelFault Fault => fault;

    /// <summary>The status of HTTP, where there was one.</summary>
    public int? Status => status;

    /// <summary>How long the other side asks to wait; null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the same request may be answered a moment later.</summary>
    public bool IsTransient => fault is ModelFault.Limited or ModelFault.Broken or ModelFault.Unreachable or ModelFault.Late;

    /// <summary>Whether the other side may have worked, and be paid, for nothing.</summary>
    public bool MayHaveCost => fault is ModelFault.Late or ModelFault.Unreachable or ModelFault.TooLarge or ModelFault.NotUnderstood;

    public ModelOutcome Outcome => fault switch
    {
        ModelFault.Limited or ModelFault.Rejected or ModelFault.Withheld => ModelOutcome.Refused,
        ModelFault.Late => ModelOutcome.Late,
        ModelFault.Unreadable => ModelOutcome.Unreadable,
        ModelFault.OverBudget => ModelOutcome.OverBudget,
        ModelFault.BreakerOpen => ModelOutcome.BreakerOpen,
        ModelFault.Broken or ModelFault.Unreachable or ModelFault.TooLarge or ModelFault.NotUnderstood => ModelOutcome.Failed,
    };
}

/// <summary>Why a question has no answer.</summary>
internal enum ModelFault
{
    /// <summary>It asks to come back later.</summary>
    Limited = 1,

    /// <summary>It does not accept the request or the key.</summary>
    Rejected,

    /// <summary>It does not want to speak of that.</summary>
    Withheld,

    /// <summary>It says that it is broken.</summary>
    Broken,

    /// <summary>No connection, or one that broke.</summary>
    Unreachable,

    /// <summary>Nothing came in time.</summary>
    Late,

    /// <summary>The answer is larger than any that is expected.</summary>
    TooLarge,

    /// <summary>What came is not the protocol.</summary>
    NotUnderstood,

    /// <summary>What was answered cannot be used, and the second time neither.</summary>
    Unreadable,

    /// <summary>The tokens of the day are used up.</summary>
    OverBudget,

    /// <summary>It failed too often a moment ago.</summary>
    BreakerOpen,
}
