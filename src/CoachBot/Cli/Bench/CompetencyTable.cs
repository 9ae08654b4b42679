using System.Globalization;
using System.Text;
using CoachBot.Core.Evaluation;
using CoachBot.Core.Work;

namespace CoachBot.Cli.Bench;

/// <summary>Each competency's count of right, wrong and missed: over all documents, over postmortems, over tickets.</summary>
internal static class CompetencyTable
{
    private const string Counts = "  tp  fp  fn";

    public static void AddTo(StringBuilder text, PartFigures part)
    {
        foreach (var framework in part.Frameworks.GroupBy(figures => figures.Framework))
        {
            var all = CountsOf(framework, null)!;
            var (postmortems, tickets) = (CountsOf(framework, WorkKind.Postmortem), CountsOf(framework, WorkKind.Ticket));
            text.AppendLine(CultureInfo.InvariantCulture,
                $"  {framework.Key,-43}{Counts} {"P",5} {"R",5} {"F1",5}{(postmortems is null ? "" : $"  postmortems    F1  tickets        F1")}");
            foreach (var (competency, count) in all)
            {
                text.Append(CultureInfo.InvariantCulture, $"    {competency.Value,-41}{Cells(count)} {FigureTable.Cell(count.Precision)} {FigureTable.Cell(count.Recall)} {FigureTable.Cell(count.F1)}");
                foreach (var kind in new[] { postmortems, tickets }.OfType<IReadOnlyList<CompetencyScore>>())
                {
                    // Of a kind without documents there is no count.
                    var own = kind.FirstOrDefault(score => score.Competency == competency)?.Confusion ?? default;
                    text.Append(CultureInfo.InvariantCulture, $" {Cells(own)} {FigureTable.Cell(own.F1)}");
                }

                text.AppendLine();
            }
        }
    }

    private static IReadOnlyList<CompetencyScore>? CountsOf(IEnumerable<FrameworkFigures> framework, WorkKind? kind) =>
        framework.FirstOrDefault(figures => figures.Kind == kind)?.At(LabelStrength.Weak, PredictionThreshold.Shown).Competencies;

    private static string Cells(Confusion count) => string.Create(CultureInfo.InvariantCulture, $"{count.TruePositives,4}{count.FalsePositives,4}{count.FalseNegatives,4}");
}
