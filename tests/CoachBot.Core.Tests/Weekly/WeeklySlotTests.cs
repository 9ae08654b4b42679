using System.Globalization;
using CoachBot.Core.Weekly;

namespace CoachBot.Core.Tests.Weekly;

public sealed class WeeklySlotTests
{
    [Theory]
    [InlineData("Europe/London", "2026-06-01T07:59:59Z", null, "2026-06-01T09:00:00+01:00")]
    [InlineData("Europe/London", "2026-06-01T08:00:00Z", null, "2026-06-08T09:00:00+01:00")]
    [InlineData("Pacific/Auckland", "2026-05-31T20:59:00Z", null, "2026-06-01T09:00:00+12:00")]
    [InlineData("Europe/London", "2026-06-01T07:00:00Z", "2026-06-01", "2026-06-01T09:00:00+01:00")]
    [InlineData("Europe/London", "2026-06-01T07:00:00Z", "2026-06-02", "2026-06-08T09:00:00+01:00")]
    [InlineData("Europe/London", "2026-06-01T12:00:00Z", "2026-05-01", "2026-06-08T09:00:00+01:00")]
    public void The_next_time_comes_after_now_in_the_persons_zone_and_not_within_a_pause(string zone, string now, string? pause, string expected) =>
        Next(WeeklySlot.Usual, zone, now, pause).ShouldBe(Time(expected));

    [Theory]
    [InlineData(1, "2026-03-28T00:00:00Z", "2026-03-29T02:00:00+01:00")]
    [InlineData(1, "2026-10-24T12:00:00Z", "2026-10-25T01:00:00+01:00")]
    public void An_hour_that_is_skipped_is_the_one_after_and_of_an_hour_that_comes_twice_it_is_the_first(int hour, string now, string expected)
    {
        var next = Next(new(DayOfWeek.Sunday, hour), "Europe/London", now, null);

        next.ShouldBe(Time(expected));
        next.Offset.ShouldBe(Time(expected).Offset);
    }

    private static DateTimeOffset Next(WeeklySlot slot, string zone, string now, string? pause) =>
        slot.NextAfter(Time(now), TimeZoneInfo.FindSystemTimeZoneById(zone), pause is null ? null : DateOnly.Parse(pause, CultureInfo.InvariantCulture));

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
