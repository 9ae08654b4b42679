using CoachBot.Core.People;
using CoachBot.Core.Weekly;
using CoachBot.Storage;
using CoachBot.Weekly;

namespace CoachBot.Tests.Weekly;

public sealed class WeeklyTurnTests
{
    private static readonly WeeklyTimes Times = new(WeeklyPolicy.Usual);
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(1);

    [Theory]
    [InlineData(DayOfWeek.Sunday, 20, "2026-06-07T23:00:00Z", "2026-W23")]
    [InlineData(DayOfWeek.Monday, 0, "2026-06-07T23:00:00Z", "none")]
    [InlineData(DayOfWeek.Monday, 0, "2026-06-07T23:30:00Z", "2026-W24")]
    [InlineData(DayOfWeek.Sunday, 20, "2026-06-07T23:50:00Z", "none")]
    public void In_the_last_hour_of_a_week_what_is_left_of_it_goes_before_the_first_hour_of_the_next(DayOfWeek weekday, int hour, string now, string week)
    {
        var who = new WeeklyCandidate { Settings = new() { Consent = Consent.On, TimeZone = "Etc/UTC", Weekday = weekday, Hour = hour } };

        var turn = WeeklyTurn.Of(who, PersonCalendar.Empty, Times, DateTimeOffset.Parse(now, null), Ahead);

        (turn is WeeklyTurn.Due due ? due.Window.Week.ToString() : "none").ShouldBe(week);
    }
}
