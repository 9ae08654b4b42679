using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Core.Frameworks;

/// <summary>Whether a text shows a competency, whoever it was.</summary>
/// <param name="Competency">Which competency.</param>
/// <param name="Strength">How plainly, 0 to 1; 0.5 is worth showing.</param>
/// <param name="Quotes">The sentences that say so, plainest first.</param>
/// <param name="Practices">The practices it rests on.</param>
public sealed record CompetencyFinding(
    CompetencyId Competency,
    double Strength,
    IReadOnlyList<TextSpan> Quotes,
    IReadOnlyList<PracticeId> Practices)
{
    /// <summary>What a plan is worth beside a deed.</summary>
    public const double PlanWeight = 0.85;

    /// <summary>The competencies of a framework that practice hits show, strongest first; those with nothing are left out.</summary>
    public static IReadOnlyList<CompetencyFinding> Of(Framework framework, IReadOnlyList<PracticeHit> hits)
    {
        var told = hits.Where(hit => hit.Use is PracticeUse.Exercised or PracticeUse.Planned).ToList();
        return told.Count == 0 ? [] :
        [
            .. framework.Competencies.Select(competency => Of(competency, told)).OfType<CompetencyFinding>()
                .OrderByDescending(finding => finding.Strength).ThenBy(finding => finding.Competency.Value, StringComparer.Ordinal),
        ];
    }

    private static CompetencyFinding? Of(Competency competency, List<PracticeHit> told)
    {
        var feeding = new List<(PracticeHit Hit, double Strength)>();
        foreach (var hit in told)
        {
            foreach (var link in competency.Practices)
            {
                if (link.Practice == hit.Practice)
                {
                    Insert(feeding, (hit, hit.Strength * Math.Min(1.0, link.Weight / 50.0) * (hit.Use == PracticeUse.Planned ? PlanWeight : 1)));
                }
            }
        }

        return feeding.Count == 0
            ? null
            : new(
                competency.Id,
                TextReading.Combine(feeding.Select(part => part.Strength)),
                [.. feeding.SelectMany(part => part.Hit.Quotes).Distinct().Take(TextReading.SentencesCounted)],
                [.. feeding.Select(part => part.Hit.Practice)]);
    }

    // The strongest first; of equals the one that was there.
    private static void Insert(List<(PracticeHit Hit, double Strength)> feeding, (PracticeHit Hit, double Strength) next)
    {
        var at = feeding.Count;
        while (at > 0 && feeding[at - 1].Strength < next.Strength)
        {
            at--;
        }

        feeding.Insert(at, next);
    }
}
