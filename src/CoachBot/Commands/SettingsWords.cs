using System.Globalization;
using CoachBot.Core;
using CoachBot.People;

namespace CoachBot.Commands;

/// <summary>Reads what somebody typed for a setting. Every refusal says what is allowed.</summary>
internal static class SettingsWords
{
    private const int LongestPauseInDays = 366;
    private const int DaysInWeek = 7;
    private const string DayForm = "yyyy-MM-dd";

    public static IReadOnlyList<DayOfWeek> Weekdays { get; } = [.. Enum.GetValues<DayOfWeek>().OrderBy(day => ((int)day + 6) % DaysInWeek)];

    public static (string? Zone, Problem? Problem) Zone(string typed)
    {
        if (typed.Length > 0 && TimeZones.Iana(typed) is { } zone)
        {
            return (zone, null);
        }

        var like = typed.Length == 0 ? [] : TimeZones.Like(typed);
        return (null, new Problem("unknown time zone", Found: Found(typed), Allowed: "a name of the IANA database, such as Europe/Madrid",
            Do: like.Count == 0 ? "Name the city of your zone" : $"Did you mean {string.Join(" or ", like)}?"));
    }

    public static (DayOfWeek? Day, Problem? Problem) Weekday(string typed)
    {
        var word = typed.ToLowerInvariant();
        var all = Weekdays.Select(EnumText.Of).ToList();
        var fits = word.Length < 2 ? [] : all.Where(day => day.StartsWith(word, StringComparison.Ordinal)).ToList();
        return fits is [var one]
            ? (EnumText.Parse<DayOfWeek>(one), null)
            : (null, new Problem("this is no weekday", Found: Found(typed), Allowed: string.Join(", ", all),
                Do: Nearest.To(word, all) is { } meant ? $"Did you mean {meant}?" : "Name one of these"));
    }

    public static (int? Hour, Problem? Problem) Hour(string typed)
    {
        var digits = typed.EndsWith(":00", StringComparison.Ordinal) ? typed[..^3] : typed;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour < 24
            ? (hour, null)
            : (null, new Problem("this is no full hour", Found: Found(typed), Allowed: "0 to 23", Do: "Name the hour in your own time zone, such as 9"));
    }

    /// <summary>The first day without the pause.</summary>
    public static (DateOnly? Until, Problem? Problem) PauseUntil(string typed, DateOnly today)
    {
        if (!DateOnly.TryParseExact(typed, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return (null, new Problem("this is no day", Found: Found(typed), Allowed: "a day such as " + Text(today.AddDays(2 * DaysInWeek)), Do: "Write year, month and day"));
        }

        return day > today && day <= today.AddDays(LongestPauseInDays)
            ? (day, null)
            : (null, new Problem(day > today ? "a pause lasts a year at most" : "a pause ends on a day to come", Found: typed,
                Allowed: $"{Text(today.AddDays(1))} to {Text(today.AddDays(LongestPauseInDays))}", Do: "Choose another day"));
    }

    /// <summary>The same for a number of weeks from today.</summary>
    public static (DateOnly? Until, Problem? Problem) PauseWeeks(string typed, DateOnly today) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var weeks) && weeks is > 0 and <= LongestPauseInDays / DaysInWeek
            ? (today.AddDays(weeks * DaysInWeek), null)
            : (null, new Problem("this is no number of weeks", Found: Found(typed), Allowed: $"1 to {LongestPauseInDays / DaysInWeek}", Do: "Type /mydata pause 2 weeks, for example"));

    public static string Text(DateOnly day) => day.ToString(DayForm, CultureInfo.InvariantCulture);

    private static string Found(string typed) => typed.Length == 0 ? "nothing" : typed;
}
