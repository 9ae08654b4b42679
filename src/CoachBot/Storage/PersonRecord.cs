using CoachBot.Core.People;
using Npgsql;

namespace CoachBot.Storage;

/// <summary>How much is on record about a person, and its deletion.</summary>
internal sealed class PersonRecord(Database database)
{
    public async Task<RecordCount> CountAsync(ReadGrant grant, CancellationToken cancellationToken)
    {
        grant.Demand(DataView.Whole);
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.RowAsync<RecordCount>(
            """
            select (select count(distinct work_id) from contribution where person_id = @Subject)::integer as work,
                   count(*) filter (where s.status = 'proposed' and e.origin = 'rules')::integer as waiting,
                   count(*) filter (where s.status = 'proposed' and e.origin = 'model')::integer as found,
                   count(*) filter (where s.status = 'confirmed')::integer as confirmed,
                   count(*) filter (where s.status = 'disputed')::integer as disputed,
                   count(*) filter (where s.status in ('expired', 'withdrawn'))::integer as gone,
                   (select count(*) from co_sign where person_id = @Subject)::integer as co_signs_got,
                   (select count(*) from co_sign where signed_by = @Subject)::integer as co_signs_given,
                   (select count(*) from shift where person_id = @Subject)::integer as shifts,
                   (select count(*) from page where person_id = @Subject)::integer as pages,
                   (select count(*) from leave where person_id = @Subject)::integer as leave,
                   (select count(*) from quiet_week where person_id = @Subject)::integer as quiet_weeks,
                   (select count(*) from access_log where subject_id = @Subject)::integer as looks
            from evidence e join evidence_state s on s.evidence_id = e.id where e.person_id = @Subject
            """,
            new { grant.Subject }, cancellationToken) ?? new();
    }

    /// <summary>
    /// Deletes what a person deletes beyond what their consent has deleted: what is theirs, and their settings. That they
    /// turned CoachBot off stays, so that no file turns it on again. Runs in the connection's transaction.
    /// </summary>
    public static async Task DeleteAsync(NpgsqlConnection connection, ReadGrant grant, CancellationToken cancellationToken)
    {
        grant.Demand(DataView.Whole);
        foreach (var table in PersonTables.All.Where(table => table.Fate.AtDelete))
        {
            // Of what somebody else did in their name they are still to be told.
            var but = table.Table == "notice" && !grant.IsOwn ? " and not (kind = 'access' and told_at is null)" : "";
            await connection.RunAsync($"delete from {table.Table} where {table.Column} = @Subject{but}", new { grant.Subject }, cancellationToken);
        }

        await connection.RunAsync(
            """
            update person set weekly_day = null, weekly_hour = null, paused_until = null, paused_by = 'self', rested_at = null,
              time_zone = case when time_zone_by = 'self' then 'Etc/UTC' else time_zone end, time_zone_by = 'file' where id = @Subject
            """,
            new { grant.Subject }, cancellationToken);
    }
}

/// <summary>How many rows of each kind are about a person.</summary>
internal sealed record RecordCount
{
    /// <summary>Pieces of work that they had a part in.</summary>
    public int Work { get; init; }

    /// <summary>Proposals of the rules.</summary>
    public int Waiting { get; init; }

    /// <summary>Proposals that only a model found.</summary>
    public int Found { get; init; }

    public int Confirmed { get; init; }

    public int Disputed { get; init; }

    /// <summary>Expired or withdrawn.</summary>
    public int Gone { get; init; }

    public int CoSignsGot { get; init; }

    public int CoSignsGiven { get; init; }

    public int Shifts { get; init; }

    public int Pages { get; init; }

    /// <summary>Times of leave, however long each.</summary>
    public int Leave { get; init; }

    /// <summary>Their own; a team's are not counted here.</summary>
    public int QuietWeeks { get; init; }

    /// <summary>How often others looked or acted.</summary>
    public int Looks { get; init; }
}
