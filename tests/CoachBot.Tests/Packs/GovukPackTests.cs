using CoachBot.Core;
using CoachBot.Core.Frameworks;

namespace CoachBot.Tests.Packs;

/// <summary>The facts of the role as GOV.UK's page states them, written down here apart from the pack.</summary>
public sealed class GovukPackTests
{
    // A column for each level and track of the page; a dot where it does not ask for the skill.
    private static readonly (string Level, string? Track)[] Columns =
    [
        ("apprentice", null), ("junior", null), ("devops-engineer", null),
        ("senior", "management"), ("senior", "technical"),
        ("lead", "technical"), ("lead", "management"),
        ("principal", "technical"), ("principal", "management"),
    ];

    private static readonly (string Id, string Title, string Row)[] Skills =
    [
        ("availability-capacity-management", "Availability and capacity management", "A A W P W W P P E"),
        ("development-process-optimisation", "Development process optimisation", ". . A P W W P P E"),
        ("information-security", "Information security", "A W P P P P P E E"),
        ("modern-standards-approach", "Modern standards approach", "A W W P P E E E E"),
        ("programming-build", "Programming and build (software engineering)", "A W P P P P P P P"),
        ("prototyping", "Prototyping", "A W P P P P P E E"),
        ("service-support", "Service support", "A W P P E E P E P"),
        ("systems-design", "Systems design", ". A W P P P P P P"),
        ("systems-integration", "Systems integration", ". A W P P E P E P"),
        ("user-focus", "User focus", ". A W P P P P P P"),
    ];

    private static readonly Dictionary<string, string> Steps = new(StringComparer.Ordinal)
    {
        ["A"] = "awareness",
        ["W"] = "working",
        ["P"] = "practitioner",
        ["E"] = "expert",
    };

    private static Framework Govuk { get; } = ReadExamples.Library.Find("govuk-ddat-devops")!;

    public static TheoryData<string, string, string?, string?> Cells =>
        [.. from skill in Skills
            from cell in skill.Row.Split(' ').Zip(Columns)
            select (skill.Id, cell.Second.Level, cell.Second.Track, Steps.GetValueOrDefault(cell.First))];

    [Fact]
    public void Has_the_six_levels_of_the_page_in_its_order() =>
        Govuk.Levels.Select(level => (level.Id, level.Order, level.Title)).ShouldBe([
            ("apprentice", 1, "Apprentice DevOps engineer"),
            ("junior", 2, "Junior DevOps engineer"),
            ("devops-engineer", 3, "DevOps engineer"),
            ("senior", 4, "Senior DevOps engineer"),
            ("lead", 5, "Lead DevOps engineer"),
            ("principal", 6, "Principal DevOps engineer"),
        ]);

    [Fact]
    public void Has_the_ten_skills_of_the_page() =>
        Govuk.Competencies.Select(competency => (competency.Id.Value, competency.Title)).ShouldBe(Skills.Select(skill => (skill.Id, skill.Title)));

    [Fact]
    public void Has_two_tracks() => Govuk.Tracks.ShouldBe(["technical", "management"]);

