namespace CoachBot.Core.Weekly;

/// <summary>
/// When somebody may be written to in a week: at the hour that they chose and for the eight hours after it. Where they must
/// not be, or nobody could, the same hours of the days that are left of that week stand in, weekends only for those who chose
/// a day of a weekend. What a week does not allow is not made up for in the next.
/// </summary>
/// <param name="policy">What the organisation says.</param>
public sealed class WeeklyTimes(WeeklyPolicy policy)
{
    /// <summary>How long after the chosen hour a message may still come, on the same day.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromHours(8);

    /// <summary>What is shorter than this is left alone: a message needs some time to be sent.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromMinutes(15);

    /// <summary>How long somebody who was paged at night is left alone.</summary>
    public static readonly TimeSpan RestAfterNightPage = TimeSpan.FromHours(24);

    private static readonly TimeOnly NightBegins = new(22, 0);
    private static readonly TimeOnly NightEnds = new(7, 0);

    /// <summary>The stretches of one week, in order; none in a week without.</summary>
    /// <param name="week">In their own zone.</param>
    /// <param name="who">Whoever is to be written to.</param>
    public IReadOnlyList<WeeklyWindow> In(IsoWeek week, WeeklyRecipient who)
    {
        if (SilenceOfWeek(week, who) is not null)
        {
            return [];
        }

        var busy = Busy(who);
        var windows = new List<WeeklyWindow>();
        for (var day = DayOf(week, who.Slot); day <= week.Sunday; day = day.AddDays(1))
        {
            if ((!IsWeekend(day.DayOfWeek) || IsWeekend(who.Slot.Weekday)) && SilenceOf(day, who) is null)
            {
                windows.AddRange(Hours(day, who, busy).Select(time => new WeeklyWindow(week, time)));
            }
        }

        return windows;
    }

    /// <summary>
    /// The stretch that is open at that moment, or opens next within the week that it is for them; its beginning is not in the
    /// past. Null when none is left: what was missed is not made up for in the next week.
    /// </summary>
    public WeeklyWindow? Next(DateTimeOffset now, WeeklyRecipient who) => Next(IsoWeek.Of(now, who.Zone), now, who);

    /// <summary>The same in a given week.</summary>
    public WeeklyWindow? Next(IsoWeek week, DateTimeOffset now, WeeklyRecipient who)
    {
        foreach (var window in In(week, who))
        {
            var from = window.Time.From > now ? window.Time.From : now;
            if (window.Time.Until - from >= Shortest)
            {
                return window with { Time = window.Time with { From = from } };
            }
        }

        return null;
    }

    /// <summary>Why nothing comes at the hour that they chose; null when something may.</summary>
    /// <param name="week">In their own zone.</param>
    /// <param name="who">Whoever is to be written to.</param>
    public WeeklySilence? Silence(IsoWeek week, WeeklyRecipient who)
    {
        var day = DayOf(week, who.Slot);
        var hour = who.Slot.On(day, who.Zone);
        return SilenceOfWeek(week, who) ?? SilenceOf(day, who)
            ?? (who.Calendar.Shifts.Any(shift => shift.Has(hour)) ? WeeklySilence.Shift
                : Rests(who).Any(rest => rest.Has(hour)) ? WeeklySilence.NightPage
                : null);
    }

    /// <summary>Whether somebody who is paged then is paged at night: from 22:00 to 07:00 on their own clock.</summary>
    public static bool IsNight(TimeOnly time) => time >= NightBegins || time < NightEnds;

    private static DateOnly DayOf(IsoWeek week, WeeklySlot slot) => week.Monday.AddDays(((int)slot.Weekday + 6) % 7);

    private static bool IsWeekend(DayOfWeek day) => day is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static List<TimeRange> Busy(WeeklyRecipient who) => [.. who.Calendar.Shifts, .. Rests(who)];

    private static IEnumerable<TimeRange> Rests(WeeklyRecipient who) => who.Calendar.Pages
        .Where(page => IsNight(TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(page, who.Zone).DateTime)))
        .Select(page => new TimeRange(page, page + RestAfterNightPage));

    private static IEnumerable<TimeRange> Hours(DateOnly day, WeeklyRecipient who, List<TimeRange> busy)
    {
        var from = who.Slot.On(day, who.Zone);
        var midnight = new WeeklySlot(who.Slot.Weekday, 0).On(day.AddDays(1), who.Zone);
        IEnumerable<TimeRange> free = [new(from, from + Length < midnight ? from + Length : midnight)];
        foreach (var range in busy)
        {
            free = free.SelectMany(piece => piece.Without(range));
        }

        return free.Where(piece => piece.Until - piece.From >= Shortest);
    }

    // Who pauses until a Tuesday, and chose Mondays, hears again on the Monday after it.
    private WeeklySilence? SilenceOfWeek(IsoWeek week, WeeklyRecipient who) =>
        !policy.Has(week, who.Team) ? WeeklySilence.Cadence
        : who.Calendar.QuietWeeks.Contains(week) ? WeeklySilence.QuietWeek
        : who.PausedUntil is { } until && DayOf(week, who.Slot) < until ? WeeklySilence.Pause
        : null;

    private WeeklySilence? SilenceOf(DateOnly day, WeeklyRecipient who) =>
        policy.Blackouts.Any(days => days.Has(day)) ? WeeklySilence.Blackout
        : who.Calendar.Leave.Any(days => days.Has(day)) ? WeeklySilence.Leave
        : null;
}
