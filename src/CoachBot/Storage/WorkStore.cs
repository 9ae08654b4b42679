using System.Security.Cryptography;
using System.Text;
using CoachBot.Core;
using CoachBot.Core.Work;
using Npgsql;

namespace CoachBot.Storage;

/// <summary>Work items and their immutable revisions. Methods with a connection run in its transaction.</summary>
internal static class WorkStore
{
    /// <summary>Stores a revision, unless it is the one that is there.</summary>
    public static async Task<SavedWork> SaveAsync(NpgsqlConnection connection, WorkItem item, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var id = WorkId.For(item.Key);
        var document = WorkDocument.Write(item);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{item.Text}\0{document}")));
        var last = await connection.RowAsync<LastRevision>(
            """
            select r.revision, r.sha256, w.fingerprint from work_item w
            join work_revision r on r.work_id = w.id and r.revision = w.revision
            where w.id = @id for update of w
            """,
            new { id }, cancellationToken);
        if (last?.Sha256 == sha256)
        {
            return new(id, last.Revision, SaveOutcome.Unchanged, last.Fingerprint, last.Fingerprint);
        }

        var revision = (last?.Revision ?? 0) + 1;
        var fingerprint = Fingerprint.Of(item.Text);
        await connection.RunAsync(
            """
            insert into work_item (id, source, external_id, revision, kind, title, is_done, done_at, scope, teams, url, fingerprint)
            values (@id, @Source, @ExternalId, @revision, @Kind, @Title, @IsDone, @DoneAt, @Scope, @Teams, @Url, @fingerprint)
            on conflict (id) do update set revision = excluded.revision, kind = excluded.kind, title = excluded.title,
              is_done = excluded.is_done, done_at = excluded.done_at, scope = excluded.scope, teams = excluded.teams,
              url = excluded.url, fingerprint = excluded.fingerprint
            """,
            new
            {
                id,
                item.Key.Source,
                item.Key.ExternalId,
                revision,
                Kind = EnumText.Of(item.Kind),
                item.Title,
                item.IsDone,
                item.DoneAt,
                Scope = EnumText.Of(item.Scope),
                Teams = item.Teams.ToArray(),
                item.Url,
                fingerprint,
            },
            cancellationToken);
        await connection.RunAsync(
            """
            insert into work_revision (work_id, revision, sha256, text, document, stored_at)
            values (@id, @revision, @sha256, @Text, @document::jsonb, @now)
            """,
            new { id, revision, sha256, item.Text, document, now }, cancellationToken);
        return new(id, revision, last is null ? SaveOutcome.New : SaveOutcome.Revised, fingerprint, last?.Fingerprint ?? fingerprint);
    }

    /// <summary>
    /// Marks the copies among items of equal text: the earliest done, then the smallest key, is the original, whichever
    /// arrived first.
    /// </summary>
    /// <returns>The items whose mark changed.</returns>
    public static async Task<IReadOnlyList<CopyMark>> MarkCopiesAsync(
        NpgsqlConnection connection, IReadOnlyCollection<string> fingerprints, CancellationToken cancellationToken) =>
        [
            .. (await connection.RowsAsync<(string Id, string? Before, string? Now)>(
                """
                with ranked as (
                  select id, copy_of, first_value(id) over (
                    partition by fingerprint order by done_at nulls last, source collate "C", external_id collate "C") as original
                  from work_item where fingerprint = any(@fingerprints))
                update work_item w set copy_of = nullif(ranked.original, w.id)
                from ranked where ranked.id = w.id and w.copy_of is distinct from nullif(ranked.original, w.id)
                returning w.id, ranked.copy_of, w.copy_of
                """,
                new { fingerprints = fingerprints.ToArray() }, cancellationToken))
            .Select(row => new CopyMark(new(row.Id), row.Before is null ? null : new WorkId(row.Before), row.Now is null ? null : new WorkId(row.Now))),
        ];

    /// <summary>The newest revision of each of these items.</summary>
    public static async Task<IReadOnlyList<StoredWork>> NewestAsync(NpgsqlConnection connection, IReadOnlyCollection<WorkId> ids, CancellationToken cancellationToken)
    {
        var rows = await connection.RowsAsync<NewestRow>(
            """
            select w.id, w.revision, w.copy_of, r.text, r.document::text as document from work_item w
            join work_revision r on r.work_id = w.id and r.revision = w.revision
            where w.id = any(@ids)
            order by w.done_at nulls last, w.id
            """,
            new { ids = ids.Select(id => id.Value).ToArray() }, cancellationToken);
        return [.. rows.Select(row => new StoredWork(row.Id, row.Revision, row.CopyOf is { } original ? new WorkId(original) : null, WorkDocument.Read(row.Document, row.Text)))];
    }

    private sealed record LastRevision
    {
        public int Revision { get; init; }

        public string Sha256 { get; init; } = "";

        public string Fingerprint { get; init; } = "";
    }

    private sealed record NewestRow
    {
        public WorkId Id { get; init; }

        public int Revision { get; init; }

        public string? CopyOf { get; init; }

        public string Text { get; init; } = "";

        public string Document { get; init; } = "";
    }
}

/// <summary>A change of which item a copy is of; null stands for an original.</summary>
internal sealed record CopyMark(WorkId Id, WorkId? Before, WorkId? Now)
{
    /// <summary>The item whose answers hold for the other one now.</summary>
    public WorkId From => Now is null ? Before!.Value : Id;

    /// <summary>The item that stands for the text now.</summary>
    public WorkId To => Now ?? Id;
}

/// <summary>What storing a revision came to.</summary>
internal sealed record SavedWork(WorkId Id, int Revision, SaveOutcome Outcome, string Fingerprint, string FingerprintBefore);

internal enum SaveOutcome
{
    New = 1,
    Revised,
    Unchanged,
}

/// <summary>An item as stored.</summary>
internal sealed record StoredWork(WorkId Id, int Revision, WorkId? CopyOf, WorkItem Item);
