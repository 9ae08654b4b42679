using CoachBot.Core.Frameworks;
using CoachBot.Core.Levels;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Levels;

public sealed class ReportChangeTests
{
    private static readonly Competency One = Some.Competency();

    [Fact]
    public void Two_versions_that_read_the_same_have_no_change_whatever_their_words()
    {
        var reworded = One with { Title = "Operations in production", Description = "Other words." };

        ReportChange.Between(Report(One), Report(reworded)).ShouldBeEmpty();
    }

    [Fact]
    public void Weights_that_let_less_qualify_are_a_change()
    {
        var lighter = One with { Practices = [new(new(Some.Practice), 30), new(new("alerting"), 30)] };

        var change = ReportChange.Between(Report(One), Report(lighter)).ShouldHaveSingleItem();

        change.Before!.Standing.Demonstrated.ShouldBe(Involvement.Executed);
        change.After!.Standing.Demonstrated.ShouldBeNull();
    }

    [Fact]
    public void More_asked_for_is_a_change_even_where_the_evidence_counts_alike()
    {
        var harder = One with { Expectations = [new("mid", null, Some.Scale[3], null)] };

        ReportChange.Between(Report(One), Report(harder)).ShouldHaveSingleItem().After!.Expected!.Proficiency.ShouldBe(Some.Scale[3]);
    }

    [Fact]
    public void A_competency_that_comes_or_goes_is_a_change()
    {
        var other = One with { Id = new("other") };

        var changes = ReportChange.Between(Report(One), Report(other));

        changes.Select(change => (change.Competency.Value, change.Before is null, change.After is null)).ShouldBe(
            [("other", true, false), (One.Id.Value, false, true)]);
    }

    private static LevelReport Report(Competency competency) => LevelReportBuilder.Build(
        Some.PersonAt("mid"), Some.Framework(competency),
        [Some.Evidence("A", Involvement.Executed, "2026-02-01"), Some.Evidence("B", Involvement.Executed, "2026-03-01")], Exposure.None, Some.Today);
}
