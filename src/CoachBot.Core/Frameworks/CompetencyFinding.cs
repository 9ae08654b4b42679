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
    public const double Least = 0.2;

    private const double PointsOfFullWeight = 2.4;
    private const double PointsOfShown = 2.4;

    // How much a point moves the strength: calibrated, so that nine of ten with a strength of 0.75 or more are there.
    private const double Steepness = 0.8;

    // The strength of so many points is less than the least: most competencies are told by this.
    private const double FarBelowLeast = -1.8;

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
        using var sums = new CompetencySums(CompetencyLinks.Of(framework), presences, PointsOfFullWeight);
        var most = 0.0;
        for (var at = 0; at < sums.Count; at++)
        {
            most = Math.Max(most, sums.TotalOf(at));
        }

        var needed = PointsOfShown + Shade * Math.Max(0, most - StandsOut);
        var findings = new List<CompetencyFinding>();
        SentencePoints? told = null;
        for (var at = 0; at < sums.Count; at++)
        {
            var surplus = sums.TotalOf(at) - needed;
            if (surplus > FarBelowLeast && StrengthOf(surplus) is >= Least and var strength
                && sums.PartsOf(at) is var parts && QuotesOf(parts, told ??= new()) is { Length: > 0 } quotes)
            {
                Insert(findings, new(framework.Competencies[at].Id, strength, quotes, parts) { PointsNeeded = needed });
            }
        }

        return findings;
    }

    private static void Insert(List<CompetencyFinding> findings, CompetencyFinding finding)
    {
        var at = findings.Count;
        while (at > 0 && IsBefore(finding, findings[at - 1]))
        {
            at--;
        }

        findings.Insert(at, finding);
    }

    private static bool IsBefore(CompetencyFinding one, CompetencyFinding other) =>
        one.Strength != other.Strength ? one.Strength > other.Strength : string.CompareOrdinal(one.Competency.Value, other.Competency.Value) < 0;

    private static double StrengthOf(double surplus) => Math.Round(1 / (1 + Math.Exp(-Steepness * surplus)), 3);

    private static double Total(IReadOnlyList<CompetencyPart> parts)
    {
        var total = 0.0;
        for (var at = 0; at < parts.Count; at++)
        {
            total += parts[at].Points;
        }

        return total;
    }

    private static TextSpan[] QuotesOf(CompetencyPart[] parts, SentencePoints told)
    {
        told.Clear();
        foreach (var part in parts)
        {
            foreach (var sign in part.Presence.Signs)
            {
                foreach (var hit in sign.Hits)
                {
                    if (hit.Basis is not (HitBasis.File or HitBasis.Kind))
                    {
                        told.Add(hit.Sentence, part.Weight * hit.Points);
                    }
                }
            }
        }

        return told.Most(TextReading.SentencesCounted);
    }
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
