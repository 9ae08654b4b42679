using CoachBot.Core;
using CoachBot.Core.Evaluation;

namespace CoachBot.Cli.Bench;

/// <summary>What <c>bench --json</c> prints; its names are relied on by others.</summary>
internal static class BenchJson
{
    private const int Digits = 4;

    public static object Of(BenchReport report) => new
    {
        Thresholds = new { PredictionThreshold.Shown, PredictionThreshold.PreTicked },
        MacroFrom = Score.EnoughPositives,
        SealModulus = report.Set.KnowsKinds ? report.Request.Modulus : (int?)null,
        Notes = report.Notes(),
        Measurements = report.Baselines.Prepend(report.Engine).Select(measurement => new
        {
            measurement.Predictor,
            Parts = measurement.Parts.Select(Part),
            LikeForLike = measurement.Comparisons.Select(Compared),
        }),
        report.Errors,
        Answers = report.Answers is { } answers ? Answered(answers) : null,
    };

    // Sealed documents are counted and not named.
    private static object Answered(MeasuredAnswers answers) => new
    {
        answers.Read,
        answers.Findings,
        LeftOut = answers.Faults,
        Missing = Named(answers.Missing),
        Unreadable = Named(answers.Unreadable),
        Restricted = Named(answers.Restricted),
    };

    private static object Named(List<BenchDocument> documents) =>
        new { documents.Count, Unsealed = documents.Where(document => !document.IsSealed).Select(document => document.Id) };

    private static object Part(PartFigures part) => new
    {
        part.Part,
        part.Documents,
        Figures = from figures in part.Frameworks from view in figures.Views select View(figures, view),
        part.OffTopic,
    };

    private static object View(FrameworkFigures figures, Figures view) => new
    {
        figures.Framework,
        Kind = figures.Kind is { } kind ? EnumText.Of(kind) : "all",
        figures.Documents,
        Labels = Labels(view.Least),
        view.Threshold,
        Micro = Count(view.Score.Micro),
        MacroF1 = Rounded(view.Score.MacroF1),
        view.Score.MacroOver,
        Competencies = view.Score.Competencies.Select(score => new { Competency = score.Competency.Value, Count = Count(score.Confusion) }),
    };

    private static object Compared(Comparison comparison) => new
    {
        comparison.Framework,
        Labels = Labels(comparison.Least),
        comparison.Threshold,
        Competencies = comparison.Competencies.Select(competency => competency.Value),
        Parts = comparison.Parts.Select(part => new
        {
            part.Part,
            MacroF1 = Rounded(part.Figure.MacroF1),
            part.Figure.MacroOver,
            LeftOut = part.Figure.LeftOut.Select(competency => competency.Value),
        }),
    };

    private static string Labels(LabelStrength least) => least == LabelStrength.Strong ? "strong" : "present";

    private static object Count(Confusion confusion) => new
    {
        confusion.TruePositives,
        confusion.FalsePositives,
        confusion.FalseNegatives,
        Precision = Rounded(confusion.Precision),
        Recall = Rounded(confusion.Recall),
        F1 = Rounded(confusion.F1),
    };

    private static double? Rounded(double? share) => share is { } value ? Math.Round(value, Digits) : null;
}
