using System.Globalization;

namespace CoachBot.Benchmarks.Soaks.WeeklyYear;

/// <summary>
/// Judges a year by its raw facts: what was known about whom and since when, what arrived, and what people did. It uses no
/// rule of the program.
/// </summary>
internal sealed class YearJudge(YearPlan plan)
{
    private const int MostUnanswered = 3;

    private static readonly TimeSpan Answer = TimeSpan.FromDays(7);
    private static readonly TimeSpan AskedAgain = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Memory = TimeSpan.FromDays(12 * 7);

    private static readonly string[] Shown = ["Europe/London", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia"];

    private readonly YearRules _rules = new(plan);
    private readonly YearWeeks _weeks = new(plan);
    private readonly List<(string Rule, string What)> _broken = [];
    private readonly Dictionary<string, (int Weeks, int Messages)> _changes = new(StringComparer.Ordinal);
    private int _silent;
    private int _unjudged;

    /// <summary>In how many weeks of a person the message came at the one right moment.</summary>
    public int Exact { get; private set; }

    /// <summary>How many pauses there were for want of answers.</summary>
    public int Rests { get; private set; }

    /// <summary>How much there was to judge.</summary>
    public string Told => string.Create(
        CultureInfo.InvariantCulture,
        $"{plan.People.Sum(person => person.Messages.Count)} messages; weeks of a person: {Exact} with the message at the one right moment, {_silent} rightly without, {_unjudged} in which something changed, judged by the prohibitions alone; "
        + $"{Rests} pauses for want of answers; weeks with a clock change: {string.Join(", ", _changes.OrderBy(zone => zone.Key, StringComparer.Ordinal).Where(zone => zone.Value.Weeks > 0 || Shown.Contains(zone.Key)).Select(zone => $"{zone.Key} {zone.Value.Weeks} ({zone.Value.Messages} messages)"))}");

    /// <summary>Everything that broke a promise.</summary>
    public IReadOnlyList<(string Rule, string What)> Judge()
    {
        foreach (var person in plan.People)
        {
            Messages(person);
            Pauses(person);
            foreach (var monday in _weeks.Of())
            {
                Week(person, monday);
            }
        }

        return _broken;
    }

    /// <summary>How many messages came in weeks in which that zone changed its clocks.</summary>
    public int MessagesAtChanges(string zone) => _changes.GetValueOrDefault(zone).Messages;

    private void Messages(YearPerson person)
    {
        foreach (var message in person.Messages)
        {
            if (_rules.Forbids(person, message.At, message.At) is { } reason)
            {
                Broken("not in a forbidden window", person, message.At, reason);
            }

            if (message.Week != WeekOf(person, message.At))
            {
                Broken("only in its own week", person, message.At, message.Week);
            }
        }

        foreach (var same in person.Messages.GroupBy(message => WeekOf(person, message.At), StringComparer.Ordinal).Where(same => same.Count() > 1))
        {
            Broken("one a person and week", person, same.Last().At, same.Key);
        }

        foreach (var same in person.Messages.Where(message => message.Action is not null).GroupBy(message => message.Action, StringComparer.Ordinal))
        {
            foreach (var (one, next) in same.Zip(same.Skip(1)).Where(pair => pair.Second.At - pair.First.At < Memory))
            {
                Broken("no suggestion twice within 12 weeks", person, next.At, $"{next.Action}, said {one.At:yyyy-MM-dd HH:mm}");
            }
        }
    }

    private void Pauses(YearPerson person)
    {
        Rests += person.Rests.Count;
        for (var number = 0; number < person.Rests.Count; number++)
        {
            var (at, until) = person.Rests[number];
            var today = Local(person, at);
            if (until.DayNumber - DateOnly.FromDateTime(today).DayNumber != 14)
            {
                Broken("a pause for want of answers lasts 14 days", person, at, $"until {until:yyyy-MM-dd}");
            }

            // In the week in which the next one would have come the last of them must have had its seven days.
            var last = Since(person, at).TakeLast(MostUnanswered).ToList();
            if (last.Count < MostUnanswered || last.Any(message => IsAnswered(person, message, at)) || last[^1].At + Answer > at + Answer)
            {
                Broken("a pause is made for three unanswered messages", person, at, Facts(person, last, at));
            }
        }

        foreach (var message in person.Messages)
        {
            var last = Since(person, message.At).TakeLast(MostUnanswered).ToList();
            if (last.Count == MostUnanswered && last.TrueForAll(before => before.At + Answer <= MadeBy(message.At) && !IsAnswered(person, before, message.At)))
            {
                Broken("three unanswered messages make a pause", person, message.At, $"a fourth came; {Facts(person, last, message.At)}");
            }
        }
    }

    private void Week(YearPerson person, DateOnly monday)
    {
        if (_weeks.Expected(person, monday, _rules) is not { } expected)
        {
            _unjudged++;
            return;
        }

        var zone = person.ZoneAt(expected.Begins);
        var arrived = person.Messages.Where(message => message.At >= expected.Begins && message.At < expected.Ends).ToList();
        var isChange = zone.GetUtcOffset(expected.Begins) != zone.GetUtcOffset(expected.Ends);
        if (isChange)
        {
            var (weeks, messages) = _changes.GetValueOrDefault(zone.Id);
            _changes[zone.Id] = (weeks + 1, messages + arrived.Count);
        }

        if (expected.At is not { } at)
        {
            _silent++;
            arrived.ForEach(message => Broken("nothing when there was no hour for it", person, message.At, "a message came"));
        }
        else if (arrived is [var only] && only.At == at)
        {
            Exact++;
        }
        else
        {
            Broken(
                arrived.Count == 0 ? "whoever could get one got one" : isChange ? "at the exact hour in weeks of clock changes" : "at the exact hour", person, at,
                arrived.Count == 0 ? "nothing came" : $"it came {Local(person, arrived[0].At):yyyy-MM-dd HH:mm}");
        }
    }

    // What waited until the platform was there again was decided on before it went away.
    private DateTimeOffset MadeBy(DateTimeOffset arrived) =>
        plan.PlatformAway.Where(away => away.From <= arrived && arrived - away.Until <= AskedAgain).Select(away => away.From).Append(arrived).Min();

    private static IEnumerable<YearMessage> Since(YearPerson person, DateTimeOffset at)
    {
        var rested = person.Rests.FindLast(rest => rest.At < at).At;
        return person.Messages.Where(message => message.At > rested && message.At < at);
    }

    private static bool IsAnswered(YearPerson person, YearMessage message, DateTimeOffset by) =>
        person.Acts.Exists(act => act > message.At && act < message.At + Answer && act <= by);

    private static string Facts(YearPerson person, List<YearMessage> last, DateTimeOffset at) => string.Create(
        CultureInfo.InvariantCulture,
        $"messages {string.Join(", ", last.Select(message => $"{message.At:MM-dd HH:mm}"))}; acts {string.Join(", ", person.Acts.Where(act => act > at.AddDays(-35) && act <= at).Select(act => $"{act:MM-dd HH:mm}"))}, all UTC");

    private static DateTime Local(YearPerson person, DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, person.ZoneAt(at)).DateTime;

    private static string WeekOf(YearPerson person, DateTimeOffset at)
    {
        var local = Local(person, at);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(local):0000}-W{ISOWeek.GetWeekOfYear(local):00}");
    }

    private void Broken(string rule, YearPerson person, DateTimeOffset at, string what) => _broken.Add((rule, string.Create(
        CultureInfo.InvariantCulture,
        $"{person.Id} in {person.ZoneAt(at).Id}, {person.SlotAt(at).Weekday} {person.SlotAt(at).Hour}:00, team {person.Team}: {Local(person, at):yyyy-MM-dd HH:mm} ({at.UtcDateTime:yyyy-MM-dd HH:mm} UTC): {what}")));
}
