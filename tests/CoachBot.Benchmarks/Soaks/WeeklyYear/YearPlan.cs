#pragma warning disable CA5394 // Seeded on purpose.

namespace CoachBot.Benchmarks.Soaks.WeeklyYear;

/// <summary>
/// An organisation over some weeks, by chance: who is there, what becomes known when, and when the hosts or the platform are
/// away. The same seed gives the same.
/// </summary>
internal sealed class YearPlan
{
    private static readonly string[] Zones =
    [
        "Europe/London", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia", "America/St_Johns",
        "Asia/Kathmandu", "Pacific/Chatham", "America/Santiago", "Africa/Cairo", "Pacific/Honolulu", "Etc/UTC",
    ];

    private static readonly Dictionary<int, int> CadenceOfTeam = new() { [3] = 2, [7] = 3, [11] = 4 };

    private readonly Random _random;
    private readonly List<YearEvent> _events = [];
    private readonly int _weeks;

    /// <summary>One in which nothing happens that is not said.</summary>
    /// <param name="start">A Monday.</param>
    /// <param name="weeks">How long it lasts.</param>
    /// <param name="people">Who is there.</param>
    public YearPlan(DateTimeOffset start, int weeks, params IReadOnlyList<YearPerson> people)
    {
        (Start, End, _weeks, _random) = (start, start.AddDays(7 * weeks), weeks, new(0));
        (People, Events) = ([.. people], []);
    }

    /// <param name="people">How many.</param>
    /// <param name="start">A Monday.</param>
    /// <param name="weeks">How long it lasts.</param>
    /// <param name="slots">How many weekdays with their hour people choose from.</param>
    /// <param name="seed">Gives the same again.</param>
    public YearPlan(int people, DateTimeOffset start, int weeks, int slots, int seed)
    {
        (Start, End, _weeks, _random) = (start, start.AddDays(7 * weeks), weeks, new(seed));
        var chosen = Enumerable.Range(0, slots).Select(_ => Slot()).ToList();
        var teams = Math.Max(2, people / 25);
        People = [.. Enumerable.Range(0, people).Select(number => Somebody(number, teams, chosen[number % slots]))];
        Cadences = CadenceOfTeam.Where(cadence => cadence.Key < teams).ToDictionary(cadence => TeamOf(cadence.Key), cadence => cadence.Value);
        Blackouts = [.. Enumerable.Range(0, 1 + (weeks / 12)).Select(_ => Day()).Select(day => (day, day.AddDays(_random.Next(4))))];
        HostsAway = [.. Away(weeks / 3, 6), .. Away(weeks / 8, 24 * 4), .. Away(Math.Max(1, weeks / 26), 24 * 12)];
        PlatformAway = [.. Away(weeks / 5, 12)];
        People.ForEach(Live);
        Events = [.. _events.Where(one => one.At >= Start && one.At < End).OrderBy(one => one.At)];
    }

    public DateTimeOffset Start { get; }

    public DateTimeOffset End { get; }

    public List<YearPerson> People { get; }

    /// <summary>In order.</summary>
    public IReadOnlyList<YearEvent> Events { get; }

    public IReadOnlyDictionary<string, int> Cadences { get; init; } = new Dictionary<string, int>();

    public IReadOnlyList<(DateOnly First, DateOnly Last)> Blackouts { get; init; } = [];

    /// <summary>From full hour to full hour.</summary>
    public IReadOnlyList<(DateTimeOffset From, DateTimeOffset Until)> HostsAway { get; init; } = [];

    public IReadOnlyList<(DateTimeOffset From, DateTimeOffset Until)> PlatformAway { get; init; } = [];

    /// <summary>Whether hosts run in the hour that begins then.</summary>
    public bool IsUp(DateTimeOffset at) => !HostsAway.Any(away => at >= away.From && at < away.Until);

    private static string TeamOf(int team) => FormattableString.Invariant($"team-{team}");

