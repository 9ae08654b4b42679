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

    /// <summary>The sum of its parts.</summary>
    public double Points => Total(Parts);

    /// <summary>The points that make a strength of 0.5 here: more where another competency stands out.</summary>
    public required double PointsNeeded { get; init; }

    /// <summary>The competencies of a framework that a text shows, strongest first; those below <see cref="Least"/>, and those that no sentence speaks of, are left out.</summary>
    public static IReadOnlyList<CompetencyFinding> Of(Framework framework, IReadOnlyList<PracticePresence> presences)
    {
        var (numbers, table, sums) = (new PracticeNumbers(), new PresenceTable(), new FrameworkSums(framework));
        table.Read(presences, numbers);
        sums.Read(table, numbers);
        var findings = new CompetencyFinding[sums.Shown.Length];
        for (var at = 0; at < findings.Length; at++)
        {
            ref readonly var shown = ref sums.Shown[at];
            findings[at] = new(framework.Competencies[shown.Competency].Id, shown.Strength, sums.QuotesOf(shown).ToArray(), PartsOf(sums.PartsOf(shown.Competency), presences))
            {
                PointsNeeded = sums.PointsNeeded,
            };
        }

        return findings;
    }

    private static CompetencyPart[] PartsOf(ReadOnlySpan<Addend> addends, IReadOnlyList<PracticePresence> presences)
    {
        var parts = new CompetencyPart[addends.Length];
        for (var at = 0; at < parts.Length; at++)
        {
            parts[at] = new(presences[addends[at].Presence], addends[at].Weight, addends[at].Points);
        }

        return parts;
    }

    private static double Total(IReadOnlyList<CompetencyPart> parts)
    {
        var total = 0.0;
        for (var at = 0; at < parts.Count; at++)
        {
            total += parts[at].Points;
        }

        return total;
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
