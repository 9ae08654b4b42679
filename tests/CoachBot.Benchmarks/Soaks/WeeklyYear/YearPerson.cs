namespace CoachBot.Benchmarks.Soaks.WeeklyYear;

/// <summary>Somebody, and everything that was ever known about them, with since when.</summary>
internal sealed class YearPerson(string id, string team, string zone, DayOfWeek weekday, int hour, double answers)
{
    public string Id => id;

    public string Team => team;

    public string FirstZone => zone;

    public (DayOfWeek Weekday, int Hour) FirstSlot => (weekday, hour);

    /// <summary>How probable it is that they answer a message.</summary>
    public double Answers => answers;

    public List<(DateTimeOffset Known, TimeZoneInfo Zone)> Zones { get; } = [(DateTimeOffset.MinValue, TimeZoneInfo.FindSystemTimeZoneById(zone))];

    public List<(DateTimeOffset Known, DayOfWeek Weekday, int Hour)> Slots { get; } = [(DateTimeOffset.MinValue, weekday, hour)];

    public List<(DateTimeOffset Known, DateOnly? Until)> Pauses { get; } = [];

    public List<(DateTimeOffset Known, DateTimeOffset From, DateTimeOffset Until)> Shifts { get; } = [];

    public List<DateTimeOffset> Pages { get; } = [];

    public List<(DateTimeOffset Known, DateOnly First, DateOnly Last)> Leave { get; } = [];

    public List<(DateTimeOffset Known, DateOnly Monday)> QuietWeeks { get; } = [];

    /// <summary>When they did something, in order.</summary>
    public List<DateTimeOffset> Acts { get; } = [];

    /// <summary>The pauses that CoachBot made, in order.</summary>
    public List<(DateTimeOffset At, DateOnly Until)> Rests { get; } = [];

    /// <summary>What arrived, in order.</summary>
    public List<YearMessage> Messages { get; } = [];

    /// <summary>When anything became known about them, in order.</summary>
    public List<DateTimeOffset> Changes { get; } = [];

    public TimeZoneInfo ZoneAt(DateTimeOffset at) => Zones.FindLast(one => one.Known <= at).Zone;

    public (DayOfWeek Weekday, int Hour) SlotAt(DateTimeOffset at) => Slots.FindLast(one => one.Known <= at) is var slot ? (slot.Weekday, slot.Hour) : default;

    /// <summary>The first day that a pause of their own allows again; null for no pause.</summary>
    public DateOnly? OwnPauseAt(DateTimeOffset at) => Pauses.FindLast(one => one.Known <= at).Until;

    /// <summary>The same of a pause that CoachBot made, unless they did something since.</summary>
    public DateOnly? RestAt(DateTimeOffset at) =>
        Rests.FindLast(rest => rest.At <= at) is { Until: var until } rest && until != default && !Acts.Exists(act => act > rest.At && act <= at) ? until : null;

    /// <summary>Takes note of something that becomes known now.</summary>
    public void Learn(YearChange change, DateTimeOffset now)
    {
        Changes.Add(now);
        switch (change)
        {
            case YearChange.Shift shift:
                Shifts.Add((now, shift.From, shift.Until));
                break;
            case YearChange.Page:
                Pages.Add(now);
                break;
            case YearChange.Leave leave:
                Leave.Add((now, leave.First, leave.Last));
                break;
            case YearChange.Quiet quiet:
                QuietWeeks.Add((now, quiet.Monday));
                break;
            case YearChange.TeamQuiet quiet:
                QuietWeeks.Add((now, quiet.Monday));
                break;
            case YearChange.Zone other:
                Zones.Add((now, TimeZoneInfo.FindSystemTimeZoneById(other.Id)));
                Acts.Add(now);
                break;
            case YearChange.Slot slot:
                Slots.Add((now, slot.Weekday, slot.Hour));
                Acts.Add(now);
                break;
            case YearChange.Pause pause:
                Pauses.Add((now, pause.Until));
                Acts.Add(now);
                break;
            case YearChange.Act:
                Acts.Add(now);
                break;
        }
    }
}

/// <summary>A message that arrived.</summary>
/// <param name="Week">As its key says.</param>
/// <param name="At">When.</param>
/// <param name="Action">The step that it suggests; null for none.</param>
internal sealed record YearMessage(string Week, DateTimeOffset At, string? Action);
