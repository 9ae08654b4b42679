using System.Globalization;
using CoachBot.Core.Evidence;

namespace CoachBot.Core.Levels.Receipts;

/// <summary>Writes a receipt in its canonical form. The order of the keys is part of the format.</summary>
internal static class ReceiptText
{
    public const string MomentForm = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";
    public const string DayForm = "yyyy-MM-dd";
    private const string MonthForm = "yyyy-MM";

    public static byte[] Of(LevelReceipt receipt)
    {
        ReceiptSize.Demand(receipt.Report.Lines.Count, receipt.Evidence.Count);
        var json = new CanonicalJson();
        json.Object(() => Write(json, receipt));
        return json.ToBytes();
    }

    private static void Write(CanonicalJson json, LevelReceipt receipt)
    {
        json.Text("format", LevelReceipt.Format);
        json.Number("version", LevelReceipt.FormatVersion);
        json.Object("rule", () =>
        {
            json.Number("version", LevelRule.Version);
            json.Number("qualifyingWeight", LevelRule.QualifyingWeight);
            json.Number("staleAfterMonths", LevelRule.StaleAfterMonths);
        });
        json.Text("asOf", Moment(receipt.Report.AsOf));
        json.Text("person", receipt.Report.Person.Value);
        json.Text("consent", EnumText.Of(receipt.Consent));
        if (receipt.Own is { } own)
        {
            json.Object("target", () =>
            {
                json.Text("level", own.Level);
                json.Text("track", own.Track);
            });
        }
        else
        {
            json.Null("target");
        }

        json.Object("framework", () => ReceiptFrameworkText.Write(json, receipt.Report.Framework));
        json.Object("exposure", () =>
        {
            json.Flag("hasData", receipt.Exposure.HasData);
            json.Texts("practices", receipt.Exposure.Practices.Select(practice => practice.Value).Order(StringComparer.Ordinal));
        });
        json.Objects("evidence", receipt.Evidence, piece => Write(json, piece));
        json.Objects("lines", receipt.Report.Lines, line => Write(json, line));
    }

    private static void Write(CanonicalJson json, ReceiptEvidence evidence)
    {
        var piece = evidence.Piece;
        json.Text("id", piece.Id.Value);
        json.Object("work", () =>
        {
            json.Text("source", piece.Work.Source);
            json.Text("id", piece.Work.ExternalId);
        });
        json.Text("title", piece.Title);
        json.Text("doneAt", Moment(piece.DoneAt));
        json.Text("fingerprint", piece.Fingerprint);
        json.Text("practice", piece.Practice.Value);
        json.Text("rung", EnumText.Of(piece.Rung));
        json.Text("corroboration", EnumText.Of(piece.Corroboration));
        json.Objects("quotes", piece.Quotes.Zip(evidence.Sources), pair => Write(json, pair.First, pair.Second));
    }

    private static void Write(CanonicalJson json, EvidenceQuote quote, SourceState source)
    {
        json.Number("revision", quote.Revision);
        json.Text("sha256", source.Sha256);
        json.Text("redactedOn", source.RedactedOn?.ToString(DayForm, CultureInfo.InvariantCulture));
        json.Number("start", quote.Span.Start);
        json.Number("length", quote.Span.Length);
        json.Text("text", quote.Text);
    }

    private static void Write(CanonicalJson json, CompetencyLine line)
    {
        var standing = line.Standing;
        json.Text("competency", line.Competency.Id.Value);
        json.Text("title", line.Title);
        json.Text("state", EnumText.Of(line.State));
        json.Text("expected", line.Expected?.Proficiency.Id);
        json.Text("demonstrated", standing.Demonstrated is { } rung ? EnumText.Of(rung) : null);
        json.Text("proficiency", line.Proficiency?.Id);
        if (line.Missing is { } missing)
        {
            json.Object("missing", () => Write(json, missing));
        }
        else
        {
            json.Null("missing");
        }

        json.Text("meets", line.Meets?.Id);
        json.Flag("selfReported", standing.IsSelfReported);
        json.Text("lastSeen", standing.LastSeen?.ToString(MonthForm, CultureInfo.InvariantCulture));
        json.Objects("counts", standing.Counts.OrderBy(count => count.Key), count =>
        {
            json.Text("rung", EnumText.Of(count.Key));
            json.Number("months", count.Value.Months);
            json.Number("corroborated", count.Value.Corroborated);
            json.List("items", count.Value.Items, item => json.List(item, piece => json.TextOrNull(piece.Id.Value)));
        });
    }

    private static void Write(CanonicalJson json, Missing missing)
    {
        json.Text("rung", EnumText.Of(missing.Rung));
        json.Number("months", missing.Count.Months);
        json.Number("neededMonths", missing.Needed.Months);
        json.Number("corroborated", missing.Count.Corroborated);
        json.Number("neededCorroborated", missing.Needed.Corroborated);
    }

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString(MomentForm, CultureInfo.InvariantCulture);
}
