using System.Globalization;

namespace CoachBot.Sources.Calendar;

/// <summary>Reads the times of a calendar. A time without an offset needs a zone: whose clock is meant is never guessed.</summary>
internal static class CalendarTime
{
    /// <summary>What may be written, for messages.</summary>
    public const string Allowed = "2026-11-23T09:00+01:00, 2026-11-23T08:00Z, or 2026-11-23 09:00 with a zone";

    private const string DayFormat = "yyyy-MM-dd";
    private const int EarliestYear = 1990;
    private const int LatestYear = 2200;

    private static readonly string[] Locals = [.. from separator in new[] { "'T'", " " } from time in new[] { "HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFFF" } select DayFormat + separator + time];
    private static readonly string[] WithOffset = [.. from local in Locals from offset in new[] { "zzz", " zzz", "'Z'", "' UTC'" } select local + offset];

    /// <summary>
    /// The moment, in UTC. An hour that a clock change skips is the first that there is after it; of an hour that comes twice, the
    /// first. Null for anything else.
    /// </summary>
    /// <param name="text">As written.</param>
    /// <param name="zone">Whose clock is meant when the text has no offset; null for nobody's.</param>
    public static DateTimeOffset? Moment(string text, TimeZoneInfo? zone) =>
        DateTimeOffset.TryParseExact(text, WithOffset, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) && Is(moment.Year) ? moment
        : zone is not null && DateTime.TryParseExact(text, Locals, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && Is(local.Year) ? In(zone, local)
        : null;

    /// <summary>The day; null for anything else.</summary>
    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && Is(day.Year) ? day : null;

    private static bool Is(int year) => year is >= EarliestYear and <= LatestYear;

    private static DateTimeOffset In(TimeZoneInfo zone, DateTime local)
    {
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(1);
        }

        return new DateTimeOffset(local, zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
