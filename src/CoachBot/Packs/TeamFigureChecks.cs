using CoachBot.Core;
using CoachBot.Packs.Yaml;

namespace CoachBot.Packs;

/// <summary>
/// A team's figure that a source lists as a competency is shown and feeds nothing, so that it cannot be counted for a
/// person by way of a link; every other competency must be reachable.
/// </summary>
internal static class TeamFigureChecks
{
    private static readonly string[] Feeding = ["practices", "expectations"];

    public static IEnumerable<Problem> Check(PackNode competency) =>
        competency is not PackMap ? [] : Feeding.SelectMany(key => Check(competency, key));

    private static IEnumerable<Problem> Check(PackNode competency, string key)
    {
        var part = competency.Find(key);
        if (competency.Flag("team") && part is not null)
        {
            yield return part.Refuse(
                $"{key} of a team's figure, which is never counted for a person", part.Shown, "none", $"Remove the {key}, or the mark team");
        }
        else if (!competency.Flag("team") && part is null)
        {
            yield return competency.Refuse(
                "missing key", "", $"'{key}'", $"Write {key}, or mark what is a team's figure with team: true");
        }
    }
}
