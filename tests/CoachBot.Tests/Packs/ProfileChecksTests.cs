namespace CoachBot.Tests.Packs;

public sealed class ProfileChecksTests : IDisposable
{
    private readonly PackFixture _packs = new PackFixture().WithProfile();

    public void Dispose() => _packs.Dispose();

    [Fact]
    public void A_profile_without_fault_is_taken() => _packs.Folder.Load().Frameworks.ShouldHaveSingleItem();

    [Theory]
    [InlineData("horizon: 60 days", "horizon: 30 days", "milestones[1].horizon: horizon given twice; found '30 days', first on line")]
    [InlineData("id: restores", "id: deploys", "kpis[1].id: KPI id given twice; found 'deploys'")]
    [InlineData("title: Restores", "title: Deploys", "kpis[1].title: KPI title given twice; found 'Deploys'")]
    [InlineData("title: Meshes", "title: Linux", "skills[1].title: skill given twice; found 'Linux'")]
    [InlineData("group: Daily", "group: Strategic", "responsibilities[1].group: group of responsibilities given twice; found 'Strategic'")]
    [InlineData("name: Freedom", "name: Scope", "dimensions[1].name: dimension of a level given twice; found 'Scope'")]
    [InlineData("kind: task", "kind: competency", "components[1].kind: kind of components given twice")]
    [InlineData("[Calm, Candour]", "[Calm, Calm]", "soft-skills[1]: given twice; found 'Calm'")]
    [InlineData("[One, Another]", "[One, One]", "tools[0].items[1]: given twice; found 'One'")]
    [InlineData("[Meets the team., Reads the runbooks.]", "[Helps., Helps.]", "milestones[0].items[1]: given twice")]
    public void What_is_given_twice_is_refused(string old, string text, string problem) => Changed(old, text).ShouldContain(line => line.Contains(problem));

    [Theory]
    [InlineData(", cadence: Weekly", "", "kpis[0]: missing key; allowed: 'cadence'")]
    [InlineData("target: 1 hour, ", "", "kpis[1]: missing key; allowed: 'target'")]
    [InlineData("tier: must, ", "", "skills[0]: missing key; allowed: 'tier'")]
    [InlineData(", importance: Optional", "", "skills[1]: missing key; allowed: 'importance'")]
    [InlineData("horizon: 60 days, ", "", "milestones[1]: missing key; allowed: 'horizon'")]
    [InlineData(", adjacent: [Trainer]", "", "career-paths: missing key; allowed: 'adjacent'")]
    [InlineData(", value: Small", "", "dimensions[0]: missing key; allowed: 'value'")]
    [InlineData("[A plan.]", "[]", "deliverables[0].items: too few in the list")]
    public void What_is_missing_is_refused(string old, string text, string problem) => Changed(old, text).ShouldHaveSingleItem().ShouldContain(problem);

    [Theory]
    [InlineData("cadence: Weekly", "cadence: Weekly, value: 7", "unknown key; found 'value'")]
    [InlineData("soft-skills:", "softskills:", "unknown key; found 'softskills'")]
    [InlineData("category: Clouds", "category: Clouds, owner: us", "unknown key; found 'owner'")]
    [InlineData("tier: emerging", "tier: late", "unknown value; found 'late'; allowed: must, good, advanced, emerging")]
    [InlineData("kind: task", "kind: chore", "unknown value; found 'chore'")]
    public void What_is_unknown_is_refused(string old, string text, string problem) => Changed(old, text).ShouldHaveSingleItem().ShouldContain(problem);

    [Theory]
    [InlineData("scorecard: [Operations]", "scorecard: [Operation]", "scorecard[0]: unknown competency; found 'Operation'; allowed: Operations. Write Operations.")]
    [InlineData("kind: competency, items: [Operations]", "kind: competency, items: [Operatoins]", "items[0]: unknown competency; found 'Operatoins'")]
    public void A_dimension_of_the_scorecard_and_a_component_that_is_rated_are_titles_of_competencies(string old, string text, string problem) =>
        Changed(old, text).ShouldHaveSingleItem().ShouldContain(problem);

    [Theory]
    [InlineData("    practices:\n      - { practice: alerting, weight: 40 }\n      - { practice: incident-command, weight: 60 }\n", "", "'practices'")]
    [InlineData("    expectations:\n      - { level: junior, proficiency: some }\n", "    x:\n      - { level: junior, proficiency: some }\n", "'expectations'")]
    public void Only_what_is_marked_as_a_teams_figure_may_go_without_practices_and_expectations(string old, string text, string key) =>
        Changed(old, text).ShouldContain(line =>
            line.Contains($"competencies[0]: missing key; allowed: {key}.") && line.Contains("or mark what is a team's figure with team: true"));

    [Fact]
    public void A_teams_figure_that_something_feeds_or_a_level_expects_is_refused()
    {
        var problems = Changed("core: true", "team: true");

        problems.Count.ShouldBe(2);
        problems[0].ShouldContain("competencies[0].practices: practices of a team's figure, which is never counted for a person; found a list; allowed: none. Remove the practices, or the mark team.");
        problems[1].ShouldContain("competencies[0].expectations: expectations of a team's figure");
    }

    private IReadOnlyList<string> Changed(string old, string text) => _packs.Change(PackFixture.Framework, old, text).Problems();
}
