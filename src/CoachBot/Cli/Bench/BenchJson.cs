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
        Measurements = report.Baselines.Prepend(report.Engine).Select(measurement => new { measurement.Predictor, Parts = measurement.Parts.Select(Part) }),
        report.Errors,
    };

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
        Labels = view.Least == LabelStrength.Strong ? "strong" : "present",
        view.Threshold,
        Micro = Count(view.Score.Micro),
        MacroF1 = Rounded(view.Score.MacroF1),
        view.Score.MacroOver,
        Competencies = view.Score.Competencies.Select(score => new { Competency = score.Competency.Value, Count = Count(score.Confusion) }),
    };

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
