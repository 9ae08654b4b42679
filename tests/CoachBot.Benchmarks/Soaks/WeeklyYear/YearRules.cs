namespace CoachBot.Benchmarks.Soaks.WeeklyYear;

/// <summary>When somebody must not be written to, as the promises say it.</summary>
internal sealed class YearRules(YearPlan plan)
{
    private static readonly TimeSpan Rest = TimeSpan.FromHours(24);
    private static readonly DateOnly FirstWeek = new(1970, 1, 5);

    /// <summary>Why they must not be at that moment, as far as is known at another; null when they may.</summary>
    public string? Forbids(YearPerson person, DateTimeOffset at, DateTimeOffset known)
    {
        var zone = person.ZoneAt(known);
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
        return person.Shifts.Exists(shift => shift.Known <= known && at >= shift.From && at < shift.Until) ? "on call"
            : person.Pages.Exists(page => page <= known && at >= page && at < page + Rest && IsNight(page, zone)) ? "a page in the night before"
            : person.Leave.Exists(leave => leave.Known <= known && day >= leave.First && day <= leave.Last) ? "on leave"
            : person.QuietWeeks.Exists(quiet => quiet.Known <= known && quiet.Monday == Monday(day)) ? "a quiet week"
            : plan.Blackouts.Any(blackout => day >= blackout.First && day <= blackout.Last) ? "a day of the organisation"
            : plan.Cadences.TryGetValue(person.Team, out var every) && ((Monday(day).DayNumber - FirstWeek.DayNumber) / 7) % every != 0 ? "no week of the team"
            : PausedUntil(person, known) > day ? "a pause"
            : null;
    }

    /// <summary>The first day that is allowed again; the first of all days for no pause.</summary>
    public static DateOnly PausedUntil(YearPerson person, DateTimeOffset known)
    {
        var (own, made) = (person.OwnPauseAt(known) ?? default, person.RestAt(known) ?? default);
        return own > made ? own : made;
    }

    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static bool IsNight(DateTimeOffset page, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(page, zone).Hour is >= 22 or < 7;
}
