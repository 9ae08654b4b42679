namespace CoachBot.Storage;

/// <summary>The right to work on a delivery; void once somebody else claims it.</summary>
/// <param name="Id">The delivery.</param>
/// <param name="Attempt">How often it was claimed, this time included.</param>
internal sealed record InboxClaim(long Id, int Attempt);

/// <summary>A delivery to be answered.</summary>
internal sealed record InboxEntry
{
    public long Id { get; init; }

    public int Attempts { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    public string Payload { get; init; } = "";

    /// <summary>The message that answers, if it only has to be sent.</summary>
    public string? Answer { get; init; }

    public InboxClaim Claim => new(Id, Attempts);
}

/// <summary>How a platform's inbox is.</summary>
internal sealed record InboxCount
{
    public int Waiting { get; init; }

    public int Undelivered { get; init; }

    public string? LastReason { get; init; }
}
