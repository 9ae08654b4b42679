using CoachBot.Cli;
using CoachBot.Core;
using CoachBot.Core.Frameworks;
using CoachBot.Packs;

namespace CoachBot.Tests.Cli;

public sealed class FrameworkTextTests
{
    private static readonly PackLibrary Packs = new PackFolder().Load();

    public static TheoryData<string> Frameworks => [.. Packs.Frameworks.Select(framework => framework.Id)];

    [Theory]
    [MemberData(nameof(Frameworks))]
    public void Every_fact_beside_the_competencies_has_a_line_of_its_own(string id)
    {
        var framework = Packs.Find(id)!;
        var lines = Lines(framework);

        foreach (var fact in Facts(framework).GroupBy(fact => fact))
        {
            lines.Count(line => line.TrimStart(' ', '-') == fact.Key).ShouldBe(fact.Count(), fact.Key);
        }
    }

    [Theory]
    [MemberData(nameof(Frameworks))]
    public void Source_interpretation_levels_and_scale_stand_at_the_top(string id)
    {
        var framework = Packs.Find(id)!;

        var head = string.Join('\n', Lines(framework).TakeWhile(line => line.Length > 0));

        head.ShouldContain($"Source: {framework.Source}");
        head.ShouldContain("This project's interpretation, not the framework's: ");
        framework.Levels.ShouldAllBe(level => head.Contains(level.Title, StringComparison.Ordinal));
        framework.Tracks.ShouldAllBe(track => head.Contains(track, StringComparison.Ordinal));
        framework.Scale.ShouldAllBe(step => head.Contains($"{step.Title} ({EnumText.Of(step.Rung)})", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_said_of_interpretation_where_there_is_none() =>
        FrameworkText.Of(Packs.Default with { Interpretation = [] }).ShouldNotContain("interpretation");

    private static List<string> Lines(Framework framework) => [.. FrameworkText.Of(framework).ReplaceLineEndings("\n").Split('\n')];

    private static IEnumerable<string> Facts(Framework framework)
    {
        var profile = framework.Profile;
        return
        [
            .. profile.Dimensions.Select(dimension => $"{dimension.Name}: {dimension.Value}"),
            .. framework.LevelNotes.Select(note => note.Title),
            .. profile.Responsibilities.Concat(profile.Deliverables).Concat(profile.DecisionRights).Select(item => item.Title),
            .. profile.Milestones.SelectMany(milestone => milestone.Items.Prepend(milestone.Horizon)),
            .. profile.Kpis.Select(kpi => $"{kpi.Title}: target {kpi.Target}; looked at {kpi.Cadence}"),
            .. profile.Skills.Select(skill => $"{skill.Title}: {skill.Importance}"),
            .. profile.SoftSkills,
            .. profile.Tools.GroupBy(tool => tool.Category).Select(box => $"{box.Key}: {string.Join(", ", box.Select(tool => tool.Title))}"),
            .. profile.CareerPaths.From, .. profile.CareerPaths.To, .. profile.CareerPaths.Adjacent, .. profile.PromotionSkills, .. profile.Qualifications,
            .. profile.Components.Where(part => part.Kind != "competency").Select(part => part.Title),
        ];
    }
}
