using CoachBot.Core;
using CoachBot.Core.People;
using CoachBot.Core.Work;
using Npgsql;

namespace CoachBot.Storage;

/// <summary>What a person is told with their next answer, once.</summary>
internal sealed class NoticeStore(Database database)
{
    /// <summary>Leaves a notice, about a work item or none, unless the same one waits already. Runs in the connection's transaction.</summary>
    public static Task AddAsync(
        NpgsqlConnection connection, PersonId person, NoticeKind kind, WorkId? work, string text, DateTimeOffset now, CancellationToken cancellationToken) =>
        connection.RunAsync(
            """
            insert into notice (person_id, at, kind, work_id, text)
            select @person, @now, @Kind, @Work::text, @text
            where not exists (select 1 from notice where person_id = @person and text = @text and told_at is null)
            """,
            new { person, now, Kind = EnumText.Of(kind), Work = work?.Value, text }, cancellationToken);

    /// <summary>Takes back what waits about a work item. Runs in the connection's transaction.</summary>
    public static Task TakeBackAsync(NpgsqlConnection connection, PersonId person, WorkId work, CancellationToken cancellationToken) =>
        connection.RunAsync("delete from notice where person_id = @person and work_id = @work and told_at is null", new { person, work }, cancellationToken);

    /// <summary>Whether the person was told of something about a work item that came up then or later.</summary>
    public static Task<bool> WasToldAsync(NpgsqlConnection connection, PersonId person, WorkId work, DateTimeOffset since, CancellationToken cancellationToken) =>
        connection.RowAsync<bool>(
            "select exists (select 1 from notice where person_id = @person and work_id = @work and told_at is not null and at >= @since)",
            new { person, work, since }, cancellationToken);

    /// <summary>The waiting notices, oldest first; they stay waiting.</summary>
    public async Task<IReadOnlyList<string>> WaitingAsync(ReadGrant grant, CancellationToken cancellationToken)
    {
        grant.Demand(DataView.Whole);
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.RowsAsync<string>("select text from notice where person_id = @Subject and told_at is null order by id", new { grant.Subject }, cancellationToken);
    }

    /// <summary>Takes the waiting notices, oldest first; they count as told.</summary>
    public async Task<IReadOnlyList<string>> TakeAsync(ReadGrant grant, DateTimeOffset now, CancellationToken cancellationToken)
    {
        grant.Demand(DataView.Whole);
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.RowsAsync<string>(
            """
            with taken as (update notice set told_at = @now where person_id = @Subject and told_at is null returning id, text)
            select text from taken order by id
            """,
            new { grant.Subject, now }, cancellationToken);
    }
}
