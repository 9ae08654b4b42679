using CoachBot.Core;
using CoachBot.Core.Weekly;
using CoachBot.Files;
using CoachBot.People;

namespace CoachBot.Sources.Calendar;

/// <summary>Turns one row into an entry; what is wrong goes to <c>problems</c>.</summary>
internal sealed class CalendarRow(FieldRow row, LineProblems problems)
{
    private const int LongestId = 200;

    // A slip in a year would keep somebody from every message for as long.
    private static readonly TimeSpan LongestShift = TimeSpan.FromDays(62);

    private static readonly string[] OfSome = ["role", "from", "until", "week", "zone"];

    private static readonly Dictionary<CalendarKind, string[]> Used = new()
    {
        [CalendarKind.Shift] = ["person", "team", "role", "from", "until", "zone"],
        [CalendarKind.Page] = ["person", "team", "from", "zone"],
        [CalendarKind.Leave] = ["person", "team", "from", "until"],
        [CalendarKind.QuietWeek] = ["person", "team", "week"],
    };

    /// <summary>The entry; null when nothing can be made of it, worth nothing when the row added a problem.</summary>
    public CalendarEntry? Read()
    {
        var removed = IsRemoved();
        if (Kind() is not { } kind)
        {
            return null;
        }

        CheckId(kind);
        var entry = new CalendarEntry(kind, row.Line) { Id = row["id"], IsRemoved = removed };
        if (removed && entry.Id.Length > 0)
        {
            return entry;
        }

        CheckUnused(kind);
        CheckPerson(kind);
        entry = entry with { Person = row["person"], Team = row["team"].Length == 0 ? null : KebabId.Of(row["team"]) };
        return kind switch
        {
            CalendarKind.Shift => entry with { Role = Role(), Time = Shift() },
            CalendarKind.Page => entry with { Time = Page() },
            CalendarKind.Leave => entry with { Days = Days() },
            CalendarKind.QuietWeek => entry with { Week = Week() },
        };
    }

    private CalendarKind? Kind()
    {
        if (EnumText.TryParse<CalendarKind>(KebabId.Of(row["kind"]), out var kind))
        {
            return kind;
        }

        Unknown("kind", EnumText.All<CalendarKind>());
        return null;
    }

    private bool IsRemoved()
    {
        var word = row["status"].ToLowerInvariant();
        if (!CalendarFields.Removed.Contains(word) && !CalendarFields.Standing.Contains(word))
        {
            Unknown("status", [.. CalendarFields.Removed, .. CalendarFields.Standing.Where(standing => standing.Length > 0)]);
        }

        return CalendarFields.Removed.Contains(word);
    }

    private void CheckId(CalendarKind kind)
    {
        if (kind == CalendarKind.Shift && row.IsEmpty("id"))
        {
            problems.Add(row.Line, "a shift has no id", remedy: "Fill in 'id', so that a shift that moves is still the same");
        }
        else if (row["id"].Length > LongestId || row["id"].AsSpan().ContainsAny('\r', '\n'))
        {
            problems.Add(row.Line, "the id is no id", $"{row["id"].Length} characters", $"one line of up to {LongestId} characters", "Choose a shorter one");
        }
    }

    private void CheckUnused(CalendarKind kind)
    {
        foreach (var column in OfSome.Where(column => !Used[kind].Contains(column) && !row.IsEmpty(column)))
        {
            problems.Add(row.Line, $"{EnumText.Of(kind)} has no '{column}'", row[column], string.Join(", ", Used[kind]), "Leave the cell empty, or correct the kind");
        }
    }

    private void CheckPerson(CalendarKind kind)
    {
        if (kind == CalendarKind.QuietWeek && row.IsEmpty("person") == row.IsEmpty("team"))
        {
            problems.Add(row.Line, "a quiet week is of a person or of a team", row.IsEmpty("person") ? "neither" : "both", remedy: "Fill in 'person' or 'team', not both");
        }
        else if (kind != CalendarKind.QuietWeek && row.IsEmpty("person"))
        {
            problems.Add(row.Line, "person is empty", allowed: "an id, an e-mail address or a @handle of the directory", remedy: "Say whose it is");
        }
    }

