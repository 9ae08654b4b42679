using CoachBot.Core.Evidence;
using CoachBot.Core.Frameworks;
using CoachBot.Core.Levels;
using CoachBot.Core.People;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Levels;

public sealed class LevelReportTargetTests
{
    private static readonly Expectation[] Ladder =
        [Some.Expects("entry", Involvement.Supported), Some.Expects("mid", Involvement.Executed), Some.Expects("senior", Involvement.Led)];

    private static readonly Expectation[] Tracks =
    [
        Some.Expects("entry", Involvement.Supported),
        Some.Expects("senior", Involvement.Owned, "technical"),
        Some.Expects("senior", Involvement.Executed, "management"),
    ];

    [Fact]
    public void The_target_is_the_persons_own_level_in_that_framework()
    {
        var person = Some.Person() with { Targets = [new("another", "entry", null), new("ladder", "senior", null)] };

        var report = Report(person, Ladder);

        report.Target!.Id.ShouldBe("senior");
        report.Lines[0].Expected!.Proficiency.Rung.ShouldBe(Involvement.Led);
        report.Lines[0].Expected!.Proficiency.Id.ShouldBe("4");
    }

    [Fact]
    public void A_level_that_the_framework_does_not_have_is_no_target_on_any_track()
    {
        var report = Report(Some.Person() with { Targets = [new("ladder", "distinguished", "technical")] }, Tracks);

        report.Target.ShouldBeNull();
        report.Track.ShouldBeNull();
        report.Lines[0].Expected.ShouldBeNull();
    }

    [Fact]
    public void A_level_in_another_framework_is_no_target()
    {
        var report = Report(Some.Person() with { Targets = [new("another", "senior", null)] }, Ladder);

        report.Target.ShouldBeNull();
        report.Lines[0].Expected.ShouldBeNull();
    }

    [Theory]
    [InlineData("technical", Involvement.Owned)]
    [InlineData("management", Involvement.Executed)]
    public void A_track_has_its_own_expectation(string track, Involvement rung) =>
        Report(Some.PersonAt("senior", track), Tracks).Lines[0].Expected!.Proficiency.Rung.ShouldBe(rung);

    [Fact]
    public void A_track_falls_back_to_what_the_level_expects_of_all() =>
        Report(Some.PersonAt("entry", "technical"), Tracks).Lines[0].Expected!.Proficiency.Rung.ShouldBe(Involvement.Supported);

    [Fact]
    public void Without_a_track_what_all_tracks_expect_alike_is_expected()
    {
        Expectation[] alike = [Some.Expects("senior", Involvement.Owned, "technical"), Some.Expects("senior", Involvement.Owned, "management")];

        Report(Some.PersonAt("senior"), alike).Lines[0].Expected!.Proficiency.Rung.ShouldBe(Involvement.Owned);
        Report(Some.PersonAt("senior"), Tracks).Lines[0].Expected.ShouldBeNull();
    }

    [Theory]
    [InlineData("technical", "Building")]
    [InlineData("management", "Building (management)")]
    [InlineData(null, "Building")]
    public void A_competency_is_called_what_the_track_calls_it(string? track, string title)
    {
        var competency = Some.Competency() with
        {
            Title = "Building",
            TrackTitles = [new("technical", "Building"), new("management", "Building (management)")],
        };

        var report = LevelReportBuilder.Build(Some.PersonAt("senior", track), Some.Framework(competency), [], Exposure.None, Some.Today);

        report.Lines[0].Title.ShouldBe(title);
        report.Track.ShouldBe(track);
    }

    [Fact]
    public void What_another_track_expects_is_neither_expected_nor_met()
    {
        var line = Report(Some.PersonAt("senior", "technical"), [Some.Expects("senior", Involvement.Owned, "management")], Owned(3)).Lines[0];

        line.Expected.ShouldBeNull();
        line.Meets.ShouldBeNull();
    }

    [Fact]
    public void Where_the_level_expects_nothing_any_rung_is_demonstrated_and_the_next_one_is_named()
    {
        var line = Report(Some.PersonAt("entry"), [Some.Expects("senior", Involvement.Led)], Owned(1)).Lines[0];

        line.Expected.ShouldBeNull();
        line.State.ShouldBe(CompetencyState.Demonstrated);
        line.Missing!.Rung.ShouldBe(Involvement.Owned);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "entry")]
    [InlineData(2, "mid")]
    [InlineData(3, "mid")]
    public void Without_a_target_it_shows_the_highest_level_whose_expectation_is_met(int months, string? level) =>
        (Report(Some.Person(), Ladder, Owned(months)).Lines[0].Meets?.Id).ShouldBe(level);

    [Fact]
    public void A_level_that_expects_nothing_is_not_met() =>
        Report(Some.Person(), [Some.Expects("entry", Involvement.Supported)], Owned(3)).Lines[0].Meets!.Id.ShouldBe("entry");

    [Theory]
    [InlineData("technical", 2, "entry")]
    [InlineData("technical", 3, "senior")]
    [InlineData("management", 2, "senior")]
    public void With_a_track_the_level_is_met_on_that_track(string track, int months, string level) =>
        Report(Some.PersonAt("entry", track), Tracks, Owned(months)).Lines[0].Meets!.Id.ShouldBe(level);

    [Theory]
    [InlineData(2, "entry")]
    [InlineData(3, "senior")]
    public void Without_a_track_the_level_is_met_when_it_is_on_every_track(int months, string level) =>
        Report(Some.Person(), Tracks, Owned(months)).Lines[0].Meets!.Id.ShouldBe(level);

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    public void The_proficiency_is_the_step_that_the_demonstrated_rung_reaches(int months, int? order) =>
        (Report(Some.Person(), Ladder, Owned(months)).Lines[0].Proficiency?.Order).ShouldBe(order);

    [Fact]
    public void Has_a_line_for_every_competency_in_the_frameworks_order()
    {
        Competency[] competencies = [.. new[] { "b", "c", "a" }.Select(id => Some.Competency() with { Id = new(id) })];

        var report = LevelReportBuilder.Build(Some.Person(), Some.Framework(competencies), [], Exposure.None, Some.Today);

        report.Lines.Select(line => line.Competency.Id.Value).ShouldBe(["b", "c", "a"]);
        report.AsOf.ShouldBe(Some.Today);
        report.Person.ShouldBe(new PersonId("priya"));
    }

    [Fact]
    public void The_frameworks_own_thresholds_rule()
    {
        var strict = new LevelThresholds(Enum.GetValues<Involvement>().ToDictionary(rung => rung, _ => new LevelThreshold(4, 0)));
        var framework = Some.Framework(Some.Competency()) with { Thresholds = strict };

        var line = LevelReportBuilder.Build(Some.Person(), framework, Owned(3), Exposure.None, Some.Today).Lines[0];

        line.Standing.Demonstrated.ShouldBeNull();
        line.Missing!.ToString().ShouldBe("3 of 4 months at owned");
    }

    private static EvidenceItem[] Owned(int months) =>
        [.. Enumerable.Range(1, months).Select(month => Some.Evidence($"INC-{month}", Involvement.Owned, $"2026-{month:00}-10"))];

    private static LevelReport Report(Person person, Expectation[] expectations, params EvidenceItem[] evidence) =>
        LevelReportBuilder.Build(person, Some.Framework(Some.Competency() with { Expectations = expectations }), evidence, Exposure.None, Some.Today);
}
