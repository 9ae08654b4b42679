using System.Globalization;
using CoachBot.Core.People;

namespace CoachBot.Chat;

/// <summary>Days and times as somebody's own clock shows them.</summary>
internal static class LocalTime
{
    private static readonly string[] Times = ["HH:mm", "H:mm"];

    public static TimeZoneInfo ZoneOf(Person person) => TimeZoneInfo.TryFindSystemTimeZoneById(person.TimeZone, out var found) ? found : TimeZoneInfo.Utc;

    public static DateOnly Today(Person person, DateTimeOffset now) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, ZoneOf(person)).DateTime);

    public static DateOnly? Day(string answer) =>
        DateOnly.TryParseExact(answer, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static TimeOnly? Time(string answer) =>
        TimeOnly.TryParseExact(answer, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>The moments at which the clocks of a zone show that, earliest first: one, two where they were turned back, none where they skipped it.</summary>
    public static IReadOnlyList<DateTimeOffset> Moments(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var shown = day.ToDateTime(time);
        return zone.IsInvalidTime(shown) ? []
            : zone.IsAmbiguousTime(shown) ? [.. zone.GetAmbiguousTimeOffsets(shown).Select(offset => At(shown, offset)).Order()]
            : [At(shown, zone.GetUtcOffset(shown))];
    }

    // The first days of the calendar have no earlier ones to be put into UTC.
    private static DateTimeOffset At(DateTime shown, TimeSpan offset) =>
        shown.Year is > 1 and < 9999 ? new DateTimeOffset(shown, offset).ToUniversalTime() : new DateTimeOffset(shown, TimeSpan.Zero);
}
