using CoachBot.Core;
using CoachBot.Core.Evidence;
using CoachBot.Core.Work;
using Npgsql;

namespace CoachBot.Storage;

/// <summary>The append-only rows of a piece of evidence. Runs in the connection's transaction.</summary>
internal static class EvidenceHistory
{
    /// <summary>The rows of one piece, oldest first.</summary>
    public static async Task<IReadOnlyList<EvidenceEvent>> OfAsync(NpgsqlConnection connection, EvidenceId id, CancellationToken cancellationToken) =>
        [.. (await OfAsync(connection, [id.Value], cancellationToken))[id]];

    /// <summary>The rows of several, each oldest first.</summary>
    public static async Task<ILookup<EvidenceId, EvidenceEvent>> OfAsync(NpgsqlConnection connection, string[] ids, CancellationToken cancellationToken) =>
        (await connection.RowsAsync<Row>(
            "select evidence_id, at, actor, change, from_status, to_status, rung from evidence_event where evidence_id = any(@ids) order by evidence_id, seq",
            new { ids }, cancellationToken)).ToLookup(row => row.EvidenceId, row => row.ToEvent());

    public static Task AppendAsync(NpgsqlConnection connection, EvidenceId id, int seq, EvidenceEvent next, CancellationToken cancellationToken) =>
        AppendAsync(connection, [(id, seq, next)], cancellationToken);

    public static Task AppendAsync(NpgsqlConnection connection, IReadOnlyList<(EvidenceId Id, int Seq, EvidenceEvent Next)> events, CancellationToken cancellationToken) =>
        connection.InsertAsync(
            """
            insert into evidence_event (evidence_id, seq, at, actor, change, from_status, to_status, rung)
            select evidence_id, seq, at, actor, change, from_status, to_status, rung
            from json_to_recordset(@rows::json) as r (
              evidence_id text, seq integer, at timestamptz, actor text, change text, from_status text, to_status text, rung text)
            """,
            events.Select(row => new
            {
                EvidenceId = row.Id.Value,
                row.Seq,
                At = row.Next.At.ToUniversalTime(),
                row.Next.Actor,
                Change = EnumText.Of(row.Next.Change),
                FromStatus = row.Next.From is { } from ? EnumText.Of(from) : null,
                ToStatus = EnumText.Of(row.Next.To),
                Rung = EnumText.Of(row.Next.Rung),
            }),
            cancellationToken);

    private sealed record Row
    {
        public EvidenceId EvidenceId { get; init; }

        public DateTimeOffset At { get; init; }

        public string Actor { get; init; } = "";

        public string Change { get; init; } = "";

        public string? FromStatus { get; init; }

        public string ToStatus { get; init; } = "";

        public string Rung { get; init; } = "";

        public EvidenceEvent ToEvent() => new(
            At,
            Actor,
            EnumText.Parse<EvidenceChange>(Change),
            FromStatus is null ? null : EnumText.Parse<EvidenceStatus>(FromStatus),
            EnumText.Parse<EvidenceStatus>(ToStatus),
            EnumText.Parse<Involvement>(Rung));
    }
}