    private (DayOfWeek Weekday, int Hour) Slot() => (
        _random.Next(10) == 0 ? (DayOfWeek)(_random.Next(2) * 6) : (DayOfWeek)_random.Next(1, 6),
        _random.Next(10) < 7 ? _random.Next(8, 18) : _random.Next(24));

    private static YearPerson Somebody(int number, int teams, (DayOfWeek Weekday, int Hour) slot) => new(
        FormattableString.Invariant($"year-{number:00000}"), TeamOf(number % teams), Zones[number % Zones.Length], slot.Weekday, slot.Hour,
        number % 7 == 0 ? 0 : number % 3 == 0 ? 0.35 : 0.85);

    private DateTimeOffset Moment() => Start.AddMinutes(_random.Next((int)(End - Start).TotalMinutes));

    private DateOnly Day() => DateOnly.FromDateTime(Moment().UtcDateTime);

    // As often in a year as that, on the average.
    private int Times(double aYear)
    {
        var times = aYear * _weeks / 52;
        return (int)times + (_random.NextDouble() < times - (int)times ? 1 : 0);
    }

    private IEnumerable<(DateTimeOffset From, DateTimeOffset Until)> Away(int times, int longestHours) => Enumerable.Range(0, times).Select(_ =>
    {
        var from = Start.AddHours(_random.Next((int)(End - Start).TotalHours));
        return (from, from.AddHours(1 + _random.Next(longestHours)));
    });

    private void Live(YearPerson person)
    {
        for (var left = Times(7); left > 0; left--)
        {
            OnCall(person);
        }

        for (var left = Times(3); left > 0; left--)
        {
            var first = Day();
            Later(first, 30, person, new YearChange.Leave(first, first.AddDays(_random.Next(12))));
        }

        for (var left = Times(2); left > 0; left--)
        {
            var monday = Monday(Day());
            Later(monday, 20, person, _random.Next(8) == 0 ? new YearChange.TeamQuiet(monday) : new YearChange.Quiet(monday));
        }

        for (var left = Times(0.4); left > 0; left--)
        {
            _events.Add(new(Moment(), person, new YearChange.Zone(Zones[_random.Next(Zones.Length)])));
        }

        for (var left = Times(0.6); left > 0; left--)
        {
            var (weekday, hour) = Slot();
            _events.Add(new(Moment(), person, new YearChange.Slot(weekday, hour)));
        }

        for (var left = Times(0.8); left > 0; left--)
        {
            var at = Moment();
            _events.Add(new(at, person, new YearChange.Pause(DateOnly.FromDateTime(at.UtcDateTime).AddDays(3 + _random.Next(40)))));
            if (_random.Next(3) == 0)
            {
                _events.Add(new(at.AddHours(_random.Next(600)), person, new YearChange.Pause(null)));
            }
        }
    }

    // Half a day to a week, known some days before or a little after its beginning; with pages in it, most of them at night.
    private void OnCall(YearPerson person)
    {
        var from = Moment();
        var until = from.AddHours(12 + _random.Next(157));
        _events.Add(new(_random.Next(8) == 0 ? from.AddMinutes(_random.Next(300)) : from.AddDays(-_random.Next(21)), person, new YearChange.Shift(from, until)));
        var zone = TimeZoneInfo.FindSystemTimeZoneById(person.FirstZone);
        for (var left = _random.Next(4); left > 0; left--)
        {
            var at = from.AddMinutes(_random.Next((int)(until - from).TotalMinutes));
            var local = TimeZoneInfo.ConvertTime(at, zone);
            _events.Add(new(local.Hour is >= 7 and < 22 && _random.Next(3) > 0 ? at.AddHours(22 - local.Hour) : at, person, new YearChange.Page()));
        }
    }

    private void Later(DateOnly day, int mostDaysBefore, YearPerson person, YearChange change)
    {
        var at = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddDays(-_random.Next(mostDaysBefore)).AddMinutes(_random.Next(2_000));
        _events.Add(new(at < Start ? Start : at, person, change));
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
