using CoachBot.Core.Weekly;

namespace CoachBot.Core.Tests.Weekly;

/// <summary>Weeks in which clocks change, on the hour that is skipped, the hour that comes twice, and around it.</summary>
public sealed class ClockChangeTests
{
    private static readonly WeeklyTimes Times = new(WeeklyPolicy.Usual);

    [Theory]
    [InlineData("Europe/London", "2026-03-29", 1, "2026-03-29T01:00:00Z")]
    [InlineData("Europe/London", "2026-10-25", 1, "2026-10-25T00:00:00Z")]
    [InlineData("Europe/London", "2026-03-29", 9, "2026-03-29T08:00:00Z")]
    [InlineData("Europe/London", "2026-10-25", 9, "2026-10-25T09:00:00Z")]
    [InlineData("America/New_York", "2026-03-08", 2, "2026-03-08T07:00:00Z")]
    [InlineData("America/New_York", "2026-11-01", 1, "2026-11-01T05:00:00Z")]
    [InlineData("America/New_York", "2026-11-01", 9, "2026-11-01T14:00:00Z")]
    [InlineData("Asia/Kolkata", "2026-03-29", 9, "2026-03-29T03:30:00Z")]
    [InlineData("Asia/Kolkata", "2026-10-25", 9, "2026-10-25T03:30:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-04-05", 1, "2026-04-04T14:00:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-04-05", 9, "2026-04-04T22:30:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-04", 2, "2026-10-03T15:30:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-04", 9, "2026-10-03T22:00:00Z")]
    [InlineData("Pacific/Chatham", "2026-09-27", 3, "2026-09-26T14:00:00Z")]
    [InlineData("Pacific/Apia", "2026-03-29", 9, "2026-03-28T20:00:00Z")]
    [InlineData("Pacific/Apia", "2011-12-25", 9, "2011-12-25T19:00:00Z")]
    [InlineData("Pacific/Apia", "2012-01-01", 9, "2011-12-31T19:00:00Z")]
    public void The_chosen_hour_is_read_on_the_clock_of_that_day(string zone, string day, int hour, string expected)
    {
        var on = DateOnly.Parse(day, null);
        var who = SomeRecipient.In(zone, on.DayOfWeek, hour);

        Times.In(IsoWeek.Of(on), who)[0].Time.From.ShouldBe(DateTimeOffset.Parse(expected, null));
    }

    [Theory]
    [InlineData("Europe/London")]
    [InlineData("America/New_York")]
    [InlineData("Asia/Kolkata")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Pacific/Apia")]
    [InlineData("Africa/Casablanca")]
    [InlineData("America/Santiago")]
    public void For_every_hour_of_ten_years_the_windows_of_a_week_lie_in_it_in_order_and_apart(string zone)
    {
        for (var week = new IsoWeek(2020, 1); week.Year < 2030; week = week.Plus(1))
        {
            var who = SomeRecipient.In(zone, (DayOfWeek)(week.Number % 7), week.Number % 24);
            var windows = Times.In(week, who);

            windows.ShouldAllBe(window => IsoWeek.Of(window.Time.From, who.Zone) == week && IsoWeek.Of(window.Time.Until.AddTicks(-1), who.Zone) == week);
            windows.ShouldAllBe(window => window.Time.Until - window.Time.From >= WeeklyTimes.Shortest && window.Time.Until - window.Time.From <= WeeklyTimes.Length);
            windows.Zip(windows.Skip(1)).ShouldAllBe(pair => pair.First.Time.Until <= pair.Second.Time.From);
            windows.Count.ShouldBe(who.Slot.Weekday switch { DayOfWeek.Sunday => 1, DayOfWeek.Saturday => 2, var day => 6 - (int)day });
        }
    }
}
