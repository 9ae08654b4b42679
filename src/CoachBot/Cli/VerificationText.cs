using System.Globalization;
using CoachBot.Core;
using CoachBot.Core.Levels;
using CoachBot.Core.Levels.Receipts;
using CoachBot.Pipeline.Receipts;

namespace CoachBot.Cli;

/// <summary>What <c>receipt verify</c> says: whether it holds, and in short what the receipt shows.</summary>
internal static class VerificationText
{
    private const string DayForm = "yyyy-MM-dd";

    public static IEnumerable<string> Of(ReceiptFile file, LevelReceipt receipt, string? key)
    {
        yield return key is not null ? $"The receipt is signed by this key ({key}), and its report replays to the same bytes."
            : "The receipt is consistent, origin not checked: its report replays to the same bytes, but anybody can make such a file.";
        if (key is null)
        {
            yield return file.Signature is { } signature
                ? $"It says that it is signed by key {signature.Key}: give that public key with --key to check."
                : "It is not signed.";
        }

        var report = receipt.Report;
        yield return Line($"{report.Person} in {report.Framework.Title} ({report.Framework.Id}, pack {report.Framework.Hash}){Beside(receipt)}");
        yield return $"As of {Day(report.AsOf)} by level rule v{LevelRule.Version}, from {Pieces(receipt.Evidence.Count)} of confirmed evidence:";
        foreach (var line in report.Lines)
        {
            yield return Line($"  {line.Title}: {Shown(report, line)}");
        }

        foreach (var (source, state) in Redacted(receipt))
        {
            yield return Line($"Source redacted on {state.RedactedOn!.Value.ToString(DayForm, CultureInfo.InvariantCulture)}: {source.Work}, revision {source.Revision}.");
        }

        yield return $"SHA-256 {file.Sha256}";
    }

    public static object Json(ReceiptVerification verification)
    {
        var receipt = verification.Receipt;
        return new
        {
            holds = verification.Problems.Count == 0,
            origin = verification.IsSigned ? "signed" : verification.Problems.Count == 0 ? "not-checked" : "unknown",
            signedBy = verification.File?.Signature?.Key,
            sha256 = verification.File?.Sha256,
            problems = verification.Problems.Select(problem => problem.ToString()),
            person = receipt?.Report.Person.Value,
            framework = receipt?.Report.Framework.Id,
            pack = receipt?.Report.Framework.Hash,
            asOf = receipt?.Report.AsOf,
            rule = receipt is null ? (int?)null : LevelRule.Version,
            evidence = receipt?.Evidence.Count,
            competencies = receipt?.Report.Lines.Select(line => new
            {
                competency = line.Competency.Id.Value,
                line.State,
                line.Standing.Demonstrated,
                proficiency = line.Proficiency?.Id,
                expected = line.Expected?.Proficiency.Id,
            }),
            redacted = receipt is null ? null : Redacted(receipt).Select(one => new { work = one.Source.Work.ToString(), one.Source.Revision, on = one.State.RedactedOn }),
        };
    }

    private static string Beside(LevelReceipt receipt) => receipt.Own is not { } own ? ""
        : $", beside {receipt.Report.Target?.Title ?? own.Level}{(own.Track is { } track ? $" ({track})" : "")}";

    private static string Shown(LevelReport report, CompetencyLine line)
    {
        var state = EnumText.Of(line.State).Replace('-', ' ');
        if (line.Standing.Demonstrated is not { } rung)
        {
            return line.State == CompetencyState.InProgress ? $"{state}, no rung demonstrated yet" : state;
        }

        var step = line.Proficiency is { } proficiency ? $" = {proficiency.Title} ({proficiency.Order} of {report.Framework.Scale.Count})" : "";
        var seen = line.Standing.LastSeen is { } month ? $", last seen {month.ToString("yyyy-MM", CultureInfo.InvariantCulture)}" : "";
        return $"{state}, {EnumText.Of(rung)}{step}{(line.Standing.IsSelfReported ? " (self-reported)" : "")}{seen}";
    }

    private static IEnumerable<(SourceRevision Source, SourceState State)> Redacted(LevelReceipt receipt) => receipt.Evidence
        .SelectMany(one => one.Piece.Quotes.Zip(one.Sources, (quote, state) => (Source: new SourceRevision(one.Piece.Work, quote.Revision), State: state)))
        .Where(pair => pair.State.RedactedOn is not null)
        .Distinct();

    // A title from a file may not begin a line of its own, such as one that says what this page says.
    private static string Line(string text) => text.ReplaceLineEndings(" ");

    private static string Pieces(int count) => Counted.Of(count, "piece", "pieces");

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString(DayForm, CultureInfo.InvariantCulture);
}
