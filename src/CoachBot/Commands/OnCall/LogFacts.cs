using CoachBot.Chat;
using CoachBot.Core;
using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.Core.Work;

namespace CoachBot.Commands.OnCall;

/// <summary>The facts of an incident, checked: everything that is wrong with them at once.</summary>
/// <param name="Start">UTC.</param>
/// <param name="End">UTC.</param>
/// <param name="Scope">How far it reached.</param>
/// <param name="People">Who was there, in the order chosen.</param>
internal sealed record LogFacts(DateTimeOffset Start, DateTimeOffset End, Scope Scope, IReadOnlyList<Person> People)
{
    public const int LongestWhat = 3_000;
    public const int MostPeople = 10;

    private static readonly TimeSpan Longest = TimeSpan.FromDays(14);

    public static (LogFacts? Facts, IReadOnlyList<FieldProblem> Problems) Of(LogDraft draft, Person lead, PersonDirectory directory, DateTimeOffset now)
    {
        var problems = new List<FieldProblem>();
        CheckTexts(draft, problems);
        var zone = LocalTime.ZoneOf(lead);
        var starts = Moments(draft.StartDay, draft.StartTime, LogFields.StartDay, LogFields.StartTime, zone, problems);
        var ends = Moments(draft.EndDay, draft.EndTime, LogFields.EndDay, LogFields.EndTime, zone, problems);
        var span = SpanOf(starts, ends, now, zone, problems);
        var people = PeopleOf(draft, lead, directory, problems);
        return problems.Count > 0 ? (null, problems) : (new(span.Start, span.End, EnumText.Parse<Scope>(draft.Scope), people), []);
    }

    private static void CheckTexts(LogDraft draft, List<FieldProblem> problems)
    {
        problems.AddRange(new[] { OneLine.WhyNot(LogFields.Title, draft.Title), ScopeChoice.WhyNot(LogFields.Scope, draft.Scope) }.OfType<FieldProblem>());
        if (draft.What.Length > LongestWhat)
        {
            problems.Add(new(LogFields.What, $"At most {LongestWhat} letters, and this has {draft.What.Length}. A whole postmortem goes in with /postmortem."));
        }
    }

    private static IReadOnlyList<DateTimeOffset> Moments(
        string day, string time, string dayField, string timeField, TimeZoneInfo zone, List<FieldProblem> problems)
    {
        var (date, clock) = (LocalTime.Day(day), LocalTime.Time(time));
        if (date is null)
        {
            problems.Add(new(dayField, "Give the day, such as 2026-11-21."));
        }

        if (clock is null)
        {
            problems.Add(new(timeField, "Give the time of day, such as 03:15."));
        }

        if (date is not { } known || clock is not { } shown)
        {
            return [];
        }

        var moments = LocalTime.Moments(known, shown, zone);
        if (moments.Count == 0)
        {
            problems.Add(new(timeField, $"The clocks in {zone.Id} were put forward over {shown:HH:mm} on that day, so it never was. Give the time before or after."));
        }

        return moments;
    }

    // Where the clocks were turned back an hour comes twice: the start is the first, and the end the first behind it.
    private static (DateTimeOffset Start, DateTimeOffset End) SpanOf(
        IReadOnlyList<DateTimeOffset> starts, IReadOnlyList<DateTimeOffset> ends, DateTimeOffset now, TimeZoneInfo zone, List<FieldProblem> problems)
    {
        if (starts.Count > 0 && starts[0] > now)
        {
            problems.Add(new(LogFields.StartDay, $"That lies in the future: in {zone.Id} it is {TimeZoneInfo.ConvertTime(now, zone):yyyy-MM-dd HH:mm}."));
        }

        if (ends.Count > 0 && ends[0] > now)
        {
            problems.Add(new(LogFields.EndDay, "That lies in the future: log an incident once it is over."));
        }

        if (starts.Count == 0 || ends.Count == 0)
        {
            return default;
        }

        var end = ends.FirstOrDefault(moment => moment >= starts[0], ends[^1]);
        if (end < starts[0])
        {
            problems.Add(new(LogFields.EndTime, "The end lies before the start."));
        }
        else if (end - starts[0] > Longest)
        {
            problems.Add(new(LogFields.EndDay, $"That is longer than {Longest.Days} days. Log the part that people worked on."));
        }

        return (starts[0], end);
    }

    private static List<Person> PeopleOf(LogDraft draft, Person lead, PersonDirectory directory, List<FieldProblem> problems)
    {
        var people = draft.People.Select(id => directory.Find(new(id))).OfType<Person>().ToList();
        var unknown = draft.People.Where(id => directory.Find(new(id)) is null).ToList();
        if (draft.People.IsEmpty)
        {
            problems.Add(new(LogFields.People, "Choose who was there: at least one person."));
        }
        else if (unknown.Count > 0)
        {
            problems.Add(new(LogFields.People, $"Nobody in the directory has the id {string.Join(", ", unknown)}. An admin imports people: coachbot people import <file>."));
        }
        else if (people.Count > MostPeople)
        {
            problems.Add(new(LogFields.People, $"At most {MostPeople} people; these are {people.Count}."));
        }
        else if (!people.Exists(person => person.Team is not null && person.Team == lead.Team))
        {
            problems.Add(new(LogFields.People, "Nobody of your own team is among them, and a lead logs the incidents of their team."));
        }

        return people;
    }
}
