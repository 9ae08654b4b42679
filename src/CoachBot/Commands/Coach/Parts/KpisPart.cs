using CoachBot.Core.Chat;
using CoachBot.Core.Frameworks;
using CoachBot.Core.People;

namespace CoachBot.Commands.Coach.Parts;

/// <summary>Definitions of a team's figures, for whoever leads one.</summary>
internal sealed class KpisPart : IFrameworkPart
{
    public const string PartName = "kpis";

    public string Name => PartName;

    public string Offer => "Team figures (KPIs)";

    public string Preface => "These are a team's figures: they are never computed for a person, and CoachBot does not compute them at all. What stands here is how the framework defines them.";

    public IReadOnlyList<PartSection> SectionsOf(Framework framework, LevelTarget? own) =>
    [
        .. PartSection.Of("", framework.Profile.Kpis.Select(kpi => new Bullet(kpi.Title, $"target: {kpi.Target}; looked at: {kpi.Cadence}"))),
        .. PartSection.Of(
            "Listed by the framework among its competencies",
            framework.Competencies.Where(competency => competency.IsTeamFigure).Select(competency => new Bullet(competency.Title, competency.Description))),
    ];
}
