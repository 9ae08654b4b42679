using System.Collections.Immutable;
using CoachBot.Chat;
using CoachBot.Core.Chat;
using CoachBot.Core.Evidence;
using CoachBot.Core.Levels;
using CoachBot.Core.Work;
using CoachBot.Pipeline;

namespace CoachBot.Commands.MyLevel;

/// <summary>The answer to <c>/mylevel why</c>: the rule, and what it counted.</summary>
internal static class WhyReply
{
    public static ChatReply Of(ReportWithEvidence read, bool isUsual)
    {
        var report = read.Report;
        var blocks = ImmutableArray.CreateBuilder<ChatBlock>();
        blocks.Add(new ChatBlock.Heading($"How {report.Framework.Title} was counted"));
        blocks.Add(new ChatBlock.Paragraph(
            $"Level rule v{LevelRule.Version}. A piece of work counts for a competency at a rung when the practices you confirmed in it, at that rung or above, weigh {LevelRule.QualifyingWeight} together. "
            + "A rung is demonstrated by enough different months (UTC) with such work, some of it vouched for by the source or a colleague. Nothing is lost by time, and no model takes part."));
        blocks.Add(new ChatBlock.Facts([.. Thresholds(report)]));
        foreach (var line in report.Lines)
        {
            blocks.Add(new ChatBlock.Heading(HeadOf(report, line)));
            blocks.Add(new ChatBlock.Paragraph(Counted(line)));
            if (line.Standing.Items.Length > 0)
            {
                blocks.Add(new ChatBlock.Bullets([.. line.Standing.Items.Reverse().Select(BulletOf)]));
            }
        }

        blocks.Add(new ChatBlock.Note($"Pack {report.Framework.Id} {report.Framework.Hash}. As of {Wording.Day(report.AsOf)}. {Wording.Interpreted(report.Framework)}{Wording.Newer(read, isUsual)}".TrimEnd()));
        return new(blocks.ToImmutable());
    }

    private static IEnumerable<Fact> Thresholds(LevelReport report) =>
        from rung in Enum.GetValues<Involvement>()
        let needed = report.Framework.Thresholds.For(rung)
        let step = report.Framework.ProficiencyAt(rung)
        select new Fact(
            Wording.Rung(rung),
            Wording.Count(needed.Months, "month", "months")
            + (needed.Corroborated > 0 ? $", {needed.Corroborated} vouched for" : "")
            + (step is not null && step.Rung == rung ? $" → {step.Title}" : ""));

    private static Bullet BulletOf(ImmutableArray<EvidenceItem> item) => new(
        $"{Wording.Citation(item[0])}  {item[0].Title}",
        string.Join(", ", item.Select(piece => $"{piece.Practice} {Wording.Rung(piece.Rung)}")) + $"; {Wording.Vouched(item[0].Corroboration)}");

    private static string HeadOf(LevelReport report, CompetencyLine line) =>
        $"{line.Title}: {(line.Standing.Demonstrated is { } rung ? Wording.Rung(rung) : "nothing demonstrated yet")}"
        + (line.Proficiency is { } step ? $" = {Wording.Of(report.Framework, step)}" : "");

    private static string Counted(CompetencyLine line)
    {
        var counts = line.Standing.Counts.Where(count => count.Value.Months > 0).OrderBy(count => count.Key)
            .Select(count => $"{Wording.Rung(count.Key)} {Wording.Count(count.Value.Months, "month", "months")} ({count.Value.Corroborated} vouched for)");
        var counted = string.Join(", ", counts);
        var missing = line.Missing is { } gap ? $"missing for {Wording.Rung(gap.Rung)}: {gap}" : "";
        return string.Join("; ", new[] { counted, missing }.Where(part => part.Length > 0));
    }
}
