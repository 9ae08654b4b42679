using System.Security.Cryptography;
using System.Text;
using CoachBot.Core;
using CoachBot.Core.Work;
using Npgsql;

namespace CoachBot.Storage;

/// <summary>Work items and their immutable revisions. Methods with a connection run in its transaction.</summary>
internal static class WorkStore
{
    /// <summary>Stores the revisions that are not there yet, of items with keys of their own; in the items' order.</summary>
    public static async Task<IReadOnlyList<SavedWork>> SaveAsync(
        NpgsqlConnection connection, IReadOnlyList<WorkItem> items, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var revisions = items.Select(NewRevision.Of).ToList();
        var last = (await connection.RowsAsync<LastRevision>(
            """
            select w.id, r.revision, r.sha256, w.fingerprint from work_item w
            join work_revision r on r.work_id = w.id and r.revision = w.revision
            where w.id = any(@ids) order by w.id for update of w
            """,
            new { ids = revisions.Select(revision => revision.Id.Value).ToArray() }, cancellationToken)).ToDictionary(row => row.Id);
        var saved = revisions.ConvertAll(revision => revision.After(last.GetValueOrDefault(revision.Id)));
        var changed = revisions.Zip(saved).Where(pair => pair.Second.Outcome != SaveOutcome.Unchanged).ToList();
        await connection.InsertAsync(
            """
            insert into work_item (id, source, external_id, revision, kind, title, is_done, is_deleted, done_at, scope, teams, url, fingerprint)
            select id, source, external_id, revision, kind, title, is_done, is_deleted, done_at, scope, teams, url, fingerprint
            from json_to_recordset(@rows::json) as r (
              id text, source text, external_id text, revision integer, kind text, title text, is_done boolean, is_deleted boolean, done_at timestamptz,
              scope text, teams text[], url text, fingerprint text)
            on conflict (id) do update set revision = excluded.revision, kind = excluded.kind, title = excluded.title,
              is_done = excluded.is_done, is_deleted = excluded.is_deleted, done_at = excluded.done_at, scope = excluded.scope, teams = excluded.teams,
              url = excluded.url, fingerprint = excluded.fingerprint
            """,
            changed.Select(pair => RowOf(pair.First.Item, pair.Second)), cancellationToken);
        await connection.InsertAsync(
            """
            insert into work_revision (work_id, revision, sha256, text, document, stored_at)
            select work_id, revision, sha256, text, document::jsonb, stored_at
            from json_to_recordset(@rows::json) as r (work_id text, revision integer, sha256 text, text text, document text, stored_at timestamptz)
            """,
            changed.Select(pair => new
            {
                WorkId = pair.Second.Id.Value,
                pair.Second.Revision,
                pair.First.Sha256,
                pair.First.Item.Text,
                pair.First.Document,
                StoredAt = now.ToUniversalTime(),
            }),
            cancellationToken);
        return saved;
    }

    private static object RowOf(WorkItem item, SavedWork saved) => new
    {
        Id = saved.Id.Value,
        item.Key.Source,
        item.Key.ExternalId,
        saved.Revision,
        Kind = EnumText.Of(item.Kind),
        item.Title,
        item.IsDone,
        item.IsDeleted,
        DoneAt = item.DoneAt?.ToUniversalTime(),
        Scope = EnumText.Of(item.Scope),
        item.Teams,
        item.Url,
        saved.Fingerprint,
    };

