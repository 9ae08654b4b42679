using System.Globalization;

namespace CoachBot.Sources;

/// <summary>Reads the dates that work files carry. What is ambiguous (<c>03/04/2026</c>, a named zone other than UTC) is not read.</summary>
internal static class WorkDates
{
    /// <summary>What may be written, for messages.</summary>
    public const string Allowed = "2026-03-04, 2026-03-04T10:05Z, 2026-03-04 10:05 UTC, 2026-03-04T10:05+01:00, 4 March 2026";

    private const int EarliestYear = 1990;
    private const int LatestYear = 2200;

    private static readonly string[] Days = ["yyyy-MM-dd", "yyyy/MM/dd", "d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy", "MMMM d yyyy"];
    private static readonly string[] Weekdays = ["", "dddd, ", "ddd, ", "dddd "];
    private static readonly string[] Separators = ["'T'", " ", ", "];
    private static readonly string[] Times = ["HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFFF"];
    private static readonly string[] Offsets = ["K", "zzz", " zzz"];

    private static readonly string[] Formats =
    [
        .. from day in Days from weekday in Weekdays select weekday + day,
        .. from separator in Separators from time in Times from offset in Offsets select "yyyy-MM-dd" + separator + time + offset,
    ];

    /// <summary>The moment in UTC: midnight for a day without a time, UTC for a time without an offset.</summary>
    public static DateTimeOffset? Parse(string text)
    {
        var plain = text.Trim().TrimEnd('.');
        if (plain.EndsWith(" UTC", StringComparison.OrdinalIgnoreCase) || plain.EndsWith(" GMT", StringComparison.OrdinalIgnoreCase))
        {
            plain = plain[..^4].TrimEnd();
        }

        const DateTimeStyles style = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return DateTimeOffset.TryParseExact(plain, Formats, CultureInfo.InvariantCulture, style, out var moment)
            && moment.Year is >= EarliestYear and <= LatestYear
            ? moment
            : null;
    }
}
