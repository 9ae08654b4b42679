using System.Globalization;
using System.Text;
using CoachBot.Core.Evidence;
using CoachBot.Core.Levels;

namespace CoachBot.Core.Tests.Levels;

/// <summary>Everything that a report says, as text: two reports are the same when their texts are.</summary>
internal static class ReportText
{
    public static string Of(LevelReport report)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{report.Person} {report.Framework.Id} {report.Target?.Id} {report.AsOf:O}\n");
        foreach (var line in report.Lines)
        {
            var standing = line.Standing;
            text.Append(CultureInfo.InvariantCulture, $"{line.Competency.Id}: {line.State}, expects {line.Expected?.Proficiency.Id}, ")
                .Append(CultureInfo.InvariantCulture, $"shows {standing.Demonstrated} {line.Proficiency?.Id}, meets {line.Meets?.Id}, ")
                .Append(CultureInfo.InvariantCulture, $"seen {standing.HighestSeen} {standing.LastSeen:O}, self {standing.IsSelfReported}, ")
                .Append(CultureInfo.InvariantCulture, $"tells {standing.Telling()?.Id}, missing {line.Missing?.Rung} {line.Missing}\n");
            foreach (var (rung, count) in standing.Counts.OrderBy(count => count.Key))
            {
                text.Append(CultureInfo.InvariantCulture, $"  {rung} {count.Months}/{count.Corroborated}: {string.Join(' ', count.Items.Select(item => item[0].Work))}\n");
            }

            foreach (var piece in standing.Items.SelectMany(item => item))
            {
                text.Append(CultureInfo.InvariantCulture, $"  {Piece(piece)}\n");
            }
        }

        return text.ToString();
    }

    /// <summary>Fails with the lines that differ and the seed of the case.</summary>
    public static void ShouldBeSame(string text, string expected, string seed)
    {
        if (text != expected)
        {
            var gone = expected.Split('\n').Except(text.Split('\n')).Select(line => $"- {line}");
            var added = text.Split('\n').Except(expected.Split('\n')).Select(line => $"+ {line}");
            Assert.Fail($"{seed}: the report changed\n{string.Join('\n', gone.Concat(added))}");
        }
    }

    private static string Piece(EvidenceItem piece) => string.Create(CultureInfo.InvariantCulture,
        $"{piece.Id} {piece.Person} {piece.Work} {piece.Practice} {piece.Rung} {piece.Strength} {piece.Corroboration} {piece.DoneAt:O} {piece.Quotes[0].Text}");
}
