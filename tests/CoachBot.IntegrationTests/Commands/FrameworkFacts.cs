using CoachBot.Core.Chat;
using CoachBot.Core.Frameworks;

namespace CoachBot.IntegrationTests.Commands;

/// <summary>What a framework holds beside its competencies, as the bullets that are to show it; written apart from the replies.</summary>
internal static class FrameworkFacts
{
    public static IReadOnlyDictionary<string, IReadOnlyList<Bullet>> ByPart(Framework framework)
    {
        var profile = framework.Profile;
        return new Dictionary<string, IReadOnlyList<Bullet>>
        {
            ["levels"] = [.. profile.Dimensions.Select(dimension => new Bullet(dimension.Name, dimension.Value)), .. framework.LevelNotes.Select(note => new Bullet(note.Title))],
            ["role"] = [.. Lines([.. profile.Responsibilities, .. profile.Deliverables, .. profile.DecisionRights]), .. Of(framework, "responsibility", "task")],
            ["skills"] =
            [
                .. profile.Skills.Select(skill => new Bullet(skill.Title, skill.Importance)),
                .. profile.SoftSkills.Select(skill => new Bullet(skill)),
                .. Of(framework, "skill", "knowledge"),
                .. profile.Tools.GroupBy(tool => tool.Category).Select(box => new Bullet(box.Key, string.Join(", ", box.Select(tool => tool.Title)))),
            ],
            ["milestones"] = [.. profile.Milestones.SelectMany(milestone => milestone.Items).Select(item => new Bullet(item))],
            ["path"] =
            [
                .. profile.CareerPaths.From.Concat(profile.CareerPaths.To).Concat(profile.CareerPaths.Adjacent).Concat(profile.PromotionSkills).Concat(profile.Qualifications).Select(item => new Bullet(item)),
                .. Of(framework, "qualification"),
            ],
            ["kpis"] =
            [
                .. profile.Kpis.Select(kpi => new Bullet(kpi.Title, $"target: {kpi.Target}; looked at: {kpi.Cadence}")),
                .. framework.Competencies.Where(competency => competency.IsTeamFigure).Select(competency => new Bullet(competency.Title, competency.Description)),
            ],
        }.Where(part => part.Value.Count > 0).ToDictionary();
    }

    private static IEnumerable<Bullet> Lines(IEnumerable<GroupedItem> items) => items.Select(item => new Bullet(item.Title));

    private static IEnumerable<Bullet> Of(Framework framework, params string[] kinds) =>
        framework.Profile.Components.Where(part => kinds.Contains(part.Kind)).Select(part => new Bullet(part.Title));
}
