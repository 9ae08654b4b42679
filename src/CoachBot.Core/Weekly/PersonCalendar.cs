namespace CoachBot.Core.Weekly;

/// <summary>When somebody is not to be written to, as far as a calendar says so. It is never evidence of anything.</summary>
public sealed record PersonCalendar
{
    /// <summary>Of whom nothing is known: they can be written to at any time.</summary>
    public static PersonCalendar Empty { get; } = new();

    /// <summary>Their on-call shifts.</summary>
    public IReadOnlyList<TimeRange> Shifts { get; init; } = [];

    /// <summary>When they were paged, by day and by night.</summary>
    public IReadOnlyList<DateTimeOffset> Pages { get; init; } = [];

    /// <summary>Their leave, in days of their own zone.</summary>
    public IReadOnlyList<DayRange> Leave { get; init; } = [];

    /// <summary>Weeks in which they, or their team, want quiet.</summary>
    public IReadOnlyList<IsoWeek> QuietWeeks { get; init; } = [];
}
