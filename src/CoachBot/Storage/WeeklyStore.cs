using System.Globalization;
using CoachBot.Core.People;
using Npgsql;

namespace CoachBot.Storage;

/// <summary>The messages of each week: one a person at most, whatever happens.</summary>
internal sealed class WeeklyStore(Database database)
{
    /// <summary>
    /// Puts messages on their way in one transaction, with what they suggest. Whoever has the message of that week already
    /// gets no other, unless it is certain that its time was over before it was sent.
    /// </summary>
    /// <returns>How many are on their way now that were not before.</returns>
    public async Task<int> QueueAsync(IReadOnlyList<WeeklyMessage> messages, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (messages.Count == 0)
        {
            return 0;
        }

        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var fresh = (await TakeAsync(connection, messages, now, cancellationToken)).ToHashSet();
        var queued = messages.Where(message => fresh.Contains(message.Person)).ToList();
        await OutboxStore.QueueManyAsync(connection, [.. queued.Select(message => message.Message)], now, cancellationToken);
        var suggested = queued.Where(message => message.ActionId is not null).ToList();
        await connection.RunAsync(
            """
            insert into suggestion (person_id, action_id, at, answer)
            select person_id, action_id, @now, 'suggested' from unnest(@people, @actions) as s (person_id, action_id) on conflict do nothing
            """,
            new { now, people = suggested.Select(message => message.Person.Value).ToArray(), actions = suggested.Select(message => message.ActionId!).ToArray() }, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return queued.Count;
    }

    /// <summary>Takes over from the outbox which arrived, and when: with the attempt that did, for of a lost answer one learns later.</summary>
    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.RunAsync(
            """
            update weekly_message w set sent_at = coalesce(o.started_at, o.closed_at)
            from outbox o where w.sent_at is null and o.platform = w.platform and o.delivery_key = w.delivery_key and o.state = 'sent'
            """,
            null, cancellationToken);
    }

    /// <summary>Lets the time of messages be over. One that is being sent, or perhaps was, is not sent again.</summary>
    public async Task TakeBackAsync(string[] keys, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (keys.Length == 0)
        {
            return;
        }

        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.RunAsync(
            """
            update outbox set state = 'dead', closed_at = @now, payload = null, reason = @TooLate where delivery_key = any(@keys) and state = 'queued';
            update outbox set expires_at = @now where delivery_key = any(@keys) and state in ('sending', 'in-doubt') and expires_at > @now
            """,
            new { keys, now, OutboxStore.TooLate }, cancellationToken);
    }

    /// <summary>Lets the time of messages that are not closed be over earlier; what is to be over by then already stays so.</summary>
    public async Task ShortenAsync(IReadOnlyCollection<(string Key, DateTimeOffset Until)> messages, CancellationToken cancellationToken)
    {
        if (messages.Count == 0)
        {
            return;
        }

        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.RunAsync(
            """
            update outbox o set expires_at = m.until::timestamptz
            from unnest(@keys, @untils) as m (key, until) where o.delivery_key = m.key and o.closed_at is null and o.expires_at > m.until::timestamptz
            """,
            new
            {
                keys = messages.Select(message => message.Key).ToArray(),
                untils = messages.Select(message => message.Until.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)).ToArray(),
            }, cancellationToken);
    }

    /// <summary>Pauses for people who do not answer.</summary>
    public async Task RestAsync(IReadOnlyCollection<(PersonId Person, DateOnly Until)> people, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (people.Count == 0)
        {
            return;
        }

        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.RunAsync(
            """
            update person p set paused_until = r.until::date, paused_by = 'unanswered', rested_at = @now
            from unnest(@ids, @untils) as r (id, until) where p.id = r.id
            """,
            new
            {
                now,
                ids = people.Select(one => one.Person.Value).ToArray(),
                untils = people.Select(one => one.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).ToArray(),
            }, cancellationToken);
    }

    /// <summary>Somebody did something: the messages that arrived in the last days are answered, and a pause that was made for want of answers is over.</summary>
    public async Task AnsweredAsync(ReadGrant own, DateTimeOffset now, TimeSpan within, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.RunAsync(
            """
            update weekly_message w set answered_at = @now from (
              select w.week, coalesce(w.sent_at, o.started_at) as arrived_at from weekly_message w
              left join outbox o on o.platform = w.platform and o.delivery_key = w.delivery_key and o.state in ('sending', 'in-doubt', 'sent', 'unknown')
              where w.person_id = @Subject and w.answered_at is null and w.due_at <= @now and w.due_at > @since - interval '7 days') came
            where w.person_id = @Subject and w.week = came.week and came.arrived_at <= @now and came.arrived_at > @since;
            update person set paused_until = null, paused_by = 'self' where id = @Subject and paused_by = 'unanswered'
            """,
            new { own.Subject, now, since = now - within }, cancellationToken);
    }

    private static Task<IReadOnlyList<PersonId>> TakeAsync(NpgsqlConnection connection, IReadOnlyList<WeeklyMessage> messages, DateTimeOffset now, CancellationToken cancellationToken) =>
        connection.RowsAsync<PersonId>(
            """
            insert into weekly_message as w (person_id, week, platform, delivery_key, due_at, action_id)
            select person_id, week, platform, delivery_key, due_at::timestamptz, action_id
            from unnest(@people, @weeks, @platforms, @keys, @dues, @actions) as m (person_id, week, platform, delivery_key, due_at, action_id)
            on conflict (person_id, week) do update set platform = excluded.platform, due_at = excluded.due_at, action_id = excluded.action_id
            where w.sent_at is null
              and exists (select 1 from outbox o where o.platform = w.platform and o.delivery_key = w.delivery_key and o.state = 'dead' and o.reason = @TooLate)
            returning person_id
            """,
            new
            {
                OutboxStore.TooLate,
                people = messages.Select(message => message.Person.Value).ToArray(),
                weeks = messages.Select(message => message.Week).ToArray(),
                platforms = messages.Select(message => message.Message.Platform).ToArray(),
                keys = messages.Select(message => message.Message.Key).ToArray(),
                dues = messages.Select(message => (message.Message.NotBefore ?? now).UtcDateTime.ToString("O", CultureInfo.InvariantCulture)).ToArray(),
                actions = messages.Select(message => message.ActionId).ToArray(),
            }, cancellationToken);
}
