using CoachBot.Core.Levels.Receipts;
using CoachBot.Core.People;

namespace CoachBot.Storage;

/// <summary>What the stored texts are that quotes of a person's evidence are from.</summary>
internal sealed class SourceStates(Database database)
{
    /// <summary>Every revision that is quoted: the hash of its text as it is stored now, and when it was redacted.</summary>
    public async Task<IReadOnlyDictionary<SourceRevision, SourceState>> OfAsync(ReadGrant grant, CancellationToken cancellationToken)
    {
        grant.Demand(DataView.Whole);
        await using var connection = await database.OpenAsync(cancellationToken);
        // Of the text alone: the revision's own hash covers the document beside it, too, which no reader of a receipt has.
        var rows = await connection.RowsAsync<Row>(
            """
            select w.source, w.external_id, r.revision, encode(sha256(convert_to(r.text, 'UTF8')), 'hex') as sha256, r.redacted_at
            from work_revision r join work_item w on w.id = r.work_id
            where exists (select 1 from evidence e join evidence_quote q on q.evidence_id = e.id
                          where e.person_id = @Subject and e.work_id = r.work_id and q.revision = r.revision)
            """,
            new { grant.Subject }, cancellationToken);
        return rows.ToDictionary(row => new SourceRevision(new(row.Source, row.ExternalId), row.Revision), row => new SourceState(row.Sha256, row.RedactedOn));
    }

    private sealed record Row
    {
        public string Source { get; init; } = "";

        public string ExternalId { get; init; } = "";

        public int Revision { get; init; }

        public string Sha256 { get; init; } = "";

        public DateTimeOffset? RedactedAt { get; init; }

        public DateOnly? RedactedOn => RedactedAt is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null;
    }
}
