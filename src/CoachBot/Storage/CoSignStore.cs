using CoachBot.Core.People;
using CoachBot.Core.Work;
using Npgsql;

namespace CoachBot.Storage;

/// <summary>Who said "I was there", and for whom that vouches.</summary>
internal sealed class CoSignStore(Database database)
{
    /// <summary>
    /// Notes that somebody was there, for those of the people whose consent is on, once for each. What each is told of it is
    /// left as a notice and where they see who acted on their data. Runs in the connection's transaction.
    /// </summary>
    public static async Task SignAsync(
        NpgsqlConnection connection, WorkId work, Person signer, IReadOnlyCollection<PersonId> people, string did, string notice, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var signed = await connection.RowsAsync<PersonId>(
            """
            insert into co_sign (work_id, person_id, signed_by, at)
            select @work, p.id, @Id, @now from person p where p.id = any(@people) and p.consent = 'on' and p.id <> @Id order by p.id
            on conflict do nothing returning person_id
            """,
            new { work, signer.Id, now, people = people.Select(person => person.Value).ToArray() }, cancellationToken);
        foreach (var person in signed)
        {
            await connection.RunAsync(
                "insert into access_log (at, reader, standing, subject_id, did) values (@now, @Id, 'was there too', @person, @did)",
                new { now, signer.Id, person, did }, cancellationToken);
            // About no work item: what waits about one is taken back when evidence of it is restored, and this stays true.
            await NoticeStore.AddAsync(connection, person, NoticeKind.Evidence, null, notice, now, cancellationToken);
        }
    }

    /// <summary>Who vouches for the subject's part in an item by having been there, earliest first.</summary>
    public async Task<IReadOnlyList<CoSign>> ForAsync(ReadGrant grant, WorkId work, CancellationToken cancellationToken)
    {
        grant.Demand(DataView.Whole);
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.RowsAsync<CoSign>(
            "select p.name, c.at from co_sign c join person p on p.id = c.signed_by where c.work_id = @work and c.person_id = @Subject order by c.at, p.id",
            new { work, grant.Subject }, cancellationToken);
    }
}

/// <summary>One word of somebody who was there.</summary>
internal sealed record CoSign
{
    public string Name { get; init; } = "";

    public DateTimeOffset At { get; init; }
}
