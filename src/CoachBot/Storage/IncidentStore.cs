using CoachBot.Core.People;
using CoachBot.Core.Work;

namespace CoachBot.Storage;

/// <summary>The incidents that people took part in.</summary>
internal sealed class IncidentStore(Database database)
{
    /// <summary>
    /// Those of the subject since a moment, newest first. Copies, and what its source deleted or re-opened, are left out;
    /// and so is what somebody only has a follow-up of.
    /// </summary>
    public async Task<IReadOnlyList<Incident>> ForAsync(ReadGrant grant, DateTimeOffset since, CancellationToken cancellationToken)
    {
        grant.Demand(DataView.Whole);
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.RowsAsync<Incident>(
            """
            select w.source, w.external_id, w.title, w.done_at, array_agg(c.role order by c.role) as roles,
                   coalesce(bool_or(jsonb_path_exists(r.document, '$.participants[*] ? (@.role == "reporter" && @.person.value == $me)', jsonb_build_object('me', c.person_id))), false) as is_brought
            from contribution c
            join work_item w on w.id = c.work_id
            join work_revision r on r.work_id = w.id and r.revision = w.revision
            where c.person_id = @Subject and c.role = any(@present) and w.kind in ('postmortem', 'incident-log')
              and w.copy_of is null and w.is_done and w.done_at >= @since
            group by w.id order by w.done_at desc, w.id
            """,
            new { grant.Subject, since, present = Presence.Roles.ToArray() }, cancellationToken);
    }

    /// <summary>The title of a stored item; null when there is none of that key.</summary>
    public async Task<string?> TitleAsync(WorkKey key, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.RowAsync<string>("select title from work_item where id = @Id", new { Id = WorkId.For(key) }, cancellationToken);
    }
}

/// <summary>An incident as one who took part sees it.</summary>
internal sealed record Incident
{
    public string Source { get; init; } = "";

    public string ExternalId { get; init; } = "";

    public string Title { get; init; } = "";

    public DateTimeOffset DoneAt { get; init; }

    public string[] Roles { get; init; } = [];

    /// <summary>Whether they brought it in themselves: then it vouches for the others already.</summary>
    public bool IsBrought { get; init; }

    public WorkKey Key => new(Source, ExternalId);
}
