namespace CoachBot.People;

/// <summary>The time zones this system knows.</summary>
internal static class TimeZones
{
    private const int Offered = 3;

    /// <summary>The IANA name of the zone, also for its Windows name; null for an unknown one.</summary>
    public static string? Iana(string name)
    {
        // Some systems look a name up as a file below the zone folder.
        if (!name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '_' or '-' or '+' or ' ') || !TimeZoneInfo.TryFindSystemTimeZoneById(name, out _))
        {
            return null;
        }

        return TimeZoneInfo.TryConvertWindowsIdToIanaId(name, out var iana) ? iana : name;
    }

    /// <summary>The name that somebody may have meant.</summary>
    public static string? Nearest(string name) => Core.Nearest.To(name, Names());

    /// <summary>At most three names that somebody may have meant: by a city in them, else by a slip in one; none when nothing is near.</summary>
    public static IReadOnlyList<string> Like(string name)
    {
        var typed = name.Trim().Replace(' ', '_');
        var names = Names().ToList();
        var byCity = typed.Length < 2 ? [] : names.Where(zone => CityOf(zone).StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .OrderBy(zone => CityOf(zone).Length).Take(Offered).ToList();
        return byCity.Count > 0 ? byCity
            : Core.Nearest.To(typed, names) is { } near ? [near]
            : Core.Nearest.To(typed, names.Select(CityOf)) is { } city ? [.. names.Where(zone => CityOf(zone) == city).Take(Offered)]
            : [];
    }

    private static IEnumerable<string> Names() => TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Order(StringComparer.Ordinal);

    private static string CityOf(string zone) => zone[(zone.LastIndexOf('/') + 1)..];
}
