using CoachBot.Core.Work;
using Npgsql;

namespace CoachBot.Storage;

/// <summary>The work items that wait for a model to read them, shared among hosts.</summary>
internal sealed class ModelReadings(Database database, TimeProvider clock)
{
    /// <summary>So often an item is tried before it is given up: over more than a day, so that a new day's budget is one of them.</summary>
    public const int MostAttempts = 6;

    // Longer than any answer takes; a host that died leaves its items to the others after that.
    private static readonly TimeSpan Held = TimeSpan.FromMinutes(10);

    // What is older came in with a history; reading that is for an admin to decide, who knows what it costs.
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(100);
    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(15);

    private const string Readable =
        "w.is_done and not w.is_deleted and w.copy_of is null and w.kind in ('postmortem', 'ticket', 'hand-over') and exists (select 1 from contribution c where c.work_id = w.id)";

    /// <summary>
    /// Puts items that have a new revision in line: those that were done lately, and those that were in line or read before.
    /// Runs in the connection's transaction.
    /// </summary>
    public static Task QueueAsync(NpgsqlConnection connection, IReadOnlyCollection<WorkId> works, bool isOn, DateTimeOffset now, CancellationToken cancellationToken) =>
        works.Count == 0 ? Task.CompletedTask : connection.RunAsync(
            """
            insert into model_reading (work_id, revision, queued_at, next_at)
            select w.id, w.revision, @now, @now from work_item w
            where w.id = any(@works) and (@isOn and w.done_at > @since or exists (select 1 from model_reading m where m.work_id = w.id))
            on conflict (work_id) do update set revision = excluded.revision, queued_at = excluded.queued_at, next_at = excluded.next_at,
              attempts = 0, closed_at = null, outcome = null where model_reading.revision <> excluded.revision
            """,
            new { works = works.Select(work => work.Value).ToArray(), isOn, now, since = now - Fresh }, cancellationToken);

    /// <summary>Takes items that wait, newest work first, for this host alone: done ones in which somebody who agreed has a part.</summary>
    public async Task<IReadOnlyList<ReadingTurn>> TakeAsync(int most, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var now = clock.GetUtcNow();
        return await connection.RowsAsync<ReadingTurn>(
            $"""
            with taken as (
              select m.work_id, w.done_at from model_reading m join work_item w on w.id = m.work_id and w.revision = m.revision
              where m.closed_at is null and m.next_at <= @now and {Readable}
              order by w.done_at desc, w.id limit @most for update of m skip locked)
            update model_reading m set next_at = @until, attempts = m.attempts + 1
            from taken where taken.work_id = m.work_id
            returning m.work_id, m.revision, m.attempts
            """,
            new { now, until = now + Held, most }, cancellationToken);
    }

    /// <summary>Whether an item is still to be read in that revision. Runs in the connection's transaction.</summary>
    public static async Task<bool> IsHeldAsync(NpgsqlConnection connection, ReadingTurn turn, CancellationToken cancellationToken) =>
        await connection.RowAsync<bool>(
            """
            select exists (select 1 from model_reading m join work_item w on w.id = m.work_id and w.revision = m.revision
                           where m.work_id = @WorkId and m.revision = @Revision and m.closed_at is null)
            """,
            turn, cancellationToken);

    /// <summary>An item that no answer came for waits longer each time, and is given up in the end.</summary>
    public async Task FailAsync(ReadingTurn turn, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.RunAsync(
            """
            update model_reading set next_at = @next, closed_at = case when @isLast then @now end, outcome = case when @isLast then 'failed' end
            where work_id = @WorkId and revision = @Revision and closed_at is null
            """,
            new { turn.WorkId, turn.Revision, now, next = now + (FirstWait * Math.Pow(4, Math.Min(turn.Attempts, MostAttempts) - 1)), isLast = turn.Attempts >= MostAttempts }, cancellationToken);
    }

    /// <summary>An item that is never sent.</summary>
    public async Task KeepAsync(ReadingTurn turn, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.RunAsync(
            "update model_reading set closed_at = @now, outcome = 'kept' where work_id = @WorkId and revision = @Revision and closed_at is null",
            new { turn.WorkId, turn.Revision, now = clock.GetUtcNow() }, cancellationToken);
    }

    /// <summary>
    /// The items that a model could read and has not: never in line, given up, or read before somebody in them agreed. Newest
    /// work first.
    /// </summary>
    public async Task<IReadOnlyList<WorkId>> UnreadAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.RowsAsync<WorkId>(
            $"""
            select w.id from work_item w left join model_reading m on m.work_id = w.id and m.revision = w.revision
            where {Readable} and (m.work_id is null or m.outcome = 'failed' or (m.outcome = 'read' and exists (
              select 1 from contribution c join person p on p.id = c.person_id where c.work_id = w.id and p.consent_at > m.closed_at)))
            order by w.done_at desc, w.id
            """,
            null, cancellationToken);
    }

    /// <summary>Puts items in line that were not, or not for everybody in them.</summary>
    public async Task<int> BackfillAsync(IReadOnlyCollection<WorkId> works, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.RunAsync(
            """
            insert into model_reading (work_id, revision, queued_at, next_at)
            select w.id, w.revision, @now, @now from work_item w where w.id = any(@works)
            on conflict (work_id) do update set revision = excluded.revision, queued_at = excluded.queued_at, next_at = excluded.next_at,
              attempts = 0, closed_at = null, outcome = null where model_reading.closed_at is not null
            """,
            new { works = works.Select(work => work.Value).ToArray(), now = clock.GetUtcNow() }, cancellationToken);
    }
}

/// <summary>An item that is this host's to read.</summary>
internal sealed record ReadingTurn
{
    public WorkId WorkId { get; init; }

    public int Revision { get; init; }

    /// <summary>Which attempt this is, from 1.</summary>
    public int Attempts { get; init; }
}
