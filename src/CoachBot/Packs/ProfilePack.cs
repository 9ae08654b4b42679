using CoachBot.Core.Frameworks;
using CoachBot.Packs.Yaml;

namespace CoachBot.Packs;

/// <summary>Reads what a framework pack says of a role beside its competencies; <see cref="ProfileChecks"/> has its rules.</summary>
internal static class ProfilePack
{
    /// <summary>The profile of a file without problems.</summary>
    public static RoleProfile Read(PackNode root) => new()
    {
        Dimensions = [.. root.List("levels").OrderBy(level => level.Whole("order")).SelectMany(DimensionsOf)],
        Milestones = [.. root.List("milestones").Select(milestone => new Milestone(milestone.Text("horizon"), Trimmed(milestone, "items")))],
        Kpis = [.. root.List("kpis").Select(kpi => new Kpi(kpi.Text("id"), kpi.Text("title"), kpi.Text("target"), kpi.Text("cadence")))],
        Skills = [.. root.List("skills").Select(skill => new Skill(skill.Text("title"), skill.Text("tier"), skill.Text("importance")))],
        SoftSkills = root.Texts("soft-skills"),
        Scorecard = root.Texts("scorecard"),
        Responsibilities = Grouped(root, "responsibilities"),
        Deliverables = Grouped(root, "deliverables"),
        CareerPaths = root.Find("career-paths") is { } paths ? new(paths.Texts("from"), paths.Texts("to"), paths.Texts("adjacent")) : CareerPaths.None,
        PromotionSkills = Trimmed(root, "promotion-skills"),
        Qualifications = Trimmed(root, "qualifications"),
        DecisionRights = Grouped(root, "decision-rights"),
        Tools = [.. root.List("tools").SelectMany(box => box.Texts("items").Select(tool => new Tool(box.Text("category"), tool)))],
        Components = [.. root.List("components").SelectMany(kind => kind.Texts("items").Select(part => new Component(kind.Text("kind"), part)))],
    };

    private static IEnumerable<Dimension> DimensionsOf(PackNode level) =>
        level.List("dimensions").Select(dimension => new Dimension(level.Text("id"), dimension.Text("name"), dimension.Text("value")));

    private static IReadOnlyList<GroupedItem> Grouped(PackNode root, string key) =>
        [.. root.List(key).SelectMany(group => Trimmed(group, "items").Select(item => new GroupedItem(group.Text("group"), item)))];

    private static IReadOnlyList<string> Trimmed(PackNode node, string key) => [.. node.Texts(key).Select(text => text.TrimEnd())];
}
