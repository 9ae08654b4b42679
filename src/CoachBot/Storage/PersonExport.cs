using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoachBot.Core;
using CoachBot.Core.Evidence;
using CoachBot.Core.People;
using CoachBot.Core.Work;
using Npgsql;

namespace CoachBot.Storage;

/// <summary>Everything on record about one person as one JSON document; src/docs/privacy.md says what its parts are.</summary>
internal sealed class PersonExport(Database database, EvidenceStore evidence)
{
    public const string Format = "coachbot-person-export";
    public const int Version = 1;

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        // A quote is to be read as it stands; nobody puts this into a web page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The document, with a line end behind it.</summary>
    public async Task<string> OfAsync(ReadGrant grant, DateTimeOffset now, CancellationToken cancellationToken)
    {
        grant.Demand(DataView.Whole);
        var pieces = await evidence.ForAsync(grant, cancellationToken);
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken);
        var document = new JsonObject { ["format"] = Format, ["version"] = Version, ["exportedAt"] = now.UtcDateTime.ToString("O", System.Globalization.CultureInfo.InvariantCulture) };
        foreach (var table in PersonTables.All.Where(table => table.Part is not null && !document.ContainsKey(table.Part)))
        {
            document[table.Part!] = table.Part switch
            {
                "person" => (await RowsAsync(connection, table.Sql!, grant, cancellationToken))[0]!.DeepClone(),
                "evidence" => await EvidenceAsync(connection, grant, pieces, cancellationToken),
                "contributions" => await ContributionsAsync(connection, grant, cancellationToken),
                _ => await RowsAsync(connection, table.Sql!, grant, cancellationToken),
            };
        }

        return document.ToJsonString(Indented) + "\n";
    }

    private static async Task<JsonArray> RowsAsync(NpgsqlConnection connection, string sql, ReadGrant grant, CancellationToken cancellationToken) =>
        [.. (await connection.RowsAsync<string>($"select to_json(r)::text from ({sql}) r", new { grant.Subject }, cancellationToken)).Select(row => JsonNode.Parse(row))];

    private static async Task<JsonArray> EvidenceAsync(NpgsqlConnection connection, ReadGrant grant, IReadOnlyList<EvidenceItem> pieces, CancellationToken cancellationToken)
    {
        var history = (await connection.RowsAsync<(string Evidence, string Event)>(
            """
            select v.evidence_id, json_build_object('at', v.at, 'actor', v.actor, 'change', v.change, 'from', v.from_status, 'to', v.to_status, 'rung', v.rung)::text
            from evidence_event v join evidence e on e.id = v.evidence_id where e.person_id = @Subject order by v.evidence_id, v.seq
            """,
            new { grant.Subject }, cancellationToken)).ToLookup(row => row.Evidence, row => JsonNode.Parse(row.Event));
        return
        [
            .. pieces.OrderBy(piece => piece.Number).Select(piece => new JsonObject
            {
                ["number"] = piece.Number,
                ["id"] = piece.Id.Value,
                ["source"] = piece.Work.Source,
                ["externalId"] = piece.Work.ExternalId,
                ["title"] = piece.Title,
                ["doneAt"] = piece.DoneAt.UtcDateTime,
                ["practice"] = piece.Practice.Value,
                ["origin"] = piece.FoundBy is null ? "rules" : "model",
                ["foundBy"] = piece.FoundBy,
                ["status"] = EnumText.Of(piece.Status),
                ["rung"] = EnumText.Of(piece.Rung),
                ["proposedRung"] = EnumText.Of(piece.ProposedRung),
                ["strength"] = piece.Strength,
                ["corroboration"] = EnumText.Of(piece.Corroboration),
                ["shared"] = piece.Shared,
                ["quotes"] = new JsonArray([.. piece.Quotes.Select(quote => Quote(quote.Revision, quote.Span, quote.Text))]),
                ["history"] = new JsonArray([.. history[piece.Id.Value]]),
            }),
        ];
    }

    private static async Task<JsonArray> ContributionsAsync(NpgsqlConnection connection, ReadGrant grant, CancellationToken cancellationToken)
    {
        var rows = await connection.RowsAsync<Part>(
            """
            select w.source, w.external_id, w.title, w.url, c.role, c.involvement, c.revision, c.quote_starts, c.quote_lengths, r.text
            from contribution c join work_item w on w.id = c.work_id join work_revision r on r.work_id = c.work_id and r.revision = c.revision
            where c.person_id = @Subject order by w.source, w.external_id, c.role
            """,
            new { grant.Subject }, cancellationToken);
        return
        [
            .. rows.Select(row => new JsonObject
            {
                ["source"] = row.Source,
                ["externalId"] = row.ExternalId,
                ["title"] = row.Title,
                ["url"] = row.Url,
                ["role"] = row.Role,
                ["involvement"] = row.Involvement,
                ["quotes"] = new JsonArray([.. row.QuoteStarts.Zip(row.QuoteLengths, (start, length) => new TextSpan(start, length)).Select(span => Quote(row.Revision, span, span.In(row.Text)))]),
            }),
        ];
    }

    private static JsonObject Quote(int revision, TextSpan span, string text) =>
        new() { ["revision"] = revision, ["start"] = span.Start, ["length"] = span.Length, ["text"] = text };

    private sealed record Part
    {
        public string Source { get; init; } = "";

        public string ExternalId { get; init; } = "";

        public string Title { get; init; } = "";

        public string? Url { get; init; }

        public string Role { get; init; } = "";

        public string Involvement { get; init; } = "";

        public int Revision { get; init; }

        public int[] QuoteStarts { get; init; } = [];

        public int[] QuoteLengths { get; init; } = [];

        public string Text { get; init; } = "";
    }
}
