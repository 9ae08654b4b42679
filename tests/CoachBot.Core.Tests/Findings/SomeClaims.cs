using CoachBot.Core.Findings;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Findings;

/// <summary>Claims about a work item, and what the check makes of them.</summary>
internal static class SomeClaims
{
    private static readonly PracticeDetector Detector = new(SmallCatalogue.Practices);
    private static readonly ContributionReader Contributions = new(SmallCatalogue.Practices);

    public static ClaimedFinding Claim(string quote, string practice = "progressive-delivery", string? person = SomeWork.Priya, string involvement = "owned", string use = "exercised") =>
        new(practice, use, person, involvement, quote);

    public static CheckedFindings Check(WorkItem item, params ClaimedFinding[] claims)
    {
        var reading = Detector.Read(item, SomeWork.Team);
        return new FindingCheck(Detector, item, reading, Contributions.Read(item, reading, SomeWork.Team), SomeWork.Team).Of(claims);
    }

    /// <summary>The reason why the one claim, or the person of it, is left out; null when it holds whole.</summary>
    public static FindingFault? Fault(WorkItem item, ClaimedFinding claim) =>
        Check(item, claim).Faults.Select(fault => (FindingFault?)fault).SingleOrDefault();
}
