using CoachBot.Core;

namespace CoachBot.Storage;

/// <summary>The outbox as operators see it: what waits, what did not arrive, and what can still be done about it.</summary>
internal sealed class OutboxDesk(Database database)
{
    /// <summary>Messages in those states, newest first; what they say is left out.</summary>
    public async Task<IReadOnlyList<OutboxEntry>> ListAsync(IReadOnlyCollection<OutboxState> states, int atMost, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.RowsAsync<OutboxEntry>(
            """
            select id, platform, delivery_key, destination, kind, in_doubt, state, created_at, not_before, expires_at, next_try_at, attempts, failures, started_at,
                   reference::text as reference, reason, closed_at
            from outbox where state = any(@named) order by id desc limit @atMost
            """,
            new { named = states.Select(EnumText.Of).ToArray(), atMost }, cancellationToken);
    }

    /// <summary>The message of that key; null when there is none.</summary>
    public async Task<OutboxEntry?> FindAsync(string platform, string key, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.RowAsync<OutboxEntry>(
            "select id, platform, delivery_key, destination, kind, in_doubt, state, created_at, not_before, expires_at, next_try_at, attempts, failures, started_at, reference::text as reference, reason, closed_at "
            + "from outbox where platform = @platform and delivery_key = @key", new { platform, key }, cancellationToken);
    }

    /// <summary>The message of that number, without what it says; null when there is none.</summary>
    public async Task<OutboxEntry?> FindAsync(long id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.RowAsync<OutboxEntry>(
            "select id, platform, delivery_key, destination, kind, payload is not null as is_kept, in_doubt, state, created_at, not_before, expires_at, next_try_at, attempts, failures, reason, closed_at "
            + "from outbox where id = @id", new { id }, cancellationToken);
    }

    /// <summary>
    /// Sends it now: what waits is tried at once, what died is queued again as if it were new, as long as what it says is kept and its time is not over. What
    /// may have arrived is never sent again by hand.
    /// </summary>
    /// <returns>Whether there was something to do.</returns>
    public async Task<bool> RetryAsync(long id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.RunAsync(
            """
            update outbox set next_try_at = @now, failures = 0, claimed_until = null, closed_at = null,
                   not_before = case state when 'dead' then @now else not_before end, state = 'queued'
            where id = @id and (expires_at is null or expires_at > @now) and (state = 'queued' and not_before <= @now or state = 'dead' and payload is not null)
            """,
            new { id, now }, cancellationToken) == 1;
    }

    /// <summary>
    /// Takes a message back. One that is in doubt is not sent again and becomes unknown, for it may have arrived; one that is being
    /// sent, or closed, stays as it is.
    /// </summary>
    /// <returns>Whether there was something to do.</returns>
    public Task<bool> CancelAsync(long id, DateTimeOffset now, CancellationToken cancellationToken) => CancelAsync("id = @id", new { id, now }, cancellationToken);

    /// <summary>The same, by its key.</summary>
    public Task<bool> CancelAsync(string platform, string key, DateTimeOffset now, CancellationToken cancellationToken) =>
        CancelAsync("platform = @platform and delivery_key = @key", new { platform, key, now }, cancellationToken);

    /// <summary>How many wait, and what became of the others of the last weeks.</summary>
    public async Task<OutboxCount> CountAsync(string platform, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return (await connection.RowAsync<OutboxCount>(
            """
            select count(*) filter (where state in ('queued', 'sending') and not_before <= @now)::int as waiting,
                   count(*) filter (where state = 'queued' and not_before > @now)::int as scheduled, count(*) filter (where state = 'in-doubt')::int as in_doubt,
                   count(*) filter (where state = 'sent')::int as sent, count(*) filter (where state = 'dead')::int as dead,
                   count(*) filter (where state = 'unknown')::int as unknown,
                   (array_agg(reason order by closed_at desc, id desc) filter (where state = 'dead'))[1] as last_reason,
                   min(not_before) filter (where closed_at is null and not_before <= @now) as waiting_since
            from outbox where platform = @platform
            """,
            new { platform, now }, cancellationToken))!;
    }

    /// <summary>Forgets what was closed long ago, earlier what dead messages say, and limits that bind nobody any more.</summary>
    public async Task TidyAsync(DateTimeOffset closedBefore, DateTimeOffset deadBefore, DateTimeOffset idleBefore, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.RunAsync(
            """
            delete from outbox where closed_at < @closedBefore;
            update outbox set payload = null where closed_at < @deadBefore and payload is not null;
            delete from rate_limit where arrives_at < @idleBefore
            """,
            new { closedBefore, deadBefore, idleBefore }, cancellationToken);
    }

    private async Task<bool> CancelAsync(string which, object arguments, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.RunAsync(
            $"""
            update outbox set reason = case state when 'queued' then 'cancelled: it was taken back' else 'cancelled: it was taken back while in doubt' end,
                   state = case state when 'queued' then 'cancelled' else 'unknown' end, payload = null, closed_at = @now, attempts = attempts + 1
            where {which} and state in ('queued', 'in-doubt')
            """,
            arguments, cancellationToken) == 1;
    }
}
