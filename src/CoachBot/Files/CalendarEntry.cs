using System.Globalization;
using CoachBot.Core.People;
using CoachBot.Core.Weekly;

namespace CoachBot.Files;

/// <summary>One row of a calendar.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Line">Where it stands in its file.</param>
internal sealed record CalendarEntry(CalendarKind Kind, int Line)
{
    /// <summary>What the calendar calls it; empty for nothing, and it is known by what it says.</summary>
    public string Id { get; init; } = "";

    /// <summary>Whose it is, as written; empty for a team's quiet week.</summary>
    public string Person { get; init; } = "";

    /// <summary>Whom that means; null until it is looked up.</summary>
    public PersonId? Owner { get; init; }

    public string? Team { get; init; }

    public ShiftRole Role { get; init; } = ShiftRole.Primary;

    /// <summary>Of a shift; of a page only its beginning counts.</summary>
    public TimeRange Time { get; init; }

    /// <summary>Of a leave.</summary>
    public DayRange Days { get; init; }

    /// <summary>Of a quiet week.</summary>
    public IsoWeek Week { get; init; }

    /// <summary>Whether it is no more. With an id, nothing but the id counts then.</summary>
    public bool IsRemoved { get; init; }

    /// <summary>The same for the same entry, whichever file says it.</summary>
    public string Key => Id.Length > 0 ? Id : $"{Owner?.Value ?? $"team:{Team}"}@{What}";

    private string What => Kind switch
    {
        CalendarKind.Shift => $"{Moment(Time.From)}..{Moment(Time.Until)}",
        CalendarKind.Page => Moment(Time.From),
        CalendarKind.Leave => $"{Day(Days.First)}..{Day(Days.Last)}",
        CalendarKind.QuietWeek => Week.ToString(),
    };

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>What a row of a calendar is.</summary>
internal enum CalendarKind
{
    /// <summary>Somebody is on call.</summary>
    Shift = 1,

    /// <summary>Somebody was called.</summary>
    Page,

    /// <summary>Somebody is away.</summary>
    Leave,

    /// <summary>A person or a team wants no message.</summary>
    QuietWeek,
}

/// <summary>As what somebody is on call.</summary>
internal enum ShiftRole
{
    /// <summary>Called first.</summary>
    Primary = 1,

    /// <summary>Called when the first does not answer.</summary>
    Secondary,

    /// <summary>Learning beside them.</summary>
    Shadow,
}
