using CoachBot.Core.Weekly;
using CoachBot.Storage;

namespace CoachBot.Weekly;

/// <summary>Counts a team's pages. Who was paged is not looked at.</summary>
internal static class OnCallFigures
{
    /// <summary>Null where there was none: whether nobody was paged or no source tells of it is not known.</summary>
    public static OnCallLoad? Of(string team, int people, IEnumerable<TeamPage> pages, TimeRange days)
    {
        var within = pages.Where(page => days.Has(page.At)).ToList();
        return within.Count == 0 ? null : new(team, people, within.Count, within.Count(page => page.IsNight));
    }
}
