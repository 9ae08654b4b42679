using CoachBot.Core.Weekly;

namespace CoachBot.Core.Tests.Weekly;

/// <summary>Somebody in London who wants their message on Mondays at nine.</summary>
internal static class SomeRecipient
{
    /// <summary>1 to 7 June 2026, in British summer time.</summary>
    public static IsoWeek Week { get; } = new(2026, 23);

    public static WeeklyRecipient London { get; } = In("Europe/London");

    public static WeeklyRecipient In(string zone, DayOfWeek day = DayOfWeek.Monday, int hour = 9) =>
        new(new(day, hour), TimeZoneInfo.FindSystemTimeZoneById(zone), "payments", null, PersonCalendar.Empty);

    public static WeeklyRecipient With(this WeeklyRecipient who, Func<PersonCalendar, PersonCalendar> change) => who with { Calendar = change(who.Calendar) };

    /// <summary>June 2026, in British summer time.</summary>
    public static DateTimeOffset At(int day, int hour, int minute = 0) => new(2026, 6, day, hour, minute, 0, TimeSpan.FromHours(1));

    /// <summary><c>Mon 09:00-17:00</c>, in the zone of whoever it is for.</summary>
    public static string Shown(this IEnumerable<WeeklyWindow> windows, WeeklyRecipient who) => string.Join(", ", windows.Select(window => window.Shown(who)));

    public static string Shown(this WeeklyWindow window, WeeklyRecipient who)
    {
        var (from, until) = (TimeZoneInfo.ConvertTime(window.Time.From, who.Zone), TimeZoneInfo.ConvertTime(window.Time.Until, who.Zone));
        return $"{from.DayOfWeek.ToString()[..3]} {from:HH:mm}-{until:HH:mm}";
    }
}
