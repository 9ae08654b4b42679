using System.Globalization;

namespace CoachBot.Core.Weekly;

/// <summary>A calendar week by ISO 8601: Monday to Sunday, numbered within the year that has its Thursday.</summary>
/// <param name="Year">The year that it is counted in, 1 to 9998.</param>
/// <param name="Number">1 to 53.</param>
public readonly record struct IsoWeek(int Year, int Number)
{
    private const int Days = 7;

    // A Monday, so that weeks are counted from a whole one.
    private static readonly DateOnly Epoch = new(1970, 1, 5);

    /// <summary>The first day.</summary>
    public DateOnly Monday => DateOnly.FromDateTime(ISOWeek.ToDateTime(Year, Number, DayOfWeek.Monday));

    /// <summary>The last day.</summary>
    public DateOnly Sunday => Monday.AddDays(Days - 1);

    /// <summary>Counts weeks without a break over the years; the week of 5 January 1970 is 0.</summary>
    public int Index => (Monday.DayNumber - Epoch.DayNumber) / Days;

    /// <summary>The week that has that day.</summary>
    public static IsoWeek Of(DateOnly day)
    {
        var at = day.ToDateTime(TimeOnly.MinValue);
        return new(ISOWeek.GetYear(at), ISOWeek.GetWeekOfYear(at));
    }

    /// <summary>The week that it is in a zone.</summary>
    /// <param name="at">Any offset.</param>
    /// <param name="zone">Whose clock is read.</param>
    public static IsoWeek Of(DateTimeOffset at, TimeZoneInfo zone) => Of(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime));

    /// <summary>Reads <c>2026-W30</c>; false for anything else, a week that the year does not have included.</summary>
    public static bool TryParse(string text, out IsoWeek week)
    {
        week = default;
        if (text.Length != 8 || !text.AsSpan(4, 2).SequenceEqual("-W")
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(text.AsSpan(6, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || year is < 1 or > 9998 || number < 1 || number > ISOWeek.GetWeeksInYear(year))
        {
            return false;
        }

        week = new(year, number);
        return true;
    }

    /// <summary>The week so many weeks later; earlier for a negative number.</summary>
    public IsoWeek Plus(int weeks) => Of(Monday.AddDays(weeks * Days));

    /// <summary>As it is written: <c>2026-W30</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-W{Number:00}");
}
