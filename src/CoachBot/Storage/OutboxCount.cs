namespace CoachBot.Storage;

/// <summary>How a platform's outbox is.</summary>
internal sealed record OutboxCount
{
    /// <summary>Due and not yet sent, whoever works on it.</summary>
    public int Waiting { get; init; }

    /// <summary>Queued for later.</summary>
    public int Scheduled { get; init; }

    /// <summary>Of which it is being asked whether it was sent.</summary>
    public int InDoubt { get; init; }

    public int Sent { get; init; }

    public int Dead { get; init; }

    public int Unknown { get; init; }

    /// <summary>Why the last one died; null when none did.</summary>
    public string? LastReason { get; init; }

    /// <summary>Since when the oldest that waits is due.</summary>
    public DateTimeOffset? WaitingSince { get; init; }
}
