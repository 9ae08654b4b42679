using System.Globalization;
using CoachBot.Core;
using Npgsql;

namespace CoachBot.Storage;

/// <summary>The messages that CoachBot sends by itself, from when each was decided until it is known what became of it.</summary>
internal sealed class OutboxStore(Database database)
{
    /// <summary>Why a message died whose time was over: it is certain that it was not sent.</summary>
    public const string TooLate = "too_late: it was not sent before its time was over";
    private const string HostStopped = "host_stopped: the host stopped while it was sending";

    private const string Columns =
        """
        o.id, o.platform, o.delivery_key, o.destination, o.kind, o.payload::text as payload, o.in_doubt, o.state, o.created_at, o.not_before, o.expires_at,
        o.next_try_at, o.attempts, o.failures, o.started_at, o.reference::text as reference, o.reason, o.closed_at
        """;

    /// <summary>Queues a message; whether it was not there yet.</summary>
    public async Task<bool> QueueAsync(OutgoingMessage message, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await QueueAsync(connection, message, now, cancellationToken);
    }

    /// <summary>Queues a message in the transaction that the connection is in: it is sent if and only if that is committed.</summary>
    /// <returns>Whether it was not there yet.</returns>
    public static async Task<bool> QueueAsync(NpgsqlConnection connection, OutgoingMessage message, DateTimeOffset now, CancellationToken cancellationToken) =>
        await connection.RunAsync(
            """
            insert into outbox (platform, delivery_key, destination, kind, payload, in_doubt, state, created_at, not_before, expires_at, next_try_at)
            values (@Platform, @Key, @Destination, @Kind, @Payload::json, @inDoubt, 'queued', @now, @due, @ExpiresAt, @due)
            on conflict (platform, delivery_key) do nothing
            """,
            new
            {
                message.Platform,
                message.Key,
                message.Destination,
                message.Kind,
                message.Payload,
                inDoubt = EnumText.Of(message.InDoubt),
                now,
                due = message.NotBefore is { } later && later > now ? later : now,
                message.ExpiresAt,
            },
            cancellationToken) == 1;

    /// <summary>
    /// Queues many in the transaction that the connection is in. One whose time was over before it could be sent is queued
    /// anew; any other that is there already stays as it is.
    /// </summary>
    public static Task<int> QueueManyAsync(NpgsqlConnection connection, IReadOnlyList<OutgoingMessage> messages, DateTimeOffset now, CancellationToken cancellationToken) =>
        connection.RunAsync(
            """
            insert into outbox as o (platform, delivery_key, destination, kind, payload, in_doubt, state, created_at, not_before, expires_at, next_try_at)
            select platform, delivery_key, destination, kind, payload::json, in_doubt, 'queued', @now, greatest(not_before::timestamptz, @now), expires_at::timestamptz,
                   greatest(not_before::timestamptz, @now)
            from unnest(@platforms, @keys, @destinations, @kinds, @payloads, @doubts, @dues, @ends) as m (platform, delivery_key, destination, kind, payload, in_doubt, not_before, expires_at)
            on conflict (platform, delivery_key) do update set
              destination = excluded.destination, kind = excluded.kind, payload = excluded.payload, in_doubt = excluded.in_doubt, state = 'queued', created_at = @now,
              not_before = excluded.not_before, expires_at = excluded.expires_at, next_try_at = excluded.next_try_at, failures = 0, claimed_until = null, started_at = null,
              reason = null, closed_at = null
            where o.state = 'dead' and o.reason = @TooLate
            """,
            new
            {
                now,
                TooLate,
                platforms = messages.Select(message => message.Platform).ToArray(),
                keys = messages.Select(message => message.Key).ToArray(),
                destinations = messages.Select(message => message.Destination).ToArray(),
                kinds = messages.Select(message => message.Kind).ToArray(),
                payloads = messages.Select(message => message.Payload).ToArray(),
                doubts = messages.Select(message => EnumText.Of(message.InDoubt)).ToArray(),
                dues = messages.Select(message => message.NotBefore is { } due ? Text(due) : null).ToArray(),
                ends = messages.Select(message => message.ExpiresAt is { } end ? Text(end) : null).ToArray(),
            },
            cancellationToken);

