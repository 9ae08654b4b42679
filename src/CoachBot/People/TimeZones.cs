namespace CoachBot.People;

/// <summary>The time zones this system knows.</summary>
internal static class TimeZones
{
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
    public static string? Nearest(string name) =>
        Core.Nearest.To(name, TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Order(StringComparer.Ordinal));
}
