using CoachBot.Core;
using CoachBot.Core.Evidence;
using CoachBot.Core.People;
using CoachBot.Core.Work;

namespace CoachBot.Storage;

/// <summary>A person's evidence, read by grant and answered by its subject.</summary>
internal sealed class EvidenceStore(Database database, TimeProvider clock)
{
    private const string Rows =
        """
        select e.id, e.number, e.person_id, w.source, w.external_id, w.title, w.done_at, w.fingerprint, w.scope, e.work_id,
               e.practice, e.proposed_rung, s.rung, e.strength, s.status, e.is_shared, e.found_by,
               s.status = 'proposed' and s.at <= @before as is_overdue,
               case when exists (select 1 from co_sign c where c.work_id = e.work_id and c.person_id = e.person_id)
                    then 'co-signed' else e.corroboration end as corroboration,
               coalesce(w.done_at, (select max(v.at) from evidence_event v where v.evidence_id = e.id)) as dated,
               q.revisions, q.starts, q.lengths
        from evidence e
        join evidence_state s on s.evidence_id = e.id
        cross join lateral (
          select array_agg(revision order by ordinal) as revisions, array_agg(quote_start order by ordinal) as starts, array_agg(quote_length order by ordinal) as lengths
          from evidence_quote where evidence_id = e.id) q
        join work_item w on w.id = e.work_id
        join person p on p.id = e.person_id and p.consent = 'on'
        where e.person_id = @Subject
        """;

    /// <summary>All evidence that the grant allows to see: everything, or what is confirmed and shared. Newest work first.</summary>
    public async Task<IReadOnlyList<EvidenceItem>> ForAsync(ReadGrant grant, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var read = await ReadAsync(connection, grant, cancellationToken);
        if (read.Any(piece => piece.Row.IsOverdue))
        {
            await ExpireAsync(connection, grant.Subject, cancellationToken);
            read = await ReadAsync(connection, grant, cancellationToken);
        }

        return [.. read.Select(piece => piece.Row.ToItem(piece.Quotes))];
    }

    /// <summary>The names written in the work items of the subject's evidence, whether the directory knows them or not.</summary>
    public async Task<IReadOnlyList<string>> NamesBesideAsync(ReadGrant grant, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.RowsAsync<string>(
            """
            select distinct name from work_revision r
            cross join lateral (
              select p ->> 'name' as name from jsonb_array_elements(r.document -> 'participants') p
              union select f ->> 'owner' from jsonb_array_elements(r.document -> 'followUps') f
              union select u.name from unmatched_name u where u.work_id = r.work_id) written
            where name is not null and exists (select 1 from evidence e where e.work_id = r.work_id and e.person_id = @Subject)
            """,
            new { grant.Subject }, cancellationToken);
    }

