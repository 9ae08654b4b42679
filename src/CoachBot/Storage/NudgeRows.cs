using CoachBot.Core.Evidence;
using CoachBot.Core.People;

namespace CoachBot.Storage;

/// <summary>Reads what weekly messages say to people about themselves, for many at once.</summary>
internal sealed class NudgeRows(Database database)
{
    /// <summary>
    /// What the rules propose and what is confirmed of these people, without the quotes of what is confirmed, and of each the first quote
    /// of the plainest proposals. The grants allow everything of their subjects.
    /// </summary>
    /// <param name="grants">One a person.</param>
    /// <param name="quoted">How many proposals of each come with their quote; the others come without.</param>
    /// <param name="now">A proposal that was not answered in time by then is left out.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<ILookup<PersonId, EvidenceItem>> EvidenceAsync(
        IReadOnlyCollection<ReadGrant> grants, int quoted, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var people = Subjects(grants);
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.RowsAsync<EvidenceRow>(
            """
            select e.id, e.number, e.person_id, w.source, w.external_id, w.title, coalesce(w.done_at, s.at) as dated, w.fingerprint, w.scope, e.work_id,
                   e.practice, e.proposed_rung, s.rung, e.strength, s.status, e.is_shared, e.found_by,
                   case when exists (select 1 from co_sign c where c.work_id = e.work_id and c.person_id = e.person_id) then 'co-signed' else e.corroboration end as corroboration
            from evidence e
            cross join lateral (
              select v.at, v.to_status as status, v.rung from evidence_event v where v.evidence_id = e.id order by v.seq desc limit 1) s
            join work_item w on w.id = e.work_id
            join person p on p.id = e.person_id and p.consent = 'on'
            where e.person_id = any(@people) and (s.status = 'confirmed' or s.status = 'proposed' and s.at > @before and e.origin = 'rules')
            """,
            new { people, before = now - EvidenceLife.AnswerWithin }, cancellationToken);
        string[] shown =
        [
            .. rows.Where(row => row.Status == "proposed").GroupBy(row => row.PersonId)
                .SelectMany(own => own.OrderByDescending(row => row.Strength).ThenBy(row => row.Number).Take(quoted)).Select(row => row.Id.Value),
        ];
        var quotes = (await connection.RowsAsync<QuoteRow>(
            """
            select q.evidence_id, q.revision, q.quote_start, q.quote_length, r.text
            from evidence_quote q join evidence e on e.id = q.evidence_id
            join work_revision r on r.work_id = e.work_id and r.revision = q.revision
            where q.evidence_id = any(@shown) and q.ordinal = (select min(f.ordinal) from evidence_quote f where f.evidence_id = q.evidence_id)
            """,
            new { shown }, cancellationToken)).ToDictionary(row => row.EvidenceId, row => row.ToQuote());
        return rows.ToLookup(row => row.PersonId, row => row.ToItem(quotes.TryGetValue(row.Id, out var quote) ? [quote] : []));
    }

    /// <summary>The actions that were suggested to each, unasked, or answered since a moment.</summary>
    public async Task<ILookup<PersonId, string>> SetAsideAsync(IReadOnlyCollection<ReadGrant> grants, DateTimeOffset since, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return (await connection.RowsAsync<(PersonId Person, string Action)>(
            "select distinct person_id, action_id from suggestion where person_id = any(@people) and at > @since",
            new { people = Subjects(grants), since }, cancellationToken)).ToLookup(row => row.Person, row => row.Action);
    }

    /// <summary>The version that each reads a framework in; people who were never shown it are left out.</summary>
    public async Task<IReadOnlyDictionary<(PersonId Person, string Framework), string>> ReadingsAsync(IReadOnlyCollection<ReadGrant> grants, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return (await connection.RowsAsync<(PersonId Person, string Framework, string Hash)>(
            "select person_id, framework, hash from reading where person_id = any(@people)", new { people = Subjects(grants) }, cancellationToken))
            .ToDictionary(row => (row.Person, row.Framework), row => row.Hash);
    }

    private static string[] Subjects(IReadOnlyCollection<ReadGrant> grants)
    {
        foreach (var grant in grants)
        {
            grant.Demand(DataView.Whole);
        }

        return [.. grants.Select(grant => grant.Subject.Value)];
    }
}
