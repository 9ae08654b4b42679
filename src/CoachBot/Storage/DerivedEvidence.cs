using CoachBot.Core;
using CoachBot.Core.Evidence;
using CoachBot.Core.People;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;
using Npgsql;

namespace CoachBot.Storage;

/// <summary>The evidence of work items, as derivation sees it. Runs in the connection's transaction.</summary>
internal static class DerivedEvidence
{
    /// <summary>What is on record for these items, with the literal quotes.</summary>
    public static async Task<ILookup<WorkId, StoredEvidence>> OfAsync(NpgsqlConnection connection, string[] works, CancellationToken cancellationToken)
    {
        var pieces = await connection.RowsAsync<(string Id, string Person, string Work, string Practice, string? FoundBy)>(
            "select id, person_id, work_id, practice, found_by from evidence where work_id = any(@works) order by id for update", new { works }, cancellationToken);
        if (pieces.Count == 0)
        {
            return pieces.ToLookup(_ => default(WorkId), _ => default(StoredEvidence)!);
        }

        var quotes = (await connection.RowsAsync<(string Id, int Ordinal, int Start, int Length, string Text)>(
            """
            select q.evidence_id, q.ordinal, q.quote_start, q.quote_length, r.text from evidence_quote q
            join evidence e on e.id = q.evidence_id
            join work_revision r on r.work_id = e.work_id and r.revision = q.revision
            where e.work_id = any(@works) order by q.evidence_id, q.ordinal
            """,
            new { works }, cancellationToken)).ToLookup(row => row.Id, row => new StoredQuote(row.Ordinal, row.Text.Substring(row.Start, row.Length), Surroundings.Of(row.Text, new(row.Start, row.Length))));
        var events = await EvidenceHistory.OfAsync(connection, [.. pieces.Select(piece => piece.Id)], cancellationToken);
        return pieces.ToLookup(
            piece => new WorkId(piece.Work),
            piece => new StoredEvidence(new(piece.Id), new(piece.Person), new(piece.Practice), [.. events[new(piece.Id)]], [.. quotes[piece.Id]]) { FoundBy = piece.FoundBy });
    }

    /// <summary>Writes what the rules propose, the quotes, and the next rows of the histories.</summary>
    public static async Task SaveAsync(NpgsqlConnection connection, IReadOnlyList<EvidenceStep> steps, CancellationToken cancellationToken)
    {
        var numbers = await NumbersAsync(connection, steps, cancellationToken);
        await connection.InsertAsync(
            """
            insert into evidence (id, person_id, number, work_id, practice, proposed_rung, strength, corroboration, origin, found_by)
            select id, person_id, number, work_id, practice, proposed_rung, strength, corroboration, case when found_by is null then 'rules' else 'model' end, found_by
            from json_to_recordset(@rows::json) as r (
              id text, person_id text, number integer, work_id text, practice text, proposed_rung text, strength double precision, corroboration text, found_by text)
            on conflict (id) do update set proposed_rung = excluded.proposed_rung, strength = excluded.strength,
              corroboration = excluded.corroboration, origin = excluded.origin, found_by = excluded.found_by
            """,
            steps.Where(step => step.Draft is not null).Select(step => RowOf(step, step.Draft!, numbers)), cancellationToken);
        await connection.RunAsync(
            """
            delete from evidence_quote where evidence_id = any(@anew);
            delete from evidence_quote q using unnest(@ids, @ordinals) as gone (id, ordinal) where q.evidence_id = gone.id and q.ordinal = gone.ordinal
            """,
            new
            {
                anew = steps.Where(TakesQuotesAnew).Select(step => step.Id.Value).ToArray(),
                ids = Dropped(steps).Select(quote => quote.Id).ToArray(),
                ordinals = Dropped(steps).Select(quote => quote.Ordinal).ToArray(),
            },
            cancellationToken);
        await connection.InsertAsync(
            """
            insert into evidence_quote (evidence_id, ordinal, revision, quote_start, quote_length)
            select evidence_id, ordinal, revision, quote_start, quote_length
            from json_to_recordset(@rows::json) as r (evidence_id text, ordinal integer, revision integer, quote_start integer, quote_length integer)
            """,
            steps.Where(TakesQuotesAnew).SelectMany(QuoteRows), cancellationToken);
        await EvidenceHistory.AppendAsync(
            connection, [.. steps.Where(step => step.Next is not null).Select(step => (step.Id, step.Events.Count + 1, step.Next!))], cancellationToken);
    }

    /// <summary>Those of the pieces that the item which counts in place of theirs carries on: its evidence of the same has an answer.</summary>
    public static async Task<IReadOnlySet<EvidenceId>> CarriedOnAsync(NpgsqlConnection connection, IReadOnlyCollection<EvidenceId> ids, CancellationToken cancellationToken) =>
        (await connection.RowsAsync<EvidenceId>(
            """
            select e.id from evidence e join work_item w on w.id = e.work_id
            join evidence twin on twin.work_id = w.copy_of and twin.person_id = e.person_id and twin.practice = e.practice
            join evidence_state s on s.evidence_id = twin.id and s.status in ('confirmed', 'disputed')
            where e.id = any(@ids)
            """,
            new { ids = ids.Select(id => id.Value).ToArray() }, cancellationToken)).ToHashSet();

