using System.Globalization;
using CoachBot.Core;
using CoachBot.Core.Frameworks;

namespace CoachBot.Tests.Packs;

/// <summary>The facts of Skylight's pathway as its page states them, written down here apart from the pack.</summary>
public sealed class SkylightPackTests
{
    private static readonly (string Id, string Title, string Rung)[] Levels =
    [
        ("associate", "Associate DevOps engineer", "supported"),
        ("devops-engineer-1", "DevOps engineer I", "executed"),
        ("devops-engineer-2", "DevOps engineer II", "owned"),
        ("senior", "Senior DevOps engineer", "led"),
        ("staff", "Staff DevOps engineer", "multiplied"),
        ("principal", "Principal DevOps engineer", "shaped"),
    ];

    private static readonly (string Id, string Title)[] Competencies =
    [
        ("modern-software-development", "Modern software development"),
        ("distributed-systems", "Distributed systems"),
        ("continuous-delivery", "Continuous delivery"),
        ("security-privacy-compliance", "Security, privacy, and compliance"),
        ("production-operations", "Production operations"),
        ("infrastructure-standardization-automation", "Infrastructure standardization and automation"),
    ];

    private static Framework Skylight { get; } = ReadExamples.Library.Find("skylight-devops")!;

    public static TheoryData<string, string> Cells => [.. from level in Levels from competency in Competencies select (level.Id, competency.Id)];

    [Fact]
    public void Has_the_six_levels_of_the_page_in_its_order() =>
        Skylight.Levels.Select(level => (level.Id, level.Order, level.Title))
            .ShouldBe(Levels.Select((level, index) => (level.Id, index + 1, level.Title)));

    [Fact]
    public void Has_the_six_skills_of_the_page_in_its_order() =>
        Skylight.Competencies.Select(competency => (competency.Id.Value, competency.Title)).ShouldBe(Competencies);

    [Fact]
    public void The_levels_are_its_scale_each_with_a_rung_of_its_own() =>
        Skylight.Scale.Select(step => (step.Id, step.Order, EnumText.Of(step.Rung)))
            .ShouldBe(Levels.Select((level, index) => (level.Id, index + 1, level.Rung)));

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_level_asks_for_its_own_step_in_every_skill_and_says_what_that_looks_like(string level, string competency)
    {
        var expectation = Skylight.Competencies.Single(one => one.Id.Value == competency).Expectations.Where(one => one.Level == level).ShouldHaveSingleItem();

        expectation.Proficiency.Id.ShouldBe(level);
        expectation.Track.ShouldBeNull();
        expectation.Descriptor.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void There_are_thirty_six_expectations_and_no_two_descriptors_are_equal()
    {
        var descriptors = Skylight.Competencies.SelectMany(competency => competency.Expectations).Select(expectation => expectation.Descriptor).ToList();

        descriptors.Count.ShouldBe(36);
        descriptors.ShouldBeUnique();
    }

    // Words that a cell cannot be told without, however it is worded.
    [Theory]
    [InlineData("modern-software-development", "associate", "scripting language")]
    [InlineData("modern-software-development", "devops-engineer-1", "full-stack")]
    [InlineData("modern-software-development", "devops-engineer-2", "databases")]
    [InlineData("modern-software-development", "senior", "dependencies")]
    [InlineData("modern-software-development", "staff", "frameworks")]
    [InlineData("modern-software-development", "principal", "open source")]
    [InlineData("distributed-systems", "devops-engineer-1", "n tiers")]
    [InlineData("distributed-systems", "senior", "cost and risk")]
    [InlineData("distributed-systems", "staff", "several teams")]
    [InlineData("distributed-systems", "principal", "millions of users")]
    [InlineData("continuous-delivery", "associate", "privacy")]
    [InlineData("continuous-delivery", "devops-engineer-2", "blue-green")]
    [InlineData("continuous-delivery", "principal", "leaders")]
    [InlineData("security-privacy-compliance", "devops-engineer-2", "PHI")]
    [InlineData("security-privacy-compliance", "staff", "incidents")]
    [InlineData("security-privacy-compliance", "principal", "HIPAA")]
    [InlineData("production-operations", "devops-engineer-1", "snapshots")]
    [InlineData("production-operations", "devops-engineer-2", "disaster recovery")]
    [InlineData("production-operations", "senior", "audits")]
    [InlineData("production-operations", "staff", "scale")]
    [InlineData("production-operations", "principal", "policy")]
    [InlineData("infrastructure-standardization-automation", "devops-engineer-1", "containers")]
    [InlineData("infrastructure-standardization-automation", "devops-engineer-2", "immutable")]
    [InlineData("infrastructure-standardization-automation", "senior", "test suites")]
    [InlineData("infrastructure-standardization-automation", "principal", "savings")]
    public void A_descriptor_keeps_the_fact_of_its_cell(string competency, string level, string words) =>
        Skylight.Competencies.Single(one => one.Id.Value == competency).Expectations.Single(one => one.Level == level).Descriptor!.ShouldContain(words);

    [Theory]
    [InlineData("associate", 2)]
    [InlineData("devops-engineer-1", 3)]
    [InlineData("devops-engineer-2", 1)]
    [InlineData("senior", 1)]
    [InlineData("staff", 3)]
    [InlineData("principal", 5)]
    public void A_level_says_what_is_expected_of_people_beside_the_skills(string level, int notes) =>
        Skylight.LevelNotes.Count(note => note.Level == level).ShouldBe(notes);

    [Fact]
    public void Staff_have_three_duties()
    {
        var duties = Skylight.LevelNotes.Where(note => note.Level == "staff").Select(note => note.Title).ToList();

        duties[0].ShouldContain("practices and processes");
        duties[1].ShouldContain("Supervises");
        duties[2].ShouldContain("client");
    }

    [Fact]
    public void It_says_where_it_is_from_and_what_is_read_into_it()
    {
        Skylight.Source.ShouldContain("Skylight");
        DateOnly.TryParseExact(Skylight.Source.Split(" on ")[1], "MMMM d, yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var updated).ShouldBeTrue();
        updated.ShouldBe(new DateOnly(2021, 11, 17));
        Skylight.Interpretation.ShouldBe(["scale", "rungs", "descriptors", "links"]);
        Skylight.Tracks.ShouldBeEmpty();
        Skylight.Competencies.ShouldAllBe(competency => competency.Kind == null && !competency.IsCore);
    }
}
