using CoachBot.Core.People;

namespace CoachBot.Storage;

/// <summary>Who looked at whose data. The subject can read all of it.</summary>
internal sealed class AccessLogStore(Database database)
{
    /// <summary>Writes down that a grant was used. Reading one's own data is not written down.</summary>
    public async Task WriteAsync(ReadGrant grant, string did, string notice, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (grant.IsOwn)
        {
            return;
        }

        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.RunAsync(
            "insert into access_log (at, reader, standing, subject_id, did, reason) values (@now, @ReaderId, @Standing, @Subject, @did, @Reason)",
            new { now, grant.ReaderId, grant.Standing, grant.Subject, did, grant.Reason }, cancellationToken);
        await NoticeStore.AddAsync(connection, grant.Subject, NoticeKind.Access, null, notice, now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>
    /// Writes down that several grants were used for one thing, a row for each subject. What a person sees in chat is no news
    /// to its subject each week; what an operator looks at always is. What is said once is written once, however often it is tried.
    /// </summary>
    public async Task WriteAsync(IReadOnlyCollection<ReadGrant> grants, string did, bool isOnce, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.InsertAsync(
            """
            insert into access_log (at, reader, standing, subject_id, did, reason)
            select at, reader, standing, subject, did, reason
            from json_to_recordset(@rows::json) as r (at timestamptz, reader text, standing text, subject text, did text, reason text, once boolean)
            where not (r.once and exists (select 1 from access_log l where l.reader = r.reader and l.subject_id = r.subject and l.did = r.did))
            """,
            grants.Where(grant => !grant.IsOwn).Select(grant => new { At = now.ToUniversalTime(), Reader = grant.ReaderId, grant.Standing, Subject = grant.Subject.Value, Did = did, grant.Reason, Once = isOnce }), cancellationToken);
        foreach (var grant in grants.Where(grant => grant.ReaderId == ReadGrant.OperatorId))
        {
            await NoticeStore.AddAsync(connection, grant.Subject, NoticeKind.Access, null, $"The operator of this server {did}: {grant.Reason}", now, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Who looked, newest first, at most <paramref name="most"/>, and how many more there are.</summary>
    public async Task<(IReadOnlyList<AccessRow> Rows, int Earlier)> ForAsync(ReadGrant grant, int most, CancellationToken cancellationToken)
    {
        grant.Demand(DataView.Whole);
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.RowsAsync<AccessRow>(
            """
            select l.at, coalesce(p.name, l.reader) as reader, l.standing, l.did, l.reason from access_log l
            left join person p on p.id = l.reader and l.standing <> 'operator' where l.subject_id = @Subject order by l.at desc, l.id desc limit @most
            """,
            new { grant.Subject, most }, cancellationToken);
        var all = await connection.RowAsync<int>("select count(*)::integer from access_log where subject_id = @Subject", new { grant.Subject }, cancellationToken);
        return (rows, all - rows.Count);
    }
}

internal sealed record AccessRow
{
    public DateTimeOffset At { get; init; }

    public string Reader { get; init; } = "";

    public string Standing { get; init; } = "";

    public string Did { get; init; } = "";

    public string? Reason { get; init; }
}
