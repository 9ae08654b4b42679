namespace CoachBot.Benchmarks.Soaks.WeeklyYear;

/// <summary>
/// Says of somebody's week when its message has to come, to the minute: at the chosen hour or in the eight after it, else in
/// the same hours of the days that are left, as soon as a host looked. Hosts look at every full hour, at what comes before the next.
/// </summary>
internal sealed class YearWeeks(YearPlan plan)
{
    private const int Hours = 8;
    private const int WeeksAhead = 6;

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Rest = TimeSpan.FromHours(24);

    /// <summary>The weeks that are over everywhere, by their Mondays.</summary>
    public IEnumerable<DateOnly> Of()
    {
        for (var monday = DateOnly.FromDateTime(plan.Start.UtcDateTime).AddDays(7); monday.AddDays(8) <= DateOnly.FromDateTime(plan.End.UtcDateTime); monday = monday.AddDays(7))
        {
            yield return monday;
        }
    }

    /// <summary>The moment, or none, with when the week begins and ends; null for a week in which what decides changed under way.</summary>
    public (DateTimeOffset? At, DateTimeOffset Begins, DateTimeOffset Ends)? Expected(YearPerson person, DateOnly monday, YearRules rules)
    {
        var zone = person.ZoneAt(new(monday.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero));
        var (begins, ends) = (First(zone, monday, 0), First(zone, monday.AddDays(7), 0));
        var (from, until) = (begins - Hour - Hour, ends);
        if (person.Zones.Exists(other => other.Known > begins.AddDays(-8) && other.Known < until.AddDays(1)) || person.Slots.Exists(slot => slot.Known > from && slot.Known < until)
            || person.Pauses.Exists(pause => pause.Known > from && pause.Known < until) || IsRestEnded(person, from, until))
        {
            return null;
        }

        var (spans, chosen) = Spans(zone, monday, person.SlotAt(begins));
        for (var look = Floor(spans[0].From); look < spans[^1].Until; look += Hour)
        {
            if (plan.IsUp(look) && YearRules.PausedUntil(person, look) <= chosen && Next(person, spans, look, rules) is { } at && at < look + Hour)
            {
                // What becomes known after the look may take it back, and a platform that is away delays it.
                return person.Changes.Exists(change => change > look && change <= at) || plan.PlatformAway.Any(away => at >= away.From && at < away.Until) ? null : (at, begins, ends);
            }
        }

        return (null, begins, ends);
    }

    /// <summary>When, as far as is known, somebody's next message may come at the earliest; far away when that is not to be seen.</summary>
    public static DateTimeOffset NextFor(YearPerson person, DateTimeOffset now, YearRules rules)
    {
        var zone = person.ZoneAt(now);
        var monday = YearRules.Monday(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime));
        for (var week = 0; week < WeeksAhead; week++, monday = monday.AddDays(7))
        {
            var (spans, chosen) = Spans(zone, monday, person.SlotAt(now));
            var begins = First(zone, monday, 0);
            if (!person.Messages.Exists(message => message.At >= begins && message.At < begins.AddDays(7)) && YearRules.PausedUntil(person, now) <= chosen
                && Next(person, spans, now, rules) is { } at)
            {
                return at;
            }
        }

        return now.AddDays(7);
    }

    private static (List<(DateTimeOffset From, DateTimeOffset Until)> Spans, DateOnly Chosen) Spans(TimeZoneInfo zone, DateOnly monday, (DayOfWeek Weekday, int Hour) slot)
    {
        var chosen = monday.AddDays(((int)slot.Weekday + 6) % 7);
        return (
        [
            .. Enumerable.Range(0, 7).Select(monday.AddDays)
                .Where(day => day >= chosen && (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) || slot.Weekday is DayOfWeek.Saturday or DayOfWeek.Sunday))
                .Select(day => (First(zone, day, slot.Hour), Earlier(First(zone, day, slot.Hour).AddHours(Hours), First(zone, day.AddDays(1), 0)))),
        ], chosen);
    }

    // The first moment at which it is that hour of the day or later: an hour that is skipped is the first after it, of one that comes twice it is the first.
    private static DateTimeOffset First(TimeZoneInfo zone, DateOnly day, int hour)
    {
        var at = new DateTimeOffset(day.ToDateTime(new TimeOnly(hour, 0)), TimeSpan.Zero).AddHours(-15);
        while (TimeZoneInfo.ConvertTime(at, zone).DateTime < day.ToDateTime(new TimeOnly(hour, 0)))
        {
            at = at.AddMinutes(15);
        }

        return at;
    }

    private static DateTimeOffset? Next(YearPerson person, List<(DateTimeOffset From, DateTimeOffset Until)> spans, DateTimeOffset look, YearRules rules)
    {
        foreach (var (from, until) in spans.Where(span => span.Until > look))
        {
            var edges = Edges(person, from, until);
            DateTimeOffset? open = null;
            for (var edge = 0; edge < edges.Count; edge++)
            {
                var isOpen = edge < edges.Count - 1 && rules.Forbids(person, edges[edge], look) is null;
                if (isOpen)
                {
                    open ??= edges[edge];
                }
                else if (open is { } since)
                {
                    var at = since > look ? since : look;
                    if (edges[edge] - at >= Shortest)
                    {
                        return at;
                    }

                    open = null;
                }
            }
        }

        return null;
    }

    private static List<DateTimeOffset> Edges(YearPerson person, DateTimeOffset from, DateTimeOffset until) =>
    [
        .. person.Shifts.SelectMany(shift => new[] { shift.From, shift.Until }).Concat(person.Pages).Concat(person.Pages.Select(page => page + Rest))
            .Where(edge => edge > from && edge < until).Append(from).Append(until).Distinct().Order(),
    ];

    private static bool IsRestEnded(YearPerson person, DateTimeOffset from, DateTimeOffset until) => person.Rests.Exists(rest =>
        rest.At < until && person.Acts.Exists(act => act > rest.At && act > from && act < until && person.RestAt(act.AddTicks(-1)) is not null));

    private static DateTimeOffset Floor(DateTimeOffset at) => new(at.UtcDateTime.Date.AddHours(at.UtcDateTime.Hour), TimeSpan.Zero);

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
