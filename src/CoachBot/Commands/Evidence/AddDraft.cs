using CoachBot.Chat;
using CoachBot.Core;
using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.Core.Work;

namespace CoachBot.Commands.Evidence;

/// <summary>An achievement that somebody logs of their own, as they answered.</summary>
internal sealed record AddDraft
{
    public const string TitleField = "title";
    public const string DayField = "day";
    public const string ScopeField = "scope";
    public const string DidField = "did";

    public const int LongestDid = 3_000;

    public string Title { get; init; } = "";

    public string Day { get; init; } = "";

    public string Scope { get; init; } = "";

    public string Did { get; init; } = "";

    public static AddDraft Read(FormRequest request) => new()
    {
        Title = request.One(TitleField),
        Day = request.One(DayField),
        Scope = request.One(ScopeField),
        Did = request.One(DidField).ReplaceLineEndings("\n"),
    };

    /// <summary>Everything that is wrong with it.</summary>
    public IReadOnlyList<FieldProblem> Check(Person person, DateTimeOffset now)
    {
        List<FieldProblem> problems = [.. new[] { OneLine.WhyNot(TitleField, Title), ScopeChoice.WhyNot(ScopeField, Scope) }.OfType<FieldProblem>()];
        if (LocalTime.Day(Day) is not { } day)
        {
            problems.Add(new(DayField, "Give the day it was done, such as 2026-11-21."));
        }
        else if (day > LocalTime.Today(person, now))
        {
            problems.Add(new(DayField, "That lies in the future: add it once it is done."));
        }

        if (Did.Length is 0 or > LongestDid)
        {
            problems.Add(new(DidField, Did.Length == 0 ? "Write what you did, in a sentence or two." : $"At most {LongestDid} letters, and this has {Did.Length}."));
        }

        return problems;
    }

    /// <summary>The work item of a draft in order. The words are its subject's, and vouch for nothing.</summary>
    public WorkItem ToItem(WorkKey key, Person person, DateTimeOffset now)
    {
        var text = $"{Title}\n\n{Did}\n";
        var (day, today) = (LocalTime.Day(Day)!.Value, DateOnly.FromDateTime(now.UtcDateTime));
        return new()
        {
            Key = key,
            Kind = WorkKind.SelfLogged,
            Title = Title,
            Text = text,
            // East of Greenwich today may be a day that UTC has not reached.
            DoneAt = new((day < today ? day : today).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
            StatedScope = EnumText.Parse<Scope>(Scope),
            Teams = person.Team is { } team ? [team] : [],
            Participants = [new(person.Name, ParticipantRole.Author, null) { Person = person.Id }],
            Sections = [new(SectionRole.Title, new(0, Title.Length)), new(SectionRole.Body, new(Title.Length + 2, Did.Length))],
        };
    }
}
