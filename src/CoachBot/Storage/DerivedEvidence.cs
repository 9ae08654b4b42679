using CoachBot.Core;
using CoachBot.Core.Evidence;
using CoachBot.Core.People;
using CoachBot.Core.Work;
using Npgsql;

namespace CoachBot.Storage;

/// <summary>The evidence of one work item, as derivation sees it. Runs in the connection's transaction.</summary>
internal static class DerivedEvidence
{
    /// <summary>What is on record for a work item, with the literal quotes.</summary>
    public static async Task<Dictionary<EvidenceId, StoredEvidence>> OfAsync(NpgsqlConnection connection, WorkId work, CancellationToken cancellationToken)
    {
        var owners = await connection.RowsAsync<(string Id, string Person)>(
            "select id, person_id from evidence where work_id = @work order by id for update", new { work }, cancellationToken);
        var quotes = (await connection.RowsAsync<(string Id, int Ordinal, int Start, int Length, string Text)>(
            """
            select q.evidence_id, q.ordinal, q.quote_start, q.quote_length, r.text from evidence_quote q
            join evidence e on e.id = q.evidence_id
            join work_revision r on r.work_id = e.work_id and r.revision = q.revision
            where e.work_id = @work order by q.evidence_id, q.ordinal
            """,
            new { work }, cancellationToken)).ToLookup(row => row.Id, row => new StoredQuote(row.Ordinal, row.Text.Substring(row.Start, row.Length)));
        var stored = new Dictionary<EvidenceId, StoredEvidence>();
        foreach (var (id, person) in owners)
        {
            var events = await EvidenceHistory.OfAsync(connection, new(id), cancellationToken);
            stored[new(id)] = new(new(person), events, [.. quotes[id]]);
        }

        return stored;
    }

    /// <summary>Writes what the rules propose; with its quotes, unless those on record still stand.</summary>
    public static async Task SaveAsync(NpgsqlConnection connection, StoredWork work, EvidenceDraft draft, bool withQuotes, CancellationToken cancellationToken)
    {
        await connection.RunAsync(
            """
            insert into evidence (id, person_id, number, work_id, practice, proposed_rung, strength, corroboration)
            values (@Id, @Person, (select coalesce(max(number), 0) + 1 from evidence where person_id = @Person),
                    @WorkId, @Practice, @Rung, @Strength, @Corroboration)
            on conflict (id) do update set proposed_rung = excluded.proposed_rung, strength = excluded.strength,
              corroboration = excluded.corroboration
            """,
            new
            {
                draft.Id,
                draft.Person,
                WorkId = work.Id,
                draft.Practice,
                Rung = EnumText.Of(draft.Rung),
                draft.Strength,
                Corroboration = EnumText.Of(draft.Corroboration),
            },
            cancellationToken);
        if (!withQuotes)
        {
            return;
        }

        await connection.RunAsync("delete from evidence_quote where evidence_id = @Id", new { draft.Id }, cancellationToken);
        foreach (var (quote, index) in draft.Quotes.Select((quote, index) => (quote, index)))
        {
            await connection.RunAsync(
                "insert into evidence_quote (evidence_id, ordinal, revision, quote_start, quote_length) values (@Id, @Ordinal, @Revision, @Start, @Length)",
                new { draft.Id, Ordinal = index + 1, work.Revision, quote.Start, quote.Length }, cancellationToken);
        }
    }

    /// <summary>Whether the same person's evidence of the same practice is on record for another item.</summary>
    public static Task<bool> HasTwinAsync(NpgsqlConnection connection, EvidenceId id, WorkId original, CancellationToken cancellationToken) =>
        connection.RowAsync<bool>(
            """
            select exists (select 1 from evidence e join evidence twin on twin.work_id = @original and twin.person_id = e.person_id
              and twin.practice = e.practice where e.id = @id)
            """,
            new { id, original }, cancellationToken);

    /// <summary>Drops quotes that no longer stand in the text.</summary>
    public static Task DropQuotesAsync(NpgsqlConnection connection, EvidenceId id, IReadOnlyList<int> ordinals, CancellationToken cancellationToken) =>
        ordinals.Count == 0
            ? Task.CompletedTask
            : connection.RunAsync("delete from evidence_quote where evidence_id = @id and ordinal = any(@ordinals)", new { id, ordinals = ordinals.ToArray() }, cancellationToken);

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
            var history = await EvidenceHistory.OfAsync(connection, new(source), cancellationToken);
            var answered = history.LastOrDefault(row => row.To != EvidenceStatus.Withdrawn);
            var asked = history.LastOrDefault(row => row.Change is EvidenceChange.Propose or EvidenceChange.Revise);
            var target = await EvidenceHistory.OfAsync(connection, new(twin), cancellationToken);
            // As with a revision: what was confirmed at the rung proposed there is not thereby confirmed at another.
            var isSameQuestion = answered?.To == EvidenceStatus.Disputed || (target.Count > 0 && asked?.Rung == target[^1].Rung);
            if (answered is not null && target.Count > 0 && isSameQuestion && EvidenceLife.Carry(target[^1], answered, now) is { } next)
            {
                await EvidenceHistory.AppendAsync(connection, new(twin), target.Count + 1, next, cancellationToken);
            }
        }
    }
}

/// <summary>A piece of evidence on record.</summary>
internal sealed record StoredEvidence(PersonId Person, IReadOnlyList<EvidenceEvent> Events, IReadOnlyList<StoredQuote> Quotes);

/// <summary>A quote on record, cut from the revision it was found in.</summary>
internal sealed record StoredQuote(int Ordinal, string Text);
