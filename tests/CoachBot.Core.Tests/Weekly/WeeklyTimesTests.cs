using CoachBot.Core.Weekly;
using static CoachBot.Core.Tests.Weekly.SomeRecipient;

namespace CoachBot.Core.Tests.Weekly;

public sealed class WeeklyTimesTests
{
    private static readonly WeeklyTimes Times = new(WeeklyPolicy.Usual);

    [Fact]
    public void A_message_may_come_in_the_eight_hours_after_the_chosen_one_and_on_the_working_days_that_are_left() =>
        Shown(London).ShouldBe("Mon 09:00-17:00, Tue 09:00-17:00, Wed 09:00-17:00, Thu 09:00-17:00, Fri 09:00-17:00");

    [Fact]
    public void Nobody_hears_at_the_weekend_who_did_not_choose_it()
    {
        Shown(In("Europe/London", DayOfWeek.Friday)).ShouldBe("Fri 09:00-17:00");
        Shown(In("Europe/London", DayOfWeek.Saturday)).ShouldBe("Sat 09:00-17:00, Sun 09:00-17:00");
    }

    [Fact]
    public void A_late_hour_ends_with_its_day() => Shown(In("Europe/London", DayOfWeek.Friday, 22)).ShouldBe("Fri 22:00-00:00");

    [Fact]
    public void Nothing_comes_during_an_on_call_shift()
    {
        var who = London.With(calendar => calendar with { Shifts = [new(At(1, 8), At(3, 8)), new(At(4, 12), At(4, 13))] });

        Shown(who).ShouldBe("Wed 09:00-17:00, Thu 09:00-12:00, Thu 13:00-17:00, Fri 09:00-17:00");
        Times.Silence(Week, who).ShouldBe(WeeklySilence.Shift);
    }

    [Theory]
    [InlineData(22, 0, "Wed 09:00-17:00, Thu 09:00-17:00, Fri 09:00-17:00")]
    [InlineData(21, 59, "Tue 09:00-17:00, Wed 09:00-17:00, Thu 09:00-17:00, Fri 09:00-17:00")]
    public void Nothing_comes_in_the_day_after_a_page_at_night(int hour, int minute, string windows)
    {
        var who = In("Europe/London", DayOfWeek.Tuesday).With(calendar => calendar with { Pages = [At(1, hour, minute)] });

        Shown(who).ShouldBe(windows);
        Times.Silence(Week, who).ShouldBe(hour == 22 ? WeeklySilence.NightPage : null);
    }

    [Fact]
    public void A_page_of_the_early_morning_rests_until_the_next()
    {
        var who = London.With(calendar => calendar with { Pages = [At(1, 6, 59)] });

        Shown(who).ShouldStartWith("Tue 09:00-17:00");
        Shown(London.With(calendar => calendar with { Pages = [At(1, 7)] })).ShouldStartWith("Mon 09:00-17:00");
    }

    [Fact]
    public void Whether_a_page_is_of_the_night_is_read_on_the_clock_of_whoever_was_paged()
    {
        var who = In("America/New_York").With(calendar => calendar with { Pages = [At(1, 10)] });

        Shown(who).ShouldStartWith("Tue 09:00-17:00");
    }

    [Fact]
    public void Nothing_comes_on_leave()
    {
        var who = London.With(calendar => calendar with { Leave = [new(new(2026, 5, 25), new(2026, 6, 2))] });

        Shown(who).ShouldStartWith("Wed 09:00-17:00");
        Times.Silence(Week, who).ShouldBe(WeeklySilence.Leave);
    }

    [Fact]
    public void Nothing_comes_in_a_quiet_week()
    {
        var who = London.With(calendar => calendar with { QuietWeeks = [Week] });

        Shown(who).ShouldBeEmpty();
        Times.Silence(Week, who).ShouldBe(WeeklySilence.QuietWeek);
        Times.In(Week.Plus(1), who).ShouldNotBeEmpty();
    }

    [Fact]
    public void A_pause_covers_the_weeks_whose_day_lies_before_its_end()
    {
        var who = London with { PausedUntil = new(2026, 6, 2) };

        Shown(who).ShouldBeEmpty();
        Times.Silence(Week, who).ShouldBe(WeeklySilence.Pause);
        Shown(London with { PausedUntil = new(2026, 6, 1) }).ShouldStartWith("Mon 09:00-17:00");
    }

    [Fact]
    public void Nothing_comes_on_the_days_of_a_blackout()
    {
        var times = new WeeklyTimes(WeeklyPolicy.Usual with { Blackouts = [new(new(2026, 6, 1), new(2026, 6, 4))] });

        times.In(Week, London).Shown(London).ShouldBe("Fri 09:00-17:00");
        times.Silence(Week, London).ShouldBe(WeeklySilence.Blackout);
    }

    [Fact]
    public void A_team_may_hear_less_often_than_every_week()
    {
        var times = new WeeklyTimes(WeeklyPolicy.Usual with { Cadences = new Dictionary<string, int> { ["payments"] = 4 } });

        Enumerable.Range(0, 12).Count(weeks => times.In(Week.Plus(weeks), London).Count > 0).ShouldBe(3);
        Enumerable.Range(0, 12).Count(weeks => times.In(Week.Plus(weeks), London with { Team = "data" }).Count > 0).ShouldBe(12);
        Enumerable.Range(0, 12).Count(weeks => times.Silence(Week.Plus(weeks), London) == WeeklySilence.Cadence).ShouldBe(9);
    }

    [Fact]
    public void What_leaves_less_than_a_quarter_of_an_hour_is_no_time_to_write()
    {
        var who = London.With(calendar => calendar with { Shifts = [new(At(1, 9, 14), At(1, 17))] });

        Shown(who).ShouldStartWith("Tue 09:00-17:00");
        Shown(London.With(calendar => calendar with { Shifts = [new(At(1, 9, 15), At(1, 17))] })).ShouldStartWith("Mon 09:00-09:15, Tue");
    }

    [Theory]
    [InlineData(1, 8, "Mon 09:00-17:00")]
    [InlineData(1, 11, "Mon 11:00-17:00")]
    [InlineData(1, 16, "Mon 16:00-17:00")]
    [InlineData(1, 17, "Tue 09:00-17:00")]
    [InlineData(5, 12, "Fri 12:00-17:00")]
    public void What_was_missed_is_made_up_for_at_the_next_hour_of_the_same_week(int day, int hour, string window) =>
        Times.Next(At(day, hour), London).ShouldNotBeNull().Shown(London).ShouldBe(window);

    [Theory]
    [InlineData(5, 16, 46)]
    [InlineData(6, 10, 0)]
    [InlineData(7, 23, 59)]
    public void What_a_week_has_no_more_time_for_is_left_out(int day, int hour, int minute) => Times.Next(At(day, hour, minute), London).ShouldBeNull();

    [Fact]
    public void The_next_week_begins_anew() => Times.Next(At(8, 0), London).ShouldNotBeNull().Week.ShouldBe(Week.Plus(1));

    private static string Shown(WeeklyRecipient who) => Times.In(Week, who).Shown(who);
}