    [Fact]
    public void Has_a_scale_of_four_steps() =>
        Govuk.Scale.Select(step => (step.Id, step.Order, step.Title, EnumText.Of(step.Rung))).ShouldBe([
            ("awareness", 1, "Awareness", "supported"),
            ("working", 2, "Working", "executed"),
            ("practitioner", 3, "Practitioner", "owned"),
            ("expert", 4, "Expert", "led"),
        ]);

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_level_asks_for_what_the_page_asks_for_on_its_track(string competency, string level, string? track, string? step)
    {
        var row = Expectations(competency).SingleOrDefault(one => one.Level == level && one.Track == track);

        row?.Proficiency.Id.ShouldBe(step);
        (row is null).ShouldBe(step is null);
        row?.Descriptor.ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [InlineData("awareness", 11)]
    [InlineData("working", 14)]
    [InlineData("practitioner", 45)]
    [InlineData("expert", 15)]
    public void A_step_is_asked_for_as_often_as_on_the_page(string step, int times) =>
        Govuk.Competencies.Sum(competency => competency.Expectations.Count(one => one.Proficiency.Id == step)).ShouldBe(times);

    [Fact]
    public void There_are_eighty_five_expectations() =>
        Govuk.Competencies.Sum(competency => competency.Expectations.Count).ShouldBe(85);

    [Theory]
    [InlineData("apprentice", null, 6)]
    [InlineData("junior", null, 9)]
    [InlineData("devops-engineer", null, 10)]
    [InlineData("senior", "technical", 10)]
    [InlineData("senior", "management", 10)]
    [InlineData("lead", "technical", 10)]
    [InlineData("lead", "management", 10)]
    [InlineData("principal", "technical", 10)]
    [InlineData("principal", "management", 10)]
    public void Skills_come_in_from_some_level_on(string level, string? track, int skills) =>
        Govuk.Competencies.Count(competency => competency.Expectations.Any(one => one.Level == level && one.Track == track)).ShouldBe(skills);

    [Fact]
    public void Three_skills_have_another_name_on_the_management_track() =>
        Govuk.Competencies.Where(competency => competency.TitleIn("management") != competency.Title)
            .Select(competency => (competency.TitleIn("technical"), competency.TitleIn("management"))).ShouldBe([
                ("Development process optimisation", "Development process optimisation (management)"),
                ("Programming and build (software engineering)", "Programming and build (software engineering – management)"),
                ("Systems integration", "Systems integration (management)"),
            ]);

    [Fact]
    public void A_skill_is_described_the_same_at_the_same_step_and_differently_from_all_others()
    {
        var said = Govuk.Competencies
            .SelectMany(competency => competency.Expectations.Select(one => (Skill: competency.Id.Value, Step: one.Proficiency.Id, one.Descriptor)))
            .Distinct().ToList();

        said.Select(one => (one.Skill, one.Step)).ShouldBeUnique();
        said.Select(one => one.Descriptor).ShouldBeUnique();
        said.Count.ShouldBe(37);
    }

    // Words that a cell cannot be told without, however it is worded.
    [Theory]
    [InlineData("availability-capacity-management", "working", "targets")]
    [InlineData("availability-capacity-management", "practitioner", "procedures")]
    [InlineData("availability-capacity-management", "expert", "strategy")]
    [InlineData("development-process-optimisation", "awareness", "deficiencies")]
    [InlineData("development-process-optimisation", "working", "guidance")]
    [InlineData("development-process-optimisation", "practitioner", "team of experts")]
    [InlineData("development-process-optimisation", "expert", "programmes")]
    [InlineData("information-security", "practitioner", "built in")]
    [InlineData("information-security", "expert", "reviews and assures the quality")]
    [InlineData("modern-standards-approach", "working", "guidance")]
    [InlineData("modern-standards-approach", "expert", "coaching")]
    [InlineData("programming-build", "working", "simple")]
    [InlineData("programming-build", "practitioner", "medium or high complexity")]
    [InlineData("prototyping", "awareness", "pairs")]
    [InlineData("prototyping", "practitioner", "patterns")]
    [InlineData("prototyping", "expert", "strategic")]
    [InlineData("service-support", "awareness", "directed by others")]
    [InlineData("service-support", "working", "procedures")]
    [InlineData("service-support", "practitioner", "fixes")]
    [InlineData("service-support", "expert", "broad")]
    [InlineData("systems-design", "working", "physical designs")]
    [InlineData("systems-design", "practitioner", "medium risk")]
    [InlineData("systems-integration", "working", "wider team")]
    [InlineData("systems-integration", "practitioner", "coordinates")]
    [InlineData("systems-integration", "expert", "life cycle")]
    [InlineData("user-focus", "awareness", "stories")]
    [InlineData("user-focus", "working", "stakeholders")]
    [InlineData("user-focus", "practitioner", "researchers")]
    public void A_descriptor_keeps_the_fact_of_its_cell(string competency, string step, string words) =>
        Expectations(competency).First(one => one.Proficiency.Id == step).Descriptor!.ShouldContain(words);

    [Theory]
    [InlineData("apprentice", 3, "Shadows")]
    [InlineData("junior", 3, "supervised")]
    [InlineData("devops-engineer", 4, "test environments")]
    [InlineData("senior", 4, "mentors")]
    [InlineData("lead", 3, "product owner")]
    [InlineData("principal", 5, "emerging")]
    public void A_level_says_what_one_does_at_it_whatever_the_track(string level, int notes, string words)
    {
        var said = Govuk.LevelNotes.Where(note => note.Level == level).ToList();

        said.Count.ShouldBe(notes);
        said.ShouldAllBe(note => note.Track == null);
        said.ShouldContain(note => note.Title.Contains(words, StringComparison.Ordinal));
        Govuk.Levels.Single(one => one.Id == level).Description.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void It_says_where_it_is_from_and_what_is_read_into_it()
    {
        Govuk.Source.ShouldContain("Central Digital and Data Office");
        Govuk.Source.ShouldContain("7 January 2020");
        Govuk.Interpretation.ShouldBe(["rungs", "descriptors", "links"]);
        Govuk.Competencies.ShouldAllBe(competency => competency.Kind == null && !competency.IsCore);
    }

    private static IReadOnlyList<Expectation> Expectations(string competency) =>
        Govuk.Competencies.Single(one => one.Id.Value == competency).Expectations;
}