    private ShiftRole Role()
    {
        if (!row.IsEmpty("role") && EnumText.TryParse<ShiftRole>(row["role"].ToLowerInvariant(), out var role))
        {
            return role;
        }

        if (!row.IsEmpty("role"))
        {
            Unknown("role", EnumText.All<ShiftRole>());
        }

        return ShiftRole.Primary;
    }

    private TimeRange Shift()
    {
        var zone = Zone();
        if (Moment("from", zone) is not { } from || Moment("until", zone) is not { } until)
        {
            return default;
        }

        if (until <= from || until - from > LongestShift)
        {
            problems.Add(row.Line, until <= from ? "a shift ends before it begins" : $"a shift is longer than {LongestShift.Days} days", $"{row["from"]} to {row["until"]}", remedy: "Correct one of the two");
        }

        return new(from, until);
    }

    private TimeRange Page()
    {
        var at = Moment("from", Zone()) ?? default;
        return new(at, at);
    }

    private DayRange Days()
    {
        if (Day("from") is not { } first || (row.IsEmpty("until") ? first : Day("until")) is not { } last)
        {
            return default;
        }

        if (last < first)
        {
            problems.Add(row.Line, "a leave ends before it begins", $"{row["from"]} to {row["until"]}", remedy: "Correct one of the two; until is the last day of it");
        }

        return new(first, last);
    }

    private IsoWeek Week()
    {
        if (!IsoWeek.TryParse(row["week"], out var week))
        {
            problems.Add(row.Line, row.IsEmpty("week") ? "week is empty" : "week is no week", row["week"], "a week by ISO 8601, such as 2026-W30", "Write the year that it is counted in, and its number");
        }

        return week;
    }

    private TimeZoneInfo? Zone()
    {
        if (row.IsEmpty("zone"))
        {
            return null;
        }

        if (TimeZones.Iana(row["zone"]) is { } known)
        {
            return TimeZoneInfo.FindSystemTimeZoneById(known);
        }

        problems.Add(row.Line, "unknown time zone", row["zone"], "a name of the IANA database, such as Europe/Madrid",
            TimeZones.Nearest(row["zone"]) is { } nearest ? $"Write '{nearest}' if that is meant" : "Correct it, or write the times with their offset");
        // What is wrong with the times is said without another word about the zone.
        return TimeZoneInfo.Utc;
    }

    private DateTimeOffset? Moment(string column, TimeZoneInfo? zone)
    {
        var moment = CalendarTime.Moment(row[column], zone);
        if (moment is null)
        {
            var isLocal = zone is null && CalendarTime.Moment(row[column], TimeZoneInfo.Utc) is not null;
            problems.Add(row.Line, row.IsEmpty(column) ? $"{column} is empty" : isLocal ? $"{column} has no offset, and the row no zone" : $"{column} is not a time", row[column],
                CalendarTime.Allowed, isLocal ? "Write the offset, or name the zone in 'zone'" : "Write it in one of these forms");
        }

        return moment;
    }

    private DateOnly? Day(string column)
    {
        var day = CalendarTime.Day(row[column]);
        if (day is null)
        {
            problems.Add(row.Line, row.IsEmpty(column) ? $"{column} is empty" : $"{column} is not a day", row[column], "a day, such as 2026-12-24", "A leave is written in whole days; until is its last");
        }

        return day;
    }

    private void Unknown(string column, IReadOnlyList<string> allowed)
    {
        var nearest = Nearest.To(row[column], allowed);
        problems.Add(row.Line, row.IsEmpty(column) ? $"{column} is empty" : $"unknown {column}", row[column], string.Join(", ", allowed),
            nearest is null ? "Use one of these" : $"Did you mean '{nearest}'? Use one of these");
    }
}
