using CoachBot.Core.Evidence;

namespace CoachBot.Core.Weekly;

/// <summary>Makes the month of an on-call lead. Pure and deterministic; the order of what is handed in plays no part.</summary>
public static class MonthComposer
{
    private const int TitlesShown = 4;

    // A log and a postmortem do not name each other. A postmortem may be dated by the day it was written.
    private static readonly TimeSpan Before = TimeSpan.FromDays(1);
    private static readonly TimeSpan After = TimeSpan.FromDays(7);

    /// <summary>
    /// The month. A logged incident has a postmortem when one of the team is dated from a day before it to a week after it;
    /// each postmortem is one incident's.
    /// </summary>
    public static Month Compose(MonthInput input)
    {
        var incidents = input.Incidents.DistinctBy(incident => incident.Work)
            .OrderBy(incident => incident.DoneAt).ThenBy(incident => incident.Work.Source, StringComparer.Ordinal).ThenBy(incident => incident.Work.ExternalId, StringComparer.Ordinal).ToList();
        var written = incidents.Where(incident => incident.IsPostmortem).ToList();
        var free = written.ToList();
        var bare = new List<MonthIncident>();
        foreach (var log in incidents.Where(incident => !incident.IsPostmortem))
        {
            if (free.Find(postmortem => postmortem.DoneAt >= log.DoneAt - Before && postmortem.DoneAt <= log.DoneAt + After) is { } own)
            {
                free.Remove(own);
            }
            else
            {
                bare.Add(log with { Title = QuoteMask.For(log.Title, null, input.Names.Near(log.Title)) });
            }
        }

        var isTeam = input.People >= DigestComposer.SmallestTeam;
        var keys = incidents.Select(incident => incident.Work).ToHashSet();
        return new(
            input.Team,
            input.First,
            written.Count + bare.Count,
            Shortened.Of(bare, TitlesShown),
            input.FollowUps.Distinct().Count(open => keys.Contains(open.Work)),
            isTeam ? incidents.Count(incident => !incident.IsVouched) : null,
            isTeam ? input.Load : null);
    }
}