    /// <summary>
    /// Records the subject's answer, if the transitions allow it. Concurrent answers to one piece take turns. The answer of
    /// an operator who speaks for the subject is recorded as the operator's.
    /// </summary>
    /// <returns>Null when it was recorded, else the reason why not.</returns>
    public async Task<Problem?> AnswerAsync(
        ReadGrant grant, EvidenceItem item, EvidenceChange wish, Involvement rung, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (grant.Subject != item.Person || grant.View != DataView.Whole)
        {
            return new Problem("only its subject answers for a piece of evidence", Do: "Ask them");
        }

        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.RunAsync("select 1 from evidence where id = @Id for update", new { item.Id }, cancellationToken);
        var history = await EvidenceHistory.OfAsync(connection, item.Id, cancellationToken);
        if (history.Count == 0)
        {
            return new Problem("this evidence is gone", Do: "See /evidence list");
        }

        // What was on the screen is what is answered, nothing that came since.
        if (history[^1].To != item.Status || history[^1].Rung != item.Rung)
        {
            return new Problem("this evidence has changed meanwhile", Do: "Look again: /evidence list");
        }

        var limits = new AdjustmentLimits(item.ProposedRung, item.Cap, item.Corroboration == Corroboration.CoSigned);
        var answer = EvidenceLife.Answer(history, wish, rung, limits, grant.ReaderId, now);
        if (answer.Next is { } next)
        {
            await EvidenceHistory.AppendAsync(connection, item.Id, history.Count + 1, next, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        return answer.Refusal;
    }

    /// <summary>Shows a piece of evidence to those who may look, or keeps it to the subject.</summary>
    public async Task ShareAsync(ReadGrant grant, EvidenceItem item, bool isShared, CancellationToken cancellationToken)
    {
        grant.Demand(DataView.Whole);
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.RunAsync("update evidence set is_shared = @isShared where id = @Id and person_id = @Subject", new { item.Id, grant.Subject, isShared }, cancellationToken);
    }

    /// <summary>The history of one piece, oldest first.</summary>
    public async Task<IReadOnlyList<EvidenceEvent>> HistoryAsync(ReadGrant grant, EvidenceItem item, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return grant.Subject == item.Person && grant.View == DataView.Whole
            ? await EvidenceHistory.OfAsync(connection, item.Id, cancellationToken)
            : [];
    }

    // Expiry needs no schedule: nobody can see whether it happened before the next look.
    private async Task ExpireAsync(Npgsql.NpgsqlConnection connection, PersonId subject, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var overdue = await connection.RowsAsync<EvidenceId>(
            """
            select e.id from evidence e join evidence_state s on s.evidence_id = e.id
            where e.person_id = @subject and s.status = 'proposed' and s.at <= @before
            order by e.id for update of e
            """,
            new { subject, before = now - EvidenceLife.AnswerWithin }, cancellationToken);
        foreach (var id in overdue)
        {
            var history = await EvidenceHistory.OfAsync(connection, id, cancellationToken);
            if (EvidenceLife.Expire(history, now) is { } next)
            {
                await EvidenceHistory.AppendAsync(connection, id, history.Count + 1, next, cancellationToken);
            }
        }

        await transaction.CommitAsync(cancellationToken);
    }

    // In one round trip: rows with where their quotes stand, and the texts these stand in.
    private async Task<IReadOnlyList<(Row Row, IReadOnlyList<EvidenceQuote> Quotes)>> ReadAsync(Npgsql.NpgsqlConnection connection, ReadGrant grant, CancellationToken cancellationToken)
    {
        var filter = grant.View == DataView.Shared ? " and s.status = 'confirmed' and e.is_shared" : "";
        await using var read = await connection.ManyAsync(
            $"""
            {Rows}{filter} order by dated desc, e.number;
            select r.work_id, r.revision, r.text from work_revision r
            where exists (select 1 from evidence e join evidence_quote q on q.evidence_id = e.id
                          where e.person_id = @Subject and e.work_id = r.work_id and q.revision = r.revision)
            """,
            new { grant.Subject, before = clock.GetUtcNow() - EvidenceLife.AnswerWithin }, cancellationToken);
        var rows = await read.RowsAsync<Row>(cancellationToken);
        var texts = (await read.RowsAsync<TextRow>(cancellationToken)).ToDictionary(row => (row.WorkId, row.Revision), row => row.Text);
        return [.. rows.Select(row => (row, row.QuotesIn(texts)))];
    }

    private sealed record Row : EvidenceRow
    {
        public bool IsOverdue { get; init; }

        public int[]? Revisions { get; init; }

        public int[]? Starts { get; init; }

        public int[]? Lengths { get; init; }

        // Cut here, not in SQL: offsets count UTF-16 units, PostgreSQL counts code points.
        public IReadOnlyList<EvidenceQuote> QuotesIn(Dictionary<(WorkId, int), string> texts) =>
        [
            .. (Revisions ?? []).Select((revision, at) =>
            {
                var span = new TextSpan(Starts![at], Lengths![at]);
                return new EvidenceQuote(revision, span, span.In(texts[(WorkId, revision)]));
            }),
        ];
    }

    private sealed record TextRow
    {
        public WorkId WorkId { get; init; }

        public int Revision { get; init; }

        public string Text { get; init; } = "";
    }
}