    /// <summary>Gives one item of a text the answers that people gave to another of the same text; what they kept to themselves stays theirs.</summary>
    public static async Task CarryAnswersAsync(NpgsqlConnection connection, WorkId from, WorkId to, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var pairs = await connection.RowsAsync<(string From, string To)>(
            """
            select old.id, new.id from evidence old
            join evidence new on new.work_id = @to and new.person_id = old.person_id and new.practice = old.practice
            where old.work_id = @from order by new.id
            """,
            new { from, to }, cancellationToken);
        foreach (var (source, twin) in pairs)
        {
            await connection.RunAsync(
                "update evidence set is_shared = false where id = @twin and exists (select 1 from evidence where id = @source and not is_shared)",
                new { source, twin }, cancellationToken);
            var history = await EvidenceHistory.OfAsync(connection, new EvidenceId(source), cancellationToken);
            var answered = history.LastOrDefault(row => row.To != EvidenceStatus.Withdrawn);
            var asked = history.LastOrDefault(row => row.Change is EvidenceChange.Propose or EvidenceChange.Revise);
            var target = await EvidenceHistory.OfAsync(connection, new EvidenceId(twin), cancellationToken);
            // As with a revision: what was confirmed at the rung proposed there is not thereby confirmed at another.
            var isSameQuestion = answered?.To == EvidenceStatus.Disputed || (target.Count > 0 && asked?.Rung == target[^1].Rung);
            if (answered is not null && target.Count > 0 && isSameQuestion && EvidenceLife.Carry(target[^1], answered, now) is { } next)
            {
                await EvidenceHistory.AppendAsync(connection, [(new(twin), target.Count + 1, next)], cancellationToken);
            }
        }
    }

    // A new piece gets its person's next number, in the order of the steps.
    private static async Task<Dictionary<EvidenceId, int>> NumbersAsync(NpgsqlConnection connection, IReadOnlyList<EvidenceStep> steps, CancellationToken cancellationToken)
    {
        var anew = steps.Where(step => step is { Before: null, Draft: not null }).ToList();
        var last = anew.Count == 0 ? [] : (await connection.RowsAsync<(string Person, int Number)>(
            "select person_id, max(number) from evidence where person_id = any(@people) group by person_id",
            new { people = anew.Select(step => step.Person.Value).Distinct().ToArray() }, cancellationToken)).ToDictionary(row => new PersonId(row.Person), row => row.Number);
        return anew.ToDictionary(step => step.Id, step => last[step.Person] = last.GetValueOrDefault(step.Person) + 1);
    }

    private static object RowOf(EvidenceStep step, EvidenceDraft draft, Dictionary<EvidenceId, int> numbers) => new
    {
        Id = step.Id.Value,
        PersonId = step.Person.Value,
        Number = numbers.GetValueOrDefault(step.Id),
        WorkId = step.Work.Id.Value,
        Practice = step.Practice.Value,
        ProposedRung = EnumText.Of(draft.Rung),
        draft.Strength,
        Corroboration = EnumText.Of(draft.Corroboration),
        draft.FoundBy,
    };

    private static bool TakesQuotesAnew(EvidenceStep step) => step.Draft is not null && !step.KeepsQuote;

    private static IEnumerable<object> QuoteRows(EvidenceStep step) => step.QuotesTaken.Select((quote, index) =>
        new { EvidenceId = step.Id.Value, Ordinal = index + 1, step.Work.Revision, QuoteStart = quote.Start, QuoteLength = quote.Length });

    // Evidence that is withdrawn keeps its quotes: they tell whether it is restored.
    private static IEnumerable<(string Id, int Ordinal)> Dropped(IReadOnlyList<EvidenceStep> steps) =>
        steps.Where(step => step.Draft is not null && step.KeepsQuote).SelectMany(step => step.Gone.Select(quote => (step.Id.Value, quote.Ordinal)));
}

/// <summary>A piece of evidence on record.</summary>
internal sealed record StoredEvidence(EvidenceId Id, PersonId Person, PracticeId Practice, IReadOnlyList<EvidenceEvent> Events, IReadOnlyList<StoredQuote> Quotes)
{
    /// <summary>The model that found it; null for what the rules found.</summary>
    public string? FoundBy { get; init; }

    /// <summary>Whether its subject's last word is that it is right.</summary>
    public bool IsConfirmed => Events.LastOrDefault(row => row.To != EvidenceStatus.Withdrawn)?.To == EvidenceStatus.Confirmed;
}

/// <summary>A quote on record, cut from the revision it was found in, and the whole statement it was cut from.</summary>
internal sealed record StoredQuote(int Ordinal, string Text, string Statement);
