namespace CoachBot.Storage;

/// <summary>Something to be sent to somebody.</summary>
/// <param name="Platform">Who carries it: <c>slack</c>.</param>
/// <param name="Key">The same for the same message: queueing it again changes nothing.</param>
/// <param name="Destination">Whoever gets it: <c>T…/U…</c>. What one destination gets arrives in order.</param>
/// <param name="Kind">What the carrier does with the payload.</param>
/// <param name="Payload">JSON, in the carrier's form.</param>
/// <param name="InDoubt">What happens when nobody can say whether it was sent.</param>
internal sealed record OutgoingMessage(string Platform, string Key, string Destination, string Kind, string Payload, InDoubtPolicy InDoubt)
{
    /// <summary>When it is due; null for now.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>From when on it is too late; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}

/// <summary>What happens to a message of which nobody can say whether it was sent.</summary>
internal enum InDoubtPolicy
{
    /// <summary>It is noted as unknown, shown to operators, and never sent again.</summary>
    AtMostOnce = 1,

    /// <summary>It is sent again.</summary>
    AtLeastOnce,
}
