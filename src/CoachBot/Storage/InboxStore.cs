namespace CoachBot.Storage;

/// <summary>What chat platforms delivered, from before the acknowledgement until the answer.</summary>
internal sealed class InboxStore(Database database)
{
    /// <summary>Stores a delivery and claims it for the caller.</summary>
    /// <returns>Its id; null when the same delivery is there already.</returns>
    public async Task<long?> TakeInAsync(
        string platform, string deliveryKey, string payload, DateTimeOffset now, DateTimeOffset claimedUntil, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.RowAsync<long?>(
            """
            insert into inbox (platform, delivery_key, received_at, state, payload, claimed_until, attempts)
            values (@platform, @deliveryKey, @now, 'received', @payload::jsonb, @claimedUntil, 1)
            on conflict (platform, delivery_key) do nothing returning id
            """,
            new { platform, deliveryKey, payload, now, claimedUntil }, cancellationToken);
    }

    /// <summary>Claims deliveries that nobody works on any more, oldest first; replicas never claim the same.</summary>
    public async Task<IReadOnlyList<InboxEntry>> ClaimAsync(
        string platform, int atMost, DateTimeOffset now, DateTimeOffset claimedUntil, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.RowsAsync<InboxEntry>(
            """
            update inbox i set claimed_until = @claimedUntil, attempts = i.attempts + 1
            from (select id from inbox where state = 'received' and platform = @platform and claimed_until <= @now
                  order by received_at, id limit @atMost for update skip locked) waiting
            where i.id = waiting.id
            returning i.id, i.received_at, i.payload::text as payload, i.attempts
            """,
            new { platform, atMost, now, claimedUntil }, cancellationToken);
    }

    /// <summary>Notes that it was answered, or with a reason that it could not be; what was typed is forgotten.</summary>
    public async Task CloseAsync(long id, string? reason, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.RunAsync(
            "update inbox set state = @state, reason = @reason, payload = null, closed_at = @now where id = @id and state = 'received'",
            new { id, state = reason is null ? "answered" : "undelivered", reason, now }, cancellationToken);
    }

    /// <summary>Forgets closed deliveries that no platform sends again.</summary>
    public async Task ForgetAsync(DateTimeOffset closedBefore, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.RunAsync("delete from inbox where closed_at < @closedBefore", new { closedBefore }, cancellationToken);
    }

    /// <summary>How many wait, and how many could not be answered.</summary>
    public async Task<InboxCount> CountAsync(string platform, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return (await connection.RowAsync<InboxCount>(
            """
            select count(*) filter (where state = 'received')::int as waiting, count(*) filter (where state = 'undelivered')::int as undelivered,
                   (array_agg(reason order by closed_at desc) filter (where state = 'undelivered'))[1] as last_reason
            from inbox where platform = @platform
            """,
            new { platform }, cancellationToken))!;
    }
}

/// <summary>A delivery to be answered.</summary>
internal sealed record InboxEntry
{
    public long Id { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    public string Payload { get; init; } = "";

    public int Attempts { get; init; }
}

/// <summary>How a platform's inbox is.</summary>
internal sealed record InboxCount
{
    public int Waiting { get; init; }

    public int Undelivered { get; init; }

    public string? LastReason { get; init; }
}
