namespace CoachBot.Core.Weekly;

/// <summary>The one time of the week at which a person may be written to unasked, in their own zone.</summary>
/// <param name="Weekday">The day.</param>
/// <param name="Hour">The full hour, 0 to 23.</param>
public readonly record struct WeeklySlot(DayOfWeek Weekday, int Hour)
{
    private const int Week = 7;

    /// <summary>What holds for whoever chose nothing: Monday at 9.</summary>
    public static WeeklySlot Usual { get; } = new(DayOfWeek.Monday, 9);

    /// <summary>
    /// The next such time strictly after <paramref name="now"/>. An hour that a clock change skips is the first that
    /// there is after it; of an hour that comes twice, the first.
    /// </summary>
    /// <param name="now">Any offset.</param>
    /// <param name="zone">The person's.</param>
    /// <param name="pausedUntil">The first day that is allowed again; null for no pause.</param>
    public DateTimeOffset NextAfter(DateTimeOffset now, TimeZoneInfo zone, DateOnly? pausedUntil)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        var from = pausedUntil is { } day && day > today ? day : today;
        from = from.AddDays(((int)Weekday - (int)from.DayOfWeek + Week) % Week);
        var next = On(from, zone);
        return next > now ? next : On(from.AddDays(Week), zone);
    }

    /// <summary>
    /// The hour on a given day, whatever the weekday. An hour that a clock change skips is the first that there is after it; of
    /// an hour that comes twice, the first.
    /// </summary>
    /// <param name="day">In that zone.</param>
    /// <param name="zone">The person's.</param>
    public DateTimeOffset On(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(new TimeOnly(Hour, 0));
        while (zone.IsInvalidTime(local))
        {
            // Clocks stand a quarter of an hour apart, not more finely.
            local = local.AddMinutes(15);
        }

        return new(local, zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local));
    }
}
