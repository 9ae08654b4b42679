using CoachBot.Core;

namespace CoachBot.Storage;

/// <summary>A message in the outbox.</summary>
internal sealed record OutboxEntry
{
    public long Id { get; init; }

    public string Platform { get; init; } = "";

    public string DeliveryKey { get; init; } = "";

    public string Destination { get; init; } = "";

    public string Kind { get; init; } = "";

    /// <summary>What is sent; null once it is closed for good.</summary>
    public string? Payload { get; init; }

    /// <summary>Whether what it says is still there, where that itself is not read.</summary>
    public bool IsKept { get; init; }

    public string InDoubt { get; init; } = "";

    public string State { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset NotBefore { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset NextTryAt { get; init; }

    /// <summary>How often it was claimed; the right to work on it is void once somebody else claims it.</summary>
    public int Attempts { get; init; }

    /// <summary>How often it failed for a reason of its own.</summary>
    public int Failures { get; init; }

    /// <summary>When the last attempt to send it began.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>What the platform calls the message, as JSON.</summary>
    public string? Reference { get; init; }

    public string? Reason { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public OutboxState Where => EnumText.Parse<OutboxState>(State);

    public InDoubtPolicy Policy => EnumText.Parse<InDoubtPolicy>(InDoubt);
}

/// <summary>Where a message is.</summary>
internal enum OutboxState
{
    /// <summary>It waits, for its time or for another try.</summary>
    Queued = 1,

    /// <summary>A host is sending it.</summary>
    Sending,

    /// <summary>It was perhaps sent; the platform is asked before it is sent again.</summary>
    InDoubt,

    /// <summary>It arrived.</summary>
    Sent,

    /// <summary>Nobody can say whether it was sent, and it is not sent again.</summary>
    Unknown,

    /// <summary>It was refused, failed too often, or came too late.</summary>
    Dead,

    /// <summary>Somebody took it back before it was sent.</summary>
    Cancelled,
}
