using CoachBot.Core;
using CoachBot.Core.Evidence;
using CoachBot.Core.Work;
using Npgsql;

namespace CoachBot.Storage;

/// <summary>The append-only rows of a piece of evidence. Runs in the connection's transaction.</summary>
internal static class EvidenceHistory
{
    public static async Task<IReadOnlyList<EvidenceEvent>> OfAsync(NpgsqlConnection connection, EvidenceId id, CancellationToken cancellationToken) =>
        [
            .. (await connection.RowsAsync<Row>(
                "select at, actor, change, from_status, to_status, rung from evidence_event where evidence_id = @id order by seq",
                new { id }, cancellationToken)).Select(row => row.ToEvent()),
        ];

    public static Task AppendAsync(NpgsqlConnection connection, EvidenceId id, int seq, EvidenceEvent next, CancellationToken cancellationToken) =>
        connection.RunAsync(
            """
            insert into evidence_event (evidence_id, seq, at, actor, change, from_status, to_status, rung)
            values (@id, @seq, @At, @Actor, @Change, @From, @To, @Rung)
            """,
            new
            {
                id,
                seq,
                next.At,
                next.Actor,
                Change = EnumText.Of(next.Change),
                From = next.From is { } from ? EnumText.Of(from) : null,
                To = EnumText.Of(next.To),
                Rung = EnumText.Of(next.Rung),
            },
            cancellationToken);

    private sealed record Row
    {
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
