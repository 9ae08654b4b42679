using CoachBot.Core.Evidence;
using CoachBot.Core.Levels;
using CoachBot.Core.People;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Levels;

public sealed class LevelReportStateTests
{
    private static readonly Exposure Nothing = new(true, new HashSet<PracticeId>());
    private static readonly Exposure SomethingOfIt = new(true, new HashSet<PracticeId> { new(Some.Practice) });

    [Fact]
    public void Is_demonstrated_once_the_expected_rung_is_shown()
    {
        var line = Line(Some.PersonAt("mid"), Nothing, Executed(2));

        line.State.ShouldBe(CompetencyState.Demonstrated);
        line.Missing.ShouldBeNull();
    }

    [Fact]
    public void Is_in_progress_below_the_expected_rung() =>
        Line(Some.PersonAt("mid"), Nothing, Executed(1)).State.ShouldBe(CompetencyState.InProgress);

    [Fact]
    public void Without_a_target_any_rung_is_demonstrated() =>
        Line(Some.Person(), Nothing, Executed(1)).State.ShouldBe(CompetencyState.Demonstrated);

    [Fact]
    public void Is_in_progress_while_work_around_the_person_had_it() =>
        Line(Some.PersonAt("mid"), SomethingOfIt).State.ShouldBe(CompetencyState.InProgress);

    [Fact]
    public void Has_had_no_opportunity_while_the_work_around_the_person_had_nothing_of_it()
    {
        var line = Line(Some.PersonAt("mid"), Nothing);

        line.State.ShouldBe(CompetencyState.NoOpportunityYet);
        line.Missing!.ToString().ShouldBe("one piece done with somebody's help, in one month");
    }

    [Fact]
    public void Has_no_data_while_no_work_of_the_person_is_read() =>
        Line(Some.PersonAt("mid"), Exposure.None).State.ShouldBe(CompetencyState.NoData);

    [Fact]
    public void Has_no_data_where_no_practice_feeds_the_competency() =>
        LevelReportBuilder.Build(Some.PersonAt("mid"), Some.Framework(Some.Competency() with { Practices = [] }), [], Nothing, Some.Today)
            .Lines.ShouldHaveSingleItem().State.ShouldBe(CompetencyState.NoData);

    [Fact]
    public void Proposed_evidence_alone_is_no_progress() =>
        Line(Some.PersonAt("mid"), Nothing, Some.Evidence("INC-1", Involvement.Led, "2026-05-10", status: EvidenceStatus.Proposed))
            .State.ShouldBe(CompetencyState.NoOpportunityYet);

    [Fact]
    public void Evidence_counts_though_the_window_has_passed() =>
        Line(Some.PersonAt("mid"), Nothing, Some.Evidence("INC-1", Involvement.Executed, "2020-01-10")).State.ShouldBe(CompetencyState.InProgress);

    [Fact]
    public void The_window_is_365_days() => Exposure.Window.ShouldBe(TimeSpan.FromDays(365));

    [Fact]
    public void Is_off_for_whoever_has_not_turned_it_on_and_says_nothing_else()
    {
        var off = Some.PersonAt("mid") with { Consent = Consent.Off };

        var line = Line(off, SomethingOfIt, Executed(2));

        line.State.ShouldBe(CompetencyState.Off);
        line.Missing.ShouldBeNull();
        line.Standing.Demonstrated.ShouldBeNull();
        line.Standing.Items.ShouldBeEmpty();
        line.Proficiency.ShouldBeNull();
        line.Meets.ShouldBeNull();
    }

    private static EvidenceItem[] Executed(int months) =>
        [.. Enumerable.Range(1, months).Select(month => Some.Evidence($"INC-{month}", Involvement.Executed, $"2026-{month:00}-10"))];

    private static CompetencyLine Line(Person person, Exposure exposure, params EvidenceItem[] evidence)
    {
        var competency = Some.Competency() with { Expectations = [Some.Expects("mid", Involvement.Executed)] };
        return LevelReportBuilder.Build(person, Some.Framework(competency), evidence, exposure, Some.Today).Lines[0];
    }
}
