namespace CoachBot.Benchmarks.Soaks.WeeklyYear;

/// <summary>Something that becomes known about somebody.</summary>
internal abstract record YearChange
{
    private YearChange()
    {
    }

    public sealed record Shift(DateTimeOffset From, DateTimeOffset Until) : YearChange;

    /// <summary>They are paged now.</summary>
    public sealed record Page : YearChange;

    public sealed record Leave(DateOnly First, DateOnly Last) : YearChange;

    public sealed record Quiet(DateOnly Monday) : YearChange;

    /// <summary>The same for everybody in their team.</summary>
    public sealed record TeamQuiet(DateOnly Monday) : YearChange;

    public sealed record Zone(string Id) : YearChange;

    public sealed record Slot(DayOfWeek Weekday, int Hour) : YearChange;

    /// <summary>They pause, up to that day; null for the end of a pause.</summary>
    public sealed record Pause(DateOnly? Until) : YearChange;

    /// <summary>They do something with CoachBot.</summary>
    public sealed record Act : YearChange;
}

/// <summary>When what becomes known about whom.</summary>
internal sealed record YearEvent(DateTimeOffset At, YearPerson Person, YearChange Change);
