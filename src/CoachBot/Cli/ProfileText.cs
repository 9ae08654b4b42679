using System.Globalization;
using System.Text;
using CoachBot.Core.Frameworks;

namespace CoachBot.Cli;

/// <summary>What a framework says of the role beside its competencies, for people. Parts that it lacks are left out.</summary>
internal static class ProfileText
{
    /// <summary>What stands beside everything that is measured of a team.</summary>
    public const string TeamFigure = "a team's figure; never counted for a person";

    public static void Add(StringBuilder text, RoleProfile profile)
    {
        AddList(text, "Scorecard (its dimensions are the competencies above)", profile.Scorecard);
        AddGroups(text, "Responsibilities", profile.Responsibilities);
        AddGroups(text, "Deliverables", profile.Deliverables);
        AddList(text, "Milestones (an onboarding track; the horizons count from the start in the role)", profile.Milestones, milestone => milestone.Horizon, milestone => milestone.Items);
        AddList(text, "KPIs (definitions of a team's figures; nothing computes them, and nothing counts them for a person)",
            [.. profile.Kpis.Select(kpi => $"{kpi.Title}: target {kpi.Target}; looked at {kpi.Cadence}")]);
        AddList(text, "Technical skills", profile.Skills.GroupBy(skill => skill.Tier), tier => TierOf(tier.Key),
            tier => tier.Select(skill => $"{skill.Title}: {skill.Importance}"));
        AddList(text, "Soft skills", profile.SoftSkills);
        AddGroups(text, "Decision rights", profile.DecisionRights);
        AddList(text, "Qualifications (shown, never scored)", profile.Qualifications);
        AddList(text, "Tools", [.. profile.Tools.GroupBy(tool => tool.Category).Select(box => $"{box.Key}: {string.Join(", ", box.Select(tool => tool.Title))}")]);
        AddList(text, "Career paths: what leads here", profile.CareerPaths.From);
        AddList(text, "Career paths: what comes next", profile.CareerPaths.To);
        AddList(text, "Career paths: to the side", profile.CareerPaths.Adjacent);
        AddList(text, "What the next role up needs", profile.PromotionSkills);
    }

    /// <summary>The parts of a profile by kind, each team's figure marked as one.</summary>
    public static void AddComponents(StringBuilder text, Framework framework)
    {
        var figures = framework.Competencies.Where(competency => competency.IsTeamFigure).Select(competency => competency.Title).ToHashSet(StringComparer.Ordinal);
        AddList(text, "Components", framework.Profile.Components.GroupBy(part => part.Kind), kind => kind.Key == "qualification" ? "qualification (shown, never scored)" : kind.Key,
            kind => kind.Select(part => part.Kind == "competency" && figures.Contains(part.Title) ? $"{part.Title} ({TeamFigure})" : part.Title));
    }

    private static string TierOf(string tier) => tier switch
    {
        "must" => "must have",
        "good" => "good to have",
        _ => tier,
    };

    private static void AddGroups(StringBuilder text, string head, IReadOnlyList<GroupedItem> items) =>
        AddList(text, head, items.GroupBy(item => item.Group), group => group.Key, group => group.Select(item => item.Title));

    private static void AddList<T>(StringBuilder text, string head, IEnumerable<T> groups, Func<T, string> title, Func<T, IEnumerable<string>> items)
    {
        var all = groups.ToList();
        if (all.Count == 0)
        {
            return;
        }

        text.AppendLine().AppendLine(head);
        foreach (var group in all)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {title(group)}");
            foreach (var item in items(group))
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"    - {item}");
            }
        }
    }

    private static void AddList(StringBuilder text, string head, IReadOnlyList<string> items)
    {
        if (items.Count == 0)
        {
            return;
        }

        text.AppendLine().AppendLine(head);
        foreach (var item in items)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  - {item}");
        }
    }
}
