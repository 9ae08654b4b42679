using CoachBot.Core;
using CoachBot.Core.Frameworks;
using CoachBot.Core.Levels;

namespace CoachBot.Tests.Packs;

/// <summary>The facts of the profile DEI.GEN.P1 as its page states them, written down here apart from the pack.</summary>
public sealed class DeiPackTests
{
    private static readonly (string Kind, string[] Titles)[] Components =
    [
        ("responsibility",
        [
            "Assist in deployments", "Monitor pipeline success", "Improve automation", "Participate in team meetings", "Document processes and improvements",
            "Collaborate with software development teams", "Support infrastructure maintenance", "Troubleshoot deployment issues",
        ]),
        ("task", ["Assist in software deployments", "Monitor and report on pipeline health", "Implement small automation scripts"]),
        ("skill",
        [
            "CI/CD tools", "Basic cloud platform usage", "Automation scripting", "Monitoring tools", "Version control systems", "Basic networking",
            "Linux/Unix systems", "Containerization basics",
        ]),
        ("knowledge",
        [
            "Continuous integration", "Continuous deployment", "Cloud infrastructure basics", "Automation frameworks", "Software development lifecycle",
            "Basic security practices", "System monitoring", "Configuration management",
        ]),
        ("competency",
        [
            "Deployment frequency", "Change failure rate", "Pipeline reliability", "Problem-solving", "Team collaboration", "Technical documentation",
            "Basic scripting",
        ]),
        ("qualification",
        [
            "Basic understanding of CI/CD processes", "Bachelor's degree in Computer Science or related field",
            "0-2 years of experience in DevOps or related field", "Experience with version control systems",
        ]),
    ];

    private static readonly (string Id, string Title, bool IsTeamFigure)[] Competencies =
    [
        ("deployment-frequency", "Deployment frequency", true),
        ("change-failure-rate", "Change failure rate", true),
        ("pipeline-reliability", "Pipeline reliability", true),
        ("problem-solving", "Problem-solving", false),
        ("team-collaboration", "Team collaboration", false),
        ("technical-documentation", "Technical documentation", false),
        ("basic-scripting", "Basic scripting", false),
    ];

    private static Framework Dei { get; } = ReadExamples.Library.Find("dei-gen-p1")!;

    [Fact]
    public void Has_the_thirty_eight_components_of_the_page_by_kind_in_its_order()
    {
        Dei.Profile.Components.ShouldBe(Components.SelectMany(kind => kind.Titles.Select(title => new Component(kind.Kind, title))));
        Dei.Profile.Components.Count.ShouldBe(38);
        Components.Select(kind => kind.Titles.Length).ShouldBe([8, 3, 8, 8, 7, 4]);
    }

    [Fact]
    public void Its_seven_competencies_are_its_components_of_that_kind() =>
        Dei.Competencies.Select(competency => (competency.Id.Value, competency.Title, competency.IsTeamFigure)).ShouldBe(Competencies);

    [Fact]
    public void What_is_a_teams_figure_feeds_nothing_and_gets_no_line()
    {
        Dei.Competencies.Where(competency => competency.IsTeamFigure)
            .ShouldAllBe(competency => competency.Practices.Count == 0 && competency.Expectations.Count == 0);
        Dei.Rated.Select(competency => competency.Title).ShouldBe(["Problem-solving", "Team collaboration", "Technical documentation", "Basic scripting"]);
    }

    [Fact]
    public void Every_other_competency_can_be_reached_and_is_expected_at_the_one_step()
    {
        Dei.Rated.ShouldAllBe(competency => competency.Practices.Any(link => link.Weight >= LevelRule.QualifyingWeight));
        foreach (var competency in Dei.Rated)
        {
            var expectation = competency.Expectations.ShouldHaveSingleItem();
            (expectation.Level, expectation.Proficiency.Id).ShouldBe(("p1", "p1"));
            expectation.Descriptor.ShouldNotBeNullOrWhiteSpace();
        }
    }

    [Fact]
    public void Has_one_level_and_one_step_whose_rung_is_supported()
    {
        var level = Dei.Levels.ShouldHaveSingleItem();
        level.Id.ShouldBe("p1");
        level.Title.ShouldBe("P1 Entry-Level Professional");
        EnumText.Of(Dei.Scale.ShouldHaveSingleItem().Rung).ShouldBe("supported");
    }

    // Names exactly; of a value that is a phrase, the word that it cannot be told without.
    [Theory]
    [InlineData(0, "Scope", "component")]
    [InlineData(1, "Autonomy", "Close supervision")]
    [InlineData(2, "Complexity", "Routine problems with known solutions")]
    [InlineData(3, "Impact", "Own deliverables")]
    [InlineData(4, "Decision rights", "Few independent decisions")]
    [InlineData(5, "Leadership", "None")]
    [InlineData(6, "Typical experience", "0–2 yrs")]
    public void Describes_the_level_in_seven_dimensions(int index, string name, string value)
    {
        Dei.Profile.Dimensions.Count.ShouldBe(7);
        (Dei.Profile.Dimensions[index].Level, Dei.Profile.Dimensions[index].Name).ShouldBe(("p1", name));
        Dei.Profile.Dimensions[index].Value.ShouldContain(value);
    }

    [Fact]
    public void Says_where_it_is_from_and_what_is_read_into_it()
    {
        Dei.Source.ShouldContain("DEI.GEN.P1");
        Dei.Interpretation.ShouldBe(["scale", "rungs", "descriptors", "links", "team figures"]);
        Dei.Tracks.ShouldBeEmpty();
    }
}
