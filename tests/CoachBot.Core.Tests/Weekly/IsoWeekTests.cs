using CoachBot.Core.Weekly;

namespace CoachBot.Core.Tests.Weekly;

public sealed class IsoWeekTests
{
    [Theory]
    [InlineData("2026-01-01", "2026-W01")]
    [InlineData("2027-01-03", "2026-W53")]
    [InlineData("2027-01-04", "2027-W01")]
    [InlineData("2024-12-30", "2025-W01")]
    public void Belongs_to_the_year_of_its_Thursday(string day, string week) => IsoWeek.Of(DateOnly.Parse(day, null)).ToString().ShouldBe(week);

    [Fact]
    public void Begins_on_Monday_and_ends_on_Sunday()
    {
        IsoWeek.TryParse("2026-W30", out var week).ShouldBeTrue();

        week.Monday.ShouldBe(new DateOnly(2026, 7, 20));
        week.Sunday.ShouldBe(new DateOnly(2026, 7, 26));
    }

    [Theory]
    [InlineData("2026-W53", true)]
    [InlineData("2025-W53", false)]
    [InlineData("2026-W00", false)]
    [InlineData("2026-30", false)]
    [InlineData("2026-w30", false)]
    [InlineData("2026-W3", false)]
    [InlineData("0000-W01", false)]
    [InlineData("", false)]
    public void Reads_a_week_that_the_year_has_and_nothing_else(string text, bool isWeek) => IsoWeek.TryParse(text, out _).ShouldBe(isWeek);

    [Fact]
    public void Weeks_are_counted_without_a_break_over_the_end_of_a_year()
    {
        var last = new IsoWeek(2026, 53);

        last.Plus(1).ShouldBe(new IsoWeek(2027, 1));
        last.Plus(1).Index.ShouldBe(last.Index + 1);
        last.Plus(1).Plus(-1).ShouldBe(last);
    }

    [Fact]
    public void The_week_is_the_one_that_it_is_in_the_zone()
    {
        var at = new DateTimeOffset(2026, 6, 7, 23, 30, 0, TimeSpan.Zero);

        IsoWeek.Of(at, TimeZoneInfo.Utc).ShouldBe(new IsoWeek(2026, 23));
        IsoWeek.Of(at, TimeZoneInfo.FindSystemTimeZoneById("Asia/Kolkata")).ShouldBe(new IsoWeek(2026, 24));
    }
}
