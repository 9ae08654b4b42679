using CoachBot.Core.People;

namespace CoachBot.Storage;

/// <summary>Somebody who can be written to, with what decides about when.</summary>
internal sealed record WeeklyCandidate
{
    public PersonId Id { get; init; }

    public string? Team { get; init; }

    public required PersonSettings Settings { get; init; }

    /// <summary>When CoachBot last paused for want of answers; null for never.</summary>
    public DateTimeOffset? RestedAt { get; init; }

    public string Platform { get; init; } = "";

    public string Workspace { get; init; } = "";

    public string UserId { get; init; } = "";

    /// <summary>The messages of the last weeks, newest first.</summary>
    public IReadOnlyList<WeeklyPast> Past { get; init; } = [];
}

/// <summary>The message of a week.</summary>
internal sealed record WeeklyPast
{
    public PersonId Person { get; init; }

    public string Week { get; init; } = "";

    public DateTimeOffset DueAt { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>Whether it is known to be there; whoever answers it has it, even where nobody could be asked.</summary>
    public bool HasArrived => SentAt is not null || AnsweredAt is not null;

    /// <summary>Whether it was certainly not sent while it could be, so that it can be made again.</summary>
    public bool IsMissed { get; init; }
}
