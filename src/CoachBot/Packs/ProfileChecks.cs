using CoachBot.Core;
using CoachBot.Packs.Yaml;

namespace CoachBot.Packs;

/// <summary>What the schema cannot say of a framework's parts beside its competencies: nothing twice, and names that exist.</summary>
internal static class ProfileChecks
{
    // The lists whose items have a name of their own, the key of that name, and what to call it.
    private static readonly (string List, string Key, string Noun)[] Named =
    [
        ("milestones", "horizon", "horizon"),
        ("kpis", "id", "KPI id"),
        ("kpis", "title", "KPI title"),
        ("skills", "title", "skill"),
        ("responsibilities", "group", "group of responsibilities"),
        ("deliverables", "group", "group of deliverables"),
        ("decision-rights", "group", "group of decision rights"),
        ("tools", "category", "category of tools"),
        ("components", "kind", "kind of components"),
    ];

    public static IEnumerable<Problem> Check(PackNode root)
    {
        var titles = root.List("competencies").Select(competency => competency.Text("title")).ToList();
        return Named.SelectMany(part => PackChecks.Unique(root.List(part.List).Select(item => item.TextNode(part.Key)), part.Noun))
            .Concat(root.List("levels").SelectMany(level =>
                PackChecks.Unique(level.List("dimensions").Select(dimension => dimension.TextNode("name")), "dimension of a level")))
            .Concat(Rated(root).SelectMany(text => PackChecks.Known(text, "competency", titles)));
    }

    // Both are names of what the framework rates, said a second time.
    private static IEnumerable<PackScalar> Rated(PackNode root) =>
        root.List("scorecard")
            .Concat(root.List("components").Where(part => part.Text("kind") == "competency").SelectMany(part => part.List("items")))
            .OfType<PackScalar>();
}
