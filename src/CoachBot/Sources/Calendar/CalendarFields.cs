namespace CoachBot.Sources.Calendar;

/// <summary>What a calendar's table may say of an entry.</summary>
internal static class CalendarFields
{
    public static IReadOnlyList<string> All { get; } = ["kind", "id", "person", "team", "role", "from", "until", "week", "zone", "status"];

    public static IReadOnlyList<string> Required { get; } = ["kind"];

    /// <summary>What well-known exports call some of the fields.</summary>
    public static IReadOnlyDictionary<string, string> OtherNames { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["start"] = "from",
        ["at"] = "from",
        ["end"] = "until",
        ["to"] = "until",
        ["time_zone"] = "zone",
        ["timezone"] = "zone",
        ["email"] = "person",
        ["user"] = "person",
    };

    /// <summary>Words for an entry that is no more; without one it is.</summary>
    public static IReadOnlyList<string> Removed { get; } = ["deleted", "cancelled", "canceled"];

    /// <summary>Words for an entry that is.</summary>
    public static IReadOnlyList<string> Standing { get; } = ["", "active", "confirmed"];
}
