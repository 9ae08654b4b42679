using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Core.Frameworks;

/// <summary>Whether a text shows a competency, whoever it was.</summary>
/// <param name="Competency">Which competency.</param>
/// <param name="Strength">How likely a careful reader finds it there, 0 to 1; from 0.5 on it is worth showing.</param>
/// <param name="Quotes">The sentences that say so, plainest first, at most three.</param>
/// <param name="Parts">What the practices add, most first; practices that add nothing are left out.</param>
public sealed record CompetencyFinding(
    CompetencyId Competency,
    double Strength,
    IReadOnlyList<TextSpan> Quotes,
    IReadOnlyList<CompetencyPart> Parts)
{
    /// <summary>From this strength on a competency is worth showing.</summary>
    public const double Shown = 0.5;

    /// <summary>The least strength that is worth naming at all.</summary>
    public const double Least = 0.15;

    private const double PointsOfFullWeight = 2.4;
    private const double PointsOfShown = 2.4;

    // How much a point moves the strength: calibrated, so that nine of ten with a strength of 0.75 or more are there.
    private const double Steepness = 0.85;

    // A text that is plainly about something else must say more to be about this too.
    private const double StandsOut = 4;
    private const double Shade = 0.2;

    /// <summary>The sum of its parts.</summary>
    public double Points => Total(Parts);

    /// <summary>The points that make a strength of 0.5 here: more where another competency stands out.</summary>
    public required double PointsNeeded { get; init; }

    /// <summary>The competencies of a framework that a text shows, strongest first; those below <see cref="Least"/>, and those that no sentence speaks of, are left out.</summary>
    public static IReadOnlyList<CompetencyFinding> Of(Framework framework, IReadOnlyList<PracticePresence> presences)
    {
        var sums = framework.Competencies.Select(competency => (Competency: competency.Id, Parts: PartsOf(competency, presences))).ToList();
        var needed = PointsOfShown + Shade * Math.Max(0, sums.Max(sum => Total(sum.Parts)) - StandsOut);
        return
        [
            .. sums.Select(sum => new CompetencyFinding(sum.Competency, StrengthOf(Total(sum.Parts) - needed), QuotesOf(sum.Parts), sum.Parts) { PointsNeeded = needed })
                .Where(finding => finding.Strength >= Least && finding.Quotes.Count > 0)
                .OrderByDescending(finding => finding.Strength).ThenBy(finding => finding.Competency.Value, StringComparer.Ordinal),
        ];
    }

    private static double StrengthOf(double surplus) => Math.Round(1 / (1 + Math.Exp(-Steepness * surplus)), 3);

    private static double Total(IReadOnlyList<CompetencyPart> parts) => parts.Sum(part => part.Points);

    private static List<CompetencyPart> PartsOf(Competency competency, IReadOnlyList<PracticePresence> presences) =>
    [
        .. from presence in presences
           join link in competency.Practices on presence.Practice equals link.Practice
           let points = Math.Round(PointsOfFullWeight * link.Weight / 100.0 * presence.Points, 3)
           orderby points descending, presence.Practice.Value
           select new CompetencyPart(presence, link.Weight, points),
    ];

    private static List<TextSpan> QuotesOf(List<CompetencyPart> parts) =>
    [
        .. (from sentence in from part in parts
                            from sign in part.Presence.Signs
                            from hit in sign.Hits
                            where hit.Basis is not (HitBasis.File or HitBasis.Kind)
                            group part.Weight * hit.Points by hit.Sentence
           orderby sentence.Sum() descending, sentence.Key.Start
           select sentence.Key).Take(TextReading.SentencesCounted),
    ];
}

/// <summary>What one practice adds to a competency.</summary>
/// <param name="Presence">How far the text is about the practice.</param>
/// <param name="Weight">The weight of its link, in hundredths.</param>
/// <param name="Points">What that comes to.</param>
public sealed record CompetencyPart(PracticePresence Presence, int Weight, double Points)
{
    /// <summary>The points below which a part is not worth telling.</summary>
    public const double Least = 0.05;
}
