using CoachBot.Core.People;
using CoachBot.Core.Weekly;

namespace CoachBot.Storage;

/// <summary>How somebody wants to be treated, and who said so.</summary>
internal sealed record PersonSettings
{
    public required Consent Consent { get; init; }

    /// <summary>Whether they chose it themselves; else their organisation did.</summary>
    public bool IsOwnConsent { get; init; }

    /// <summary>When it was chosen; null when nobody ever did.</summary>
    public DateTimeOffset? ConsentAt { get; init; }

    public required string TimeZone { get; init; }

    /// <summary>Whether they chose it themselves; else their organisation did.</summary>
    public bool IsOwnZone { get; init; }

    /// <summary>The weekday of the weekly message; null for the usual.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>Its hour; null for the usual.</summary>
    public int? Hour { get; init; }

    /// <summary>The first day on which a weekly message may come again; null when there is no pause.</summary>
    public DateOnly? PausedUntil { get; init; }

    /// <summary>Whether the pause is CoachBot's, for want of answers; else it is their own.</summary>
    public bool IsRest { get; init; }

    public WeeklySlot Slot => new(Weekday ?? WeeklySlot.Usual.Weekday, Hour ?? WeeklySlot.Usual.Hour);

    /// <summary>The zone that times are counted in: UTC for one that this system does not know.</summary>
    public TimeZoneInfo Zone => TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>The day it is for them.</summary>
    public DateOnly Today(DateTimeOffset now) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Zone).DateTime);

    /// <summary>Until when there is a pause that is not over; null for none.</summary>
    public DateOnly? PauseAt(DateTimeOffset now) => PausedUntil is { } until && until > Today(now) ? until : null;

    public DateTimeOffset NextSlot(DateTimeOffset now) => Slot.NextAfter(now, Zone, PausedUntil);
}

/// <summary>What somebody wants changed; null leaves a setting as it is.</summary>
internal sealed record SettingsWish
{
    /// <summary>An IANA name that the system knows.</summary>
    public string? Zone { get; init; }

    public DayOfWeek? Weekday { get; init; }

    /// <summary>0 to 23.</summary>
    public int? Hour { get; init; }

    /// <summary>A pause, or its end.</summary>
    public PauseWish? Pause { get; init; }
}

/// <summary>A pause up to that day, or none.</summary>
internal sealed record PauseWish(DateOnly? Until);
