using CoachBot.Core.Evidence;
using CoachBot.Core.Levels;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Levels;

public sealed class LevelRuleMonthTests
{
    [Fact]
    public void Items_of_one_calendar_month_count_once() =>
        Months("2026-04-01", "2026-04-17T08:00", "2026-04-30T23:59").ShouldBe(1);

    [Fact]
    public void The_same_month_of_two_years_counts_twice() => Months("2025-04-10", "2026-04-10").ShouldBe(2);

    [Fact]
    public void Two_days_in_two_months_count_twice() => Months("2026-04-30T23:59", "2026-05-01").ShouldBe(2);

    [Fact]
    public void Months_are_those_of_UTC()
    {
        Months("2026-01-31T23:30-05:00", "2026-02-15").ShouldBe(1, "half past eleven in New York is the next month already");
        Months("2026-01-31T23:30-05:00", "2026-01-15").ShouldBe(2);
        Months("2026-03-01T00:30+02:00", "2026-02-15").ShouldBe(1, "half past midnight in Helsinki is the month before");
    }

    [Fact]
    public void Corroborated_months_are_distinct_too()
    {
        var count = Some.Stand(
            Some.Evidence("INC-1", Involvement.Led, "2026-03-10"),
            Some.Evidence("INC-2", Involvement.Led, "2026-03-20"),
            Some.Evidence("INC-3", Involvement.Led, "2026-04-10", corroboration: Corroboration.Self)).Counts[Involvement.Led];

        (count.Months, count.Corroborated).ShouldBe((2, 1));
    }

    [Fact]
    public void Work_done_after_the_date_of_the_report_does_not_count()
    {
        EvidenceItem[] evidence = [Some.Evidence("INC-1", Involvement.Owned, "2026-06-15T12:00"), Some.Evidence("INC-2", Involvement.Owned, "2026-06-15T12:01")];

        Some.Stand(evidence).Items.ShouldHaveSingleItem()[0].Work.ExternalId.ShouldBe("INC-1");
    }

    [Fact]
    public void Nothing_is_ever_lost_by_time()
    {
        EvidenceItem[] evidence = [.. Enumerable.Range(1, 3).Select(month => Some.Evidence($"INC-{month}", Involvement.Owned, $"2016-{month:00}-10"))];

        var standing = Some.Stand(evidence);

        standing.Demonstrated.ShouldBe(Involvement.Owned);
        standing.Items.Length.ShouldBe(3);
        standing.LastSeen.ShouldBe(new DateOnly(2016, 3, 1));
    }

    [Theory]
    [InlineData("2025-06-15T12:00", false)]
    [InlineData("2025-06-15T11:59", true)]
    [InlineData("2026-06-01", false)]
    public void Says_when_it_was_last_seen_after_more_than_12_months(string done, bool isStale) =>
        Some.Stand(Some.Evidence("INC-1", Involvement.Supported, done)).LastSeen.ShouldBe(isStale ? new DateOnly(2025, 6, 1) : null);

    [Fact]
    public void Last_seen_is_the_month_in_UTC() =>
        Some.Stand(Some.Evidence("INC-1", Involvement.Supported, "2024-12-31T23:30-05:00")).LastSeen.ShouldBe(new DateOnly(2025, 1, 1));

    [Fact]
    public void Last_seen_is_of_the_demonstrated_rung_whatever_came_after_it()
    {
        var standing = Some.Stand(
            Some.Evidence("INC-1", Involvement.Executed, "2024-03-10"),
            Some.Evidence("INC-2", Involvement.Executed, "2024-04-10"),
            Some.Evidence("INC-3", Involvement.Supported, "2026-05-10"));

        standing.Demonstrated.ShouldBe(Involvement.Executed);
        standing.LastSeen.ShouldBe(new DateOnly(2024, 4, 1));
    }

    [Fact]
    public void Nothing_demonstrated_was_never_seen() => Some.Stand().LastSeen.ShouldBeNull();

    private static int Months(params string[] done) =>
        LevelRule.Stand(Some.Competency(), LevelThresholds.Default, done.Select((at, index) => Some.Evidence($"INC-{index}", Involvement.Owned, at)), Some.Today)
            .Counts[Involvement.Owned].Months;
}
