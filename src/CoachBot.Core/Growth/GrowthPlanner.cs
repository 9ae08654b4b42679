using CoachBot.Core.Levels;
using CoachBot.Core.People;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Core.Growth;

/// <summary>
/// Ranks next steps: gaps of a report, times open work, times the action catalogue. Deterministic; no model plays a part.
/// </summary>
public static class GrowthPlanner
{
    private const int MonthsThatOpenWorkIsWorth = 2;

    /// <summary>All fitting steps, best first, at most one for each competency and practice.</summary>
    /// <param name="report">The person's report. Lines with something missing are the gaps; the expected ones come first.</param>
    /// <param name="opportunities">Open, unowned work of the person's team, and its shifts to come. A shift is shadowed, and nothing else is done on it.</param>
    /// <param name="actions">The catalogue of steps.</param>
    /// <param name="practices">The practice catalogue.</param>
    /// <param name="setAside">Ids of actions that were suggested lately or declined; left out.</param>
    public static IReadOnlyList<NextAction> Plan(
        LevelReport report,
        IReadOnlyList<Opportunity> opportunities,
        ActionCatalogue actions,
        PracticeCatalogue practices,
        IReadOnlySet<string> setAside)
    {
        var ranked =
            from line in report.Lines
            let missing = line.Missing
            where missing is not null && (report.Target is null || line.Expected is not null)
            from link in line.Competency.Practices
            where link.Weight >= LevelRule.QualifyingWeight
            let practice = practices.Find(link.Practice)
            let to = Reachable(missing!.Rung)
            where practice is not null
            from action in actions.For(link.Practice, to)
            where !setAside.Contains(action.Id)
            let opportunity = Best(opportunities, action, report.Person)
            where !action.IsShadow || (opportunity is not null && to == Involvement.Supported)
            select (
                Months: Closeness(line, missing!) + (opportunity is null ? MonthsThatOpenWorkIsWorth : 0),
                link.Weight,
                Next: new NextAction(action, practice!, line.Competency, missing!, opportunity));
        return
        [
            .. ranked.OrderBy(step => step.Months)
                .ThenBy(step => step.Next.Opportunity is null)
                .ThenByDescending(step => step.Next.Gap.IsCore)
                .ThenByDescending(step => step.Weight)
                .ThenBy(step => step.Next.Action.Id, StringComparer.Ordinal)
                .Select(step => step.Next)
                .DistinctBy(next => next.Action.Id),
        ];
    }

    // The catalogue's steps end at led: what lies above is grown by leading more widely.
    private static Involvement Reachable(Involvement rung) => rung > Involvement.Led ? Involvement.Led : rung;

    // A line with something under way is nearer than one not begun; of those, the one with the fewest months to go.
    // A month that must be vouched for is a month to go, however many there are without.
    private static int Closeness(CompetencyLine line, Missing missing)
    {
        var toGo = Math.Max(missing.Needed.Months - missing.Count.Months, missing.Needed.Corroborated - missing.Count.Corroborated);
        return line.Standing.HighestSeen is null ? 10 + toGo : toGo;
    }

    private static Opportunity? Best(IReadOnlyList<Opportunity> opportunities, GrowthAction action, PersonId person) =>
        opportunities.Where(opportunity => opportunity.Practices.Contains(action.Practice) && opportunity.Shift is not null == action.IsShadow && opportunity.Shift?.Primary != person)
            .OrderBy(opportunity => opportunity.Shift?.From)
            .ThenBy(opportunity => opportunity.Work.Source, StringComparer.Ordinal)
            .ThenBy(opportunity => opportunity.Work.ExternalId, StringComparer.Ordinal)
            .ThenBy(opportunity => opportunity.Title, StringComparer.Ordinal)
            .FirstOrDefault();
}
