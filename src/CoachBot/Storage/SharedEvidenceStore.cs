using CoachBot.Core.Evidence;
using CoachBot.Core.People;

namespace CoachBot.Storage;

/// <summary>What many people have confirmed and share, read at once.</summary>
internal sealed class SharedEvidenceStore(Database database)
{
    /// <summary>
    /// All of it, with when its subject first confirmed it themselves; what they confirmed in the stretch comes with its best
    /// quote, the rest without any.
    /// </summary>
    public async Task<ILookup<PersonId, SharedEvidence>> OfAsync(
        IReadOnlyCollection<ReadGrant> grants, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var read = await connection.ManyAsync(
            """
            select e.id, e.person_id, w.source, w.external_id, w.title, w.fingerprint, w.scope, e.practice, e.proposed_rung, s.rung, e.strength, e.found_by,
                   case when exists (select 1 from co_sign c where c.work_id = e.work_id and c.person_id = e.person_id)
                        then 'co-signed' else e.corroboration end as corroboration,
                   coalesce(w.done_at, s.at) as dated, first.at as confirmed_at
            from evidence e
            cross join lateral (
              select v.at, v.to_status as status, v.rung from evidence_event v where v.evidence_id = e.id order by v.seq desc limit 1) s
            join work_item w on w.id = e.work_id
            join person p on p.id = e.person_id and p.consent = 'on'
            cross join lateral (
              select min(v.at) as at from evidence_event v where v.evidence_id = e.id and v.to_status = 'confirmed' and v.actor = e.person_id) first
            where e.person_id = any(@subjects) and e.is_shared and s.status = 'confirmed'
            order by e.person_id, e.id;
            select distinct on (e.id) e.id as evidence_id, q.revision, q.quote_start, q.quote_length, r.text
            from evidence e
            join evidence_quote q on q.evidence_id = e.id
            join work_revision r on r.work_id = e.work_id and r.revision = q.revision
            where e.person_id = any(@subjects) and e.is_shared
              and exists (select 1 from evidence_event v where v.evidence_id = e.id and v.to_status = 'confirmed' and v.actor = e.person_id and v.at >= @from and v.at < @until)
            order by e.id, q.ordinal
            """,
            new { subjects = ReadGrant.SharedSubjects(grants), from, until }, cancellationToken);
        var rows = await read.RowsAsync<Row>(cancellationToken);
        var quotes = (await read.RowsAsync<QuoteRow>(cancellationToken)).ToDictionary(row => row.EvidenceId, row => row.ToQuote());
        return rows.ToLookup(row => row.PersonId, row => new SharedEvidence(row.ToItem(quotes.TryGetValue(row.Id, out var quote) ? [quote] : []), row.ConfirmedAt));
    }

    private sealed record Row : EvidenceRow
    {
        public DateTimeOffset? ConfirmedAt { get; init; }
    }
}

/// <summary>A piece that its subject shares, and when they first confirmed it themselves; null when an operator did for them.</summary>
internal sealed record SharedEvidence(EvidenceItem Item, DateTimeOffset? ConfirmedAt);
