using CoachBot.Core.Evidence;
using CoachBot.Core.Levels;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Levels;

/// <summary>The worked cases that the published rule is explained with. Their words are promises to the people rated.</summary>
public sealed class WorkedCasesTests
{
    [Fact]
    public void A_junior_with_supported_incidents_in_three_months_shows_supported_and_misses_two_pieces_for_executed()
    {
        var line = Line("entry", Involvement.Executed,
            Some.Evidence("INC-1", Involvement.Supported, "2026-02-10"),
            Some.Evidence("INC-2", Involvement.Supported, "2026-03-10"),
            Some.Evidence("INC-3", Involvement.Supported, "2026-04-10"));

        line.Standing.Demonstrated.ShouldBe(Involvement.Supported);
        line.Proficiency!.Order.ShouldBe(1);
        line.State.ShouldBe(CompetencyState.InProgress);
        line.Missing!.Rung.ShouldBe(Involvement.Executed);
        line.Missing.ToString().ShouldBe("two pieces done by yourself, in two months");
    }

    [Fact]
    public void A_senior_with_ten_led_items_in_one_month_sees_1_of_3_months_at_led()
    {
        var ten = Enumerable.Range(1, 10).Select(day => Some.Evidence($"INC-{day}", Involvement.Led, $"2026-04-{day:00}"));

        var line = Line("senior", Involvement.Led, [.. ten]);

        line.Standing.Counts[Involvement.Led].Items.Length.ShouldBe(10);
        line.State.ShouldBe(CompetencyState.InProgress);
        line.Missing!.ToString().ShouldBe("1 of 3 months at led");
    }

    [Fact]
    public void Four_self_logged_owned_items_show_executed_self_reported_and_owned_needs_one_item_someone_else_can_vouch_for()
    {
        var line = Line("mid", Involvement.Owned,
            SelfLogged("LOG-1", "2026-01-10"), SelfLogged("LOG-2", "2026-02-10"), SelfLogged("LOG-3", "2026-03-10"), SelfLogged("LOG-4", "2026-04-10"));

        line.Standing.Demonstrated.ShouldBe(Involvement.Executed);
        line.Standing.IsSelfReported.ShouldBeTrue();
        line.Proficiency!.Order.ShouldBe(2);
        line.Missing!.ToString().ShouldBe("owned needs one item someone else can vouch for");
    }

    [Fact]
    public void Five_led_items_and_then_14_months_of_leave_still_show_led_last_seen_then()
    {
        var line = Line("senior", Involvement.Led,
            Some.Evidence("INC-1", Involvement.Led, "2024-12-10"),
            Some.Evidence("INC-2", Involvement.Led, "2025-01-10"),
            Some.Evidence("INC-3", Involvement.Led, "2025-02-10"),
            Some.Evidence("INC-4", Involvement.Led, "2025-03-10"),
            Some.Evidence("INC-5", Involvement.Led, "2025-04-10"));

        line.Standing.Demonstrated.ShouldBe(Involvement.Led);
        line.Standing.LastSeen.ShouldBe(new DateOnly(2025, 4, 1));
        line.State.ShouldBe(CompetencyState.Demonstrated);
        line.Missing.ShouldBeNull();
    }

    [Theory]
    [InlineData(Involvement.Supported)]
    [InlineData(Involvement.Executed)]
    [InlineData(Involvement.Owned)]
    [InlineData(Involvement.Led)]
    public void A_ticket_split_in_ten_changes_nothing(Involvement rung)
    {
        var before = new[] { Some.Evidence("INC-1", rung, "2026-02-10"), Some.Evidence("INC-2", rung, "2026-03-10") };
        var whole = Line("senior", Involvement.Led, [.. before, Some.Evidence("OPS-1", rung, "2026-04-10")]);

        var split = Line("senior", Involvement.Led,
            [.. before, .. Enumerable.Range(1, 10).Select(part => Some.Evidence($"OPS-1-{part}", rung, $"2026-04-{part + 9:00}"))]);

        split.Standing.Demonstrated.ShouldBe(whole.Standing.Demonstrated);
        split.Standing.HighestSeen.ShouldBe(whole.Standing.HighestSeen);
        split.State.ShouldBe(whole.State);
        (split.Missing?.ToString()).ShouldBe(whole.Missing?.ToString());
        foreach (var (each, count) in whole.Standing.Counts)
        {
            (split.Standing.Counts[each].Months, split.Standing.Counts[each].Corroborated).ShouldBe((count.Months, count.Corroborated));
        }
    }

    private static EvidenceItem SelfLogged(string work, string done) =>
        Some.Evidence(work, Involvement.Owned, done, corroboration: Corroboration.Self);

    private static CompetencyLine Line(string level, Involvement expected, params EvidenceItem[] evidence)
    {
        var competency = Some.Competency() with { Expectations = [Some.Expects(level, expected)] };
        var report = LevelReportBuilder.Build(Some.PersonAt(level), Some.Framework(competency), evidence, Exposure.None, Some.Today);
        return report.Lines.ShouldHaveSingleItem();
    }
}
