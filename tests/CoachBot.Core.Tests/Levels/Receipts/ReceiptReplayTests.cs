using CoachBot.Core.Levels;
using CoachBot.Core.Levels.Receipts;
using CoachBot.Core.People;

namespace CoachBot.Core.Tests.Levels.Receipts;

/// <summary>A receipt that nobody changed verifies, whatever it holds, wherever it is read.</summary>
public sealed class ReceiptReplayTests
{
    [Fact]
    public void Every_receipt_replays_to_the_same_bytes()
    {
        foreach (var (some, seed) in RandomReceipt.All.Select((some, at) => (some, at + 1)))
        {
            Checked.Problem(some.File()).ShouldBeNull($"seed {seed}");
        }
    }

    [Fact]
    public void The_replayed_report_says_what_the_first_one_said()
    {
        foreach (var (some, seed) in RandomReceipt.All.Select((some, at) => (some, at + 1)))
        {
            var replayed = ReceiptReplay.Of(some.Receipt.ToBytes()).Receipt.ShouldNotBeNull($"seed {seed}");

            Said(replayed.Report).ShouldBe(Said(some.Receipt.Report), $"seed {seed}");
        }
    }

    [Fact]
    public void The_order_of_arrival_and_the_language_of_the_machine_change_no_byte()
    {
        foreach (var seed in Enumerable.Range(1, RandomReceipt.Count))
        {
            var some = new RandomReceipt(seed);
            var bytes = some.Receipt.ToBytes();

            using var elsewhere = new InCulture("fa-IR");
            new RandomReceipt(seed).Of([.. some.Evidence.Reverse()]).ToBytes().AsSpan().SequenceEqual(bytes).ShouldBeTrue($"seed {seed}");
            ReceiptReplay.Of(bytes).Problem.ShouldBeNull($"seed {seed}");
        }
    }

    [Fact]
    public void The_random_receipts_hold_what_makes_reports_differ()
    {
        List<LevelReceipt> all = [.. RandomReceipt.All.Select(some => some.Receipt)];

        all.ShouldContain(receipt => receipt.Consent == Consent.Off);
        all.ShouldContain(receipt => receipt.Own == null);
        all.ShouldAllBe(receipt => (receipt.Own == null) == (receipt.Report.Target == null), "a level that the framework lacks is none");
        all.ShouldContain(receipt => receipt.Own != null && receipt.Own.Track != null);
        all.ShouldContain(receipt => receipt.Evidence.Count == 0);
        all.ShouldContain(receipt => receipt.Report.Framework.Competencies.Any(competency => competency.IsTeamFigure));
        all.ShouldContain(receipt => receipt.Report.Framework.Thresholds != LevelThresholds.Default);
        all.ShouldContain(receipt => receipt.Evidence.Any(one => one.Sources.Any(source => source.RedactedOn != null)));
        all.ShouldContain(receipt => receipt.Evidence.GroupBy(one => one.Piece.Fingerprint).Any(same => same.DistinctBy(one => one.Piece.Work).Count() > 1));
        var lines = all.SelectMany(receipt => receipt.Report.Lines).ToList();
        lines.ShouldContain(line => line.Standing.LastSeen != null);
        lines.ShouldContain(line => line.Standing.IsSelfReported);
        lines.ShouldContain(line => line.Missing == null && line.State == CompetencyState.Demonstrated);
        lines.Select(line => line.State).Distinct().Count().ShouldBe(Enum.GetValues<CompetencyState>().Length);
    }

    // How plainly a text says something is no part of a receipt, for nothing follows from it.
    private static string Said(LevelReport report) => string.Join('\n', report.Lines.Select(line =>
        $"{line.Competency.Id} {line.Title} {line.State} {line.Expected} {line.Standing.Demonstrated} {line.Proficiency} {line.Missing} {line.Meets?.Id} {line.Standing.IsSelfReported} {line.Standing.LastSeen:O} "
        + string.Join(' ', line.Standing.Counts.OrderBy(count => count.Key).Select(count => $"{count.Value.Months}/{count.Value.Corroborated}:{string.Join(',', count.Value.Items.SelectMany(item => item).Select(piece => piece.Id))}"))));
}
