using System.Globalization;
using System.Text;
using CoachBot.Cli.Bench;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Benchmarks.Calibration;

/// <summary>What each part of the reading adds: the same documents with one part left out at a time.</summary>
internal static class Ablation
{
    private const double Deed = 1.5;
    private const double Flat = 0.3;
    private const double Hint = 0.2;

    private static readonly (string Name, Func<BenchDocument, SentenceHit, double> Points)[] Variants =
    [
        ("all of it", (_, hit) => hit.Points),
        ("without context: whatever occurs was done", (_, hit) => hit.Sign is null && IsInText(hit) ? Deed : Subject(hit)),
        ("without section weights: a title, a plan, a kind of work are as the body", (_, hit) => hit.Points > 0 && IsSubject(hit) ? Flat * Tier(hit) : hit.Basis == HitBasis.Kind ? 0 : hit.Points),
        ("without changed files", (_, hit) => hit.Basis == HitBasis.File ? 0 : hit.Points),
        ("without hints", (_, hit) => hit.Sign is { IsHint: true } ? 0 : hit.Points),
        ("without calibration: hints weigh as much as topics, all signs the same", (_, hit) => hit.Points > 0 ? Flat : 0),
        ("deeds alone", (_, hit) => hit.Use is PracticeUse.Exercised or PracticeUse.Planned ? hit.Points : 0),
    ];

    public static string Of(ReadSet readings)
    {
        var text = new StringBuilder("What each part adds, at 0.50: precision / recall / macro F1").AppendLine();
        foreach (var framework in readings.Set.Frameworks)
        {
            text.AppendLine(framework.Id);
            foreach (var (name, points) in Variants)
            {
                var score = readings.Score(framework, points);
                text.AppendLine(CultureInfo.InvariantCulture, $"  {score.Micro.Precision ?? 0:0.00} / {score.Micro.Recall ?? 0:0.00} / {score.MacroF1 ?? 0:0.00}  {name}");
            }
        }

        return text.ToString();
    }

    private static bool IsInText(SentenceHit hit) => hit.Section != SectionRole.Files && hit.Basis != HitBasis.Kind;

    private static bool IsSubject(SentenceHit hit) => hit.Sign is not null;

    private static double Subject(SentenceHit hit) => IsSubject(hit) ? Flat * Tier(hit) : hit.Points;

    private static double Tier(SentenceHit hit) => hit.Sign is { IsHint: true } ? Hint : 1;
}
