using System.Globalization;
using System.Text;
using CoachBot.Core;
using CoachBot.Core.Evaluation;

namespace CoachBot.Cli.Bench;

/// <summary>The figures of a part of the documents: a row for each framework and kind of document, both thresholds beside each other.</summary>
internal static class FigureTable
{
    public static void AddTo(StringBuilder text, PartFigures part, LabelStrength least)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"  {Labels(least),-45} shown{"",-24} pre-ticked");
        AddLine($"  {"framework",-26} {"kind",-11} {"docs",4}  {Columns}  {Columns}");
        foreach (var row in part.Frameworks)
        {
            var kind = row.Kind is { } only ? EnumText.Of(only) : "all";
            AddLine($"  {row.Framework,-26} {kind,-11} {row.Documents,4}  {Cells(row.At(least, PredictionThreshold.Shown))}  {Cells(row.At(least, PredictionThreshold.PreTicked))}");
        }

        void AddLine(FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture).TrimEnd());
    }

    /// <summary>Which labels count as there.</summary>
    public static string Labels(LabelStrength least) => least == LabelStrength.Strong ? "labels 2 (strong)" : "labels 1 and 2";

    private static string Columns => $"{"P",5} {"R",5} {"F1",5}  {"macro",5}     ";

    private static string Cells(Score score) =>
        $"{Cell(score.Micro.Precision)} {Cell(score.Micro.Recall)} {Cell(score.Micro.F1)}  {Cell(score.MacroF1)} {$"({score.MacroOver})",-4}";

    /// <summary>A share in five columns; a dash where there is none.</summary>
    public static string Cell(double? share) => share is { } value ? value.ToString("0.00", CultureInfo.InvariantCulture).PadLeft(5) : "    -";
}
