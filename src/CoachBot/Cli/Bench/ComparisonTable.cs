using System.Globalization;
using System.Text;
using CoachBot.Core.Evaluation;

namespace CoachBot.Cli.Bench;

/// <summary>The parts of the documents beside each other, over the same competencies; nothing when there is only one part.</summary>
internal static class ComparisonTable
{
    public static void AddTo(StringBuilder text, Measurement measurement)
    {
        if (measurement.Comparisons.Count == 0)
        {
            return;
        }

        AddLine($"");
        AddLine($"{measurement.Predictor}, like for like: mean F1 of the competencies with at least {Score.EnoughPositives} positives in all documents");
        foreach (var least in new[] { LabelStrength.Weak, LabelStrength.Strong })
        {
            AddLine($"  {FigureTable.Labels(least),-45} shown{"",-24} pre-ticked");
            AddLine($"  {"framework",-38} {"over",4}  {Columns}  {Columns}");
            var rows = measurement.Comparisons.Where(comparison => comparison.Least == least).ToLookup(comparison => (comparison.Framework, comparison.Threshold));
            foreach (var framework in rows.Select(row => row.Key.Framework).Distinct())
            {
                var (shown, ticked) = (rows[(framework, PredictionThreshold.Shown)].Single(), rows[(framework, PredictionThreshold.PreTicked)].Single());
                AddLine($"  {framework,-38} {shown.Competencies.Count,4}  {Cells(shown)}  {Cells(ticked)}");
            }

            foreach (var left in from row in rows.SelectMany(row => row) from part in row.Parts where part.Figure.LeftOut.Count > 0 select (row, part))
            {
                AddLine($"    {left.row.Framework}, {left.part.Part}, from {left.row.Threshold:0.00}, over {left.part.Figure.MacroOver}; neither there nor predicted:");
                AddLine($"      {string.Join(", ", left.part.Figure.LeftOut.Select(competency => competency.Value))}");
            }
        }

        void AddLine(FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture).TrimEnd());
    }

    private static string Columns => $"{"all",5}  {BenchPart.Unsealed,8}  {BenchPart.Sealed,6}    ";

    private static string Cells(Comparison comparison) =>
        $"{Cell(comparison, 0)}  {Cell(comparison, 1),8}  {Cell(comparison, 2),6}    ";

    private static string Cell(Comparison comparison, int part) => FigureTable.Cell(comparison.Parts[part].Figure.MacroF1);
}
