using System.Text.Json;
using CoachBot.Core.Evidence;
using CoachBot.Core.People;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Core.Levels.Receipts;

/// <summary>Reads of a receipt what the level rule reads, and leaves what the rule made of it to the replay.</summary>
internal static class ReceiptReader
{
    private const int FirstYear = 1970;

    /// <summary>The report made anew from what the receipt embeds.</summary>
    /// <exception cref="RefusedException">Something is not in the format's form.</exception>
    public static LevelReceipt Replay(JsonElement root)
    {
        var node = new ReceiptNode(root, "receipt");
        DemandVersions(node);
        node.Keys("format", "version", "rule", "asOf", "person", "consent", "target", "framework", "exposure", "evidence", "lines");
        node["rule"].Keys("version", "qualifyingWeight", "staleAfterMonths");
        var framework = ReceiptFrameworkReader.Read(node["framework"]);
        var person = new Person
        {
            Id = new(node["person"].Text()),
            Name = node["person"].Text(),
            Consent = node["consent"].Word<Consent>(),
            Targets = node["target"].Value.ValueKind == JsonValueKind.Null ? [] : [Target(node["target"], framework.Id)],
        };
        var exposure = ExposureOf(node["exposure"]);
        var evidence = node["evidence"].Distinct(piece => Evidence(piece, person.Id), one => one.Piece.Id);
        List<EvidenceItem> pieces = [.. evidence.Select(one => one.Piece)];
        ReceiptSize.Demand(framework.Competencies.Count, pieces.Count);
        var report = LevelReportBuilder.Build(person, framework, pieces, exposure, AsOf(node["asOf"]));
        var sources = new Dictionary<SourceRevision, SourceState>();
        foreach (var (piece, source, quote) in evidence.SelectMany(one => one.Piece.Quotes.Zip(one.Sources, (quote, source) => (one.Piece, source, quote))))
        {
            if (!sources.TryAdd(new(piece.Work, quote.Revision), source) && sources[new(piece.Work, quote.Revision)] != source)
            {
                throw node["evidence"].Refused("one revision has two source hashes or days of redaction", $"{piece.Work} revision {quote.Revision}", "one of each");
            }
        }

        return LevelReceipt.Of(person, report, pieces, exposure, sources);
    }

    // Before the keys are looked at: those of another version may be others.
    private static void DemandVersions(ReceiptNode node)
    {
        if (Part(node, "format")?.ToString() != LevelReceipt.Format)
        {
            throw new RefusedException(new Problem("this is no level receipt", "receipt.format", Allowed: LevelReceipt.Format, Do: "Give the file that /mylevel receipt made"));
        }

        Demand(Part(node, "version"), LevelReceipt.FormatVersion, "receipt.version", "the format");
        Demand(Part(node, "rule") is { } rule ? Part(new(rule, ""), "version") : null, LevelRule.Version, "receipt.rule.version", "the level rule");
    }

    private static void Demand(JsonElement? found, int known, string where, string of)
    {
        var number = found is { ValueKind: JsonValueKind.Number } version && version.TryGetInt32(out var read) ? read : 0;
        if (number != known)
        {
            throw new RefusedException(new Problem($"this receipt is of {(number > known ? "a newer" : "another")} version of {of}", where,
                found is { } other ? ReceiptNode.Quoted(other.GetRawText()) : "", $"{known}", "Verify it with the release of CoachBot that made it"));
        }
    }

    private static JsonElement? Part(ReceiptNode node, string key) =>
        node.Value.ValueKind == JsonValueKind.Object && node.Value.TryGetProperty(key, out var part) ? part : null;

    private static DateTimeOffset AsOf(ReceiptNode node) =>
        node.Moment() is var at && at.Year >= FirstYear ? at : throw node.Refused("the date of the report is too early", node.Text(), $"from {FirstYear}");

    private static LevelTarget Target(ReceiptNode node, string framework)
    {
        node.Keys("level", "track");
        return new(framework, node["level"].Text(), node["track"].TextOrNull());
    }

    private static Exposure ExposureOf(ReceiptNode node)
    {
        node.Keys("hasData", "practices");
        return new(node["hasData"].Flag(), node["practices"].Items().Select(practice => new PracticeId(practice.Text())).ToHashSet());
    }

    private static ReceiptEvidence Evidence(ReceiptNode node, PersonId person)
    {
        node.Keys("id", "work", "title", "doneAt", "fingerprint", "practice", "rung", "corroboration", "quotes");
        node["id"].Text();
        node["work"].Keys("source", "id");
        var work = new WorkKey(node["work"]["source"].Text(), node["work"]["id"].Text());
        var practice = new PracticeId(node["practice"].Text());
        var quotes = node["quotes"].Items().Select(Quote).ToList();
        if (quotes.Count == 0)
        {
            throw node["quotes"].Refused("evidence without a quote is none", "no quote", "one or more");
        }

        // The id follows from what it identifies: the replay writes the true one.
        return new(
            new EvidenceItem
            {
                Id = EvidenceId.For(person, work, practice),
                Person = person,
                Work = work,
                Title = node["title"].Text(),
                DoneAt = node["doneAt"].Moment(),
                Fingerprint = node["fingerprint"].Text(),
                Practice = practice,
                Rung = node["rung"].Word<Involvement>(),
                Cap = Involvement.Shaped,
                Strength = 0,
                Corroboration = node["corroboration"].Word<Corroboration>(),
                Status = EvidenceStatus.Confirmed,
                Quotes = [.. quotes.Select(one => one.Quote)],
            },
            [.. quotes.Select(one => one.Source)]);
    }

    private static (EvidenceQuote Quote, SourceState Source) Quote(ReceiptNode node)
    {
        node.Keys("revision", "sha256", "redactedOn", "start", "length", "text");
        var text = node["text"].Text();
        node["length"].Number(0);
        return (
            new(node["revision"].Number(1), new(node["start"].Number(0), text.Length), text),
            new(ReceiptHash.Demand(node["sha256"]), node["redactedOn"].DayOrNull()));
    }
}