    /// <summary>
    /// Claims what is due, oldest first and at most one for each destination: what is queued becomes <c>sending</c>, what is in
    /// doubt is to be asked about. Before that, what a host left behind falls in doubt, and what is too late dies. Hosts never
    /// claim the same.
    /// </summary>
    public async Task<IReadOnlyList<OutboxEntry>> ClaimAsync(
        string[] platforms, int atMost, DateTimeOffset now, DateTimeOffset claimedUntil, TimeSpan askAfter, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.RowsAsync<OutboxEntry>(
            $"""
            update outbox set state = 'in-doubt', claimed_until = null, next_try_at = greatest(@now, started_at + @askAfter), reason = @HostStopped
            where id in (select id from outbox where state = 'sending' and claimed_until <= @now order by id for update skip locked);
            update outbox set state = 'dead', closed_at = @now, payload = null, reason = @TooLate
            where id in (select id from outbox where state = 'queued' and expires_at <= @now order by id for update skip locked);
            update outbox o set state = case o.state when 'queued' then 'sending' else o.state end, claimed_until = @claimedUntil, attempts = o.attempts + 1,
                   started_at = case o.state when 'queued' then @now else o.started_at end
            from (select w.id from outbox w
                  where w.platform = any(@platforms) and w.state in ('queued', 'in-doubt') and w.next_try_at <= @now
                    and (w.claimed_until is null or w.claimed_until <= @now)
                    and not exists (select 1 from outbox e where e.platform = w.platform and e.destination = w.destination and e.closed_at is null
                                    and (e.not_before, e.id) < (w.not_before, w.id))
                  order by w.next_try_at, w.not_before, w.id limit @atMost for update of w skip locked) due
            where o.id = due.id
            returning {Columns}
            """,
            new { platforms, atMost, now, claimedUntil, askAfter, HostStopped, TooLate }, cancellationToken);
    }

    /// <summary>Notes that it arrived, and under which name.</summary>
    public Task SentAsync(OutboxEntry entry, string? reference, DateTimeOffset now, CancellationToken cancellationToken) => ChangeAsync(
        entry, "state = 'sent', closed_at = @now, payload = null, reason = null, reference = @reference::json", new { entry.Id, entry.Attempts, now, reference }, cancellationToken);

    /// <summary>Queues it again: it is certain that it was not sent.</summary>
    public Task PostponeAsync(OutboxEntry entry, string reason, int failures, DateTimeOffset until, CancellationToken cancellationToken) => ChangeAsync(
        entry, "state = 'queued', claimed_until = null, reason = @reason, failures = @failures, next_try_at = @until", new { entry.Id, entry.Attempts, reason, failures, until }, cancellationToken);

    /// <summary>Notes that nobody knows yet whether it was sent, and when to ask.</summary>
    public Task DoubtAsync(OutboxEntry entry, string reason, int failures, DateTimeOffset askAt, CancellationToken cancellationToken) => ChangeAsync(
        entry, "state = 'in-doubt', claimed_until = null, reason = @reason, failures = @failures, next_try_at = @askAt", new { entry.Id, entry.Attempts, reason, failures, askAt }, cancellationToken);

    /// <summary>Notes that nobody can say whether it was sent, for good.</summary>
    public Task GiveUpAsync(OutboxEntry entry, string reason, DateTimeOffset now, CancellationToken cancellationToken) =>
        ChangeAsync(entry, "state = 'unknown', closed_at = @now, payload = null, reason = @reason", new { entry.Id, entry.Attempts, reason, now }, cancellationToken);

    /// <summary>Notes that it is not sent, and why; what it says is kept, to be sent again by an operator who mended the cause.</summary>
    public Task BuryAsync(OutboxEntry entry, string reason, int failures, DateTimeOffset now, CancellationToken cancellationToken) => ChangeAsync(
        entry, "state = 'dead', closed_at = @now, reason = @reason, failures = @failures", new { entry.Id, entry.Attempts, reason, failures, now }, cancellationToken);

    private static string Text(DateTimeOffset at) => at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    // Nothing happens once somebody else has claimed it.
    private async Task ChangeAsync(OutboxEntry entry, string change, object arguments, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.RunAsync(
            $"update outbox set {change} where id = @Id and attempts = @Attempts and closed_at is null and claimed_until is not null", arguments, cancellationToken);
    }
}