    /// <summary>
    /// Marks the copies among items of equal text: the earliest done, then the smallest key, is the original, whichever
    /// arrived first; one that was dropped or deleted only when nothing else is left, and what somebody typed in chat only
    /// where no source or file has it.
    /// </summary>
    /// <returns>The items whose mark changed.</returns>
    public static async Task<IReadOnlyList<CopyMark>> MarkCopiesAsync(
        NpgsqlConnection connection, IReadOnlyCollection<string> fingerprints, CancellationToken cancellationToken) =>
        [
            .. (await connection.RowsAsync<(string Id, string? Before, string? Now)>(
                """
                with ranked as (
                  select i.id, i.copy_of, first_value(i.id) over (
                    partition by i.fingerprint
                    order by i.is_deleted, r.document @? '$ ? (@.isDropped == true)', i.source = any(@chat), i.done_at nulls last, i.source collate "C", i.external_id collate "C") as original
                  from work_item i join work_revision r on r.work_id = i.id and r.revision = i.revision
                  where i.fingerprint = any(@fingerprints))
                update work_item w set copy_of = nullif(ranked.original, w.id)
                from ranked where ranked.id = w.id and w.copy_of is distinct from nullif(ranked.original, w.id)
                returning w.id, ranked.copy_of, w.copy_of
                """,
                new { fingerprints = fingerprints.ToArray(), chat = ChatSource.All.ToArray() }, cancellationToken))
            .Select(row => new CopyMark(new(row.Id), row.Before is null ? null : new WorkId(row.Before), row.Now is null ? null : new WorkId(row.Now))),
        ];

    /// <summary>The newest revision of each of these items.</summary>
    public static async Task<IReadOnlyList<StoredWork>> NewestAsync(NpgsqlConnection connection, IReadOnlyCollection<WorkId> ids, CancellationToken cancellationToken)
    {
        var rows = await connection.RowsAsync<NewestRow>(
            """
            select w.id, w.revision, w.copy_of, o.external_id || ' "' || o.title || '"' as original, r.text, r.redacted_at, r.document::text as document from work_item w
            join work_revision r on r.work_id = w.id and r.revision = w.revision
            left join work_item o on o.id = w.copy_of
            where w.id = any(@ids)
            order by w.done_at nulls last, w.id
            """,
            new { ids = ids.Select(id => id.Value).ToArray() }, cancellationToken);
        return [.. rows.Select(row => new StoredWork(row.Id, row.Revision, row.CopyOf is { } original ? new WorkId(original) : null, row.Original, WorkDocument.Read(row.Document, row.Text)) { RedactedAt = row.RedactedAt })];
    }

    /// <summary>Every key.</summary>
    public static async Task<Dictionary<WorkKey, WorkId>> KeysAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        (await connection.RowsAsync<(string Id, string Source, string ExternalId)>("select id, source, external_id from work_item", null, cancellationToken))
        .ToDictionary(row => new WorkKey(row.Source, row.ExternalId), row => new WorkId(row.Id));

    private sealed record NewRevision(WorkId Id, WorkItem Item, string Document, string Sha256, string Fingerprint)
    {
        public static NewRevision Of(WorkItem item)
        {
            var document = WorkDocument.Write(item);
            var sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{item.Text}\0{document}")));
            return new(WorkId.For(item.Key), item, document, sha256, Core.Work.Fingerprint.Of(item.Text));
        }

        public SavedWork After(LastRevision? last) => last switch
        {
            null => new(Id, 1, SaveOutcome.New, Fingerprint, Fingerprint),
            _ when last.Sha256 == Sha256 => new(Id, last.Revision, SaveOutcome.Unchanged, last.Fingerprint, last.Fingerprint),
            _ => new(Id, last.Revision + 1, SaveOutcome.Revised, Fingerprint, last.Fingerprint),
        };
    }

    private sealed record LastRevision
    {
        public WorkId Id { get; init; }

        public int Revision { get; init; }

        public string Sha256 { get; init; } = "";

        public string Fingerprint { get; init; } = "";
    }

    private sealed record NewestRow
    {
        public WorkId Id { get; init; }

        public int Revision { get; init; }

        public string? CopyOf { get; init; }

        public string? Original { get; init; }

        public string Text { get; init; } = "";

        public string Document { get; init; } = "";

        public DateTimeOffset? RedactedAt { get; init; }
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
/// <param name="Id">Its id.</param>
/// <param name="Revision">The number of its newest revision.</param>
/// <param name="CopyOf">The item of the same text that counts instead; null when it counts itself.</param>
/// <param name="Original">What people call that item; null without one.</param>
/// <param name="Item">The newest revision.</param>
internal sealed record StoredWork(WorkId Id, int Revision, WorkId? CopyOf, string? Original, WorkItem Item)
{
    /// <summary>When names were taken out of that revision; null when none were.</summary>
    public DateTimeOffset? RedactedAt { get; init; }
}
