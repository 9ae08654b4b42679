namespace CoachBot.Storage;

/// <summary>What chat platforms delivered, from before the acknowledgement until the answer has arrived.</summary>
internal sealed class InboxStore(Database database)
{
    /// <summary>Stores a delivery and claims it for the caller.</summary>
    /// <returns>The claim; null when the same delivery is there already.</returns>
    public async Task<InboxClaim?> TakeInAsync(
        string platform, string deliveryKey, string payload, DateTimeOffset now, DateTimeOffset claimedUntil, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.RowAsync<long?>(
            """
            insert into inbox (platform, delivery_key, received_at, state, payload, claimed_until, attempts)
            values (@platform, @deliveryKey, @now, 'received', @payload::json, @claimedUntil, 1)
            on conflict (platform, delivery_key) do nothing returning id
            """,
            new { platform, deliveryKey, payload, now, claimedUntil }, cancellationToken) is { } id
            ? new(id, 1)
            : null;
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
            returning i.id, i.attempts, i.received_at, i.payload::text as payload, i.answer::text as answer
            """,
            new { platform, atMost, now, claimedUntil }, cancellationToken);
    }

    /// <summary>Keeps the answer, so that whoever takes over only has to send it.</summary>
    public Task KeepAnswerAsync(InboxClaim claim, string answer, CancellationToken cancellationToken) =>
        UpdateAsync("answer = @answer::json", claim, new { claim.Id, claim.Attempt, answer }, cancellationToken);

    /// <summary>Gives the claim back, to be taken over from then on.</summary>
    public Task PostponeAsync(InboxClaim claim, DateTimeOffset until, CancellationToken cancellationToken) =>
        UpdateAsync("claimed_until = @until", claim, new { claim.Id, claim.Attempt, until }, cancellationToken);

    /// <summary>
    /// Notes that it was answered, or with a reason that it could not be; what was typed and answered is forgotten. Does not
    /// wait for the disk: when a failing server forgets it, the answer that is kept goes out once more, as after any end in between.
    /// </summary>
    public async Task CloseAsync(InboxClaim claim, string? reason, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.RunAsync(
            """
            with quick as materialized (select set_config('synchronous_commit', 'off', true))
            update inbox set state = @state, reason = @reason, payload = null, answer = null, closed_at = @now
            from quick where id = @Id and attempts = @Attempt and state = 'received'
            """,
            new { claim.Id, claim.Attempt, state = reason is null ? "answered" : "undelivered", reason, now }, cancellationToken);
    }

    /// <summary>Gives up what is overdue, whoever would have answered it, and forgets what was closed long ago.</summary>
    public async Task TidyAsync(DateTimeOffset receivedBefore, DateTimeOffset closedBefore, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.RunAsync(
            """
            update inbox set state = 'undelivered', reason = 'too late', payload = null, answer = null, closed_at = @now
            where state = 'received' and received_at < @receivedBefore and claimed_until <= @now;
            delete from inbox where closed_at < @closedBefore
            """,
            new { receivedBefore, closedBefore, now }, cancellationToken);
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

    // Nothing happens once somebody else has claimed it.
    private async Task UpdateAsync(string change, InboxClaim claim, object arguments, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.RunAsync($"update inbox set {change} where id = @Id and attempts = @Attempt and state = 'received'", arguments, cancellationToken);
    }
}
