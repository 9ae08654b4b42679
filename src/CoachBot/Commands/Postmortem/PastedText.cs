using System.Collections.Immutable;
using CoachBot.Chat;
using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.Core.Work;
using CoachBot.Files;

namespace CoachBot.Commands.Postmortem;

/// <summary>Reads a pasted postmortem as a file of the same text is read, or says at its fields what is wrong.</summary>
internal sealed class PastedText(IEnumerable<IWorkSource> sources)
{
    private const string Name = "line";

    private readonly IWorkSource _source = sources.First(source => source.Kind == WorkKind.Postmortem);

    public (WorkItem? Item, ImmutableArray<FieldProblem> Problems) Read(PastedDraft draft, WorkKey key, Person person, DateTimeOffset now)
    {
        var problems = Check(draft, person, now);
        if (!problems.IsEmpty)
        {
            return (null, problems);
        }

        // What the text says itself stands; the fields are for what it leaves out.
        var reading = _source.Read(new WorkFile(Name, draft.Text));
        if (reading.Problems.Count > 0 && draft.WithFacts() != draft.Text)
        {
            reading = _source.Read(new WorkFile(Name, draft.WithFacts()));
        }

        if (reading.Problems.Count > 0)
        {
            return (null, [Wrong(string.Join(" ", reading.Problems.Select(problem => problem.ToString())))]);
        }

        var item = Brought(reading.Items[0], key, person);
        return item.IsDeleted || !item.IsDone ? (null, [Wrong("It calls itself a draft, open or deleted. Paste it when it is finished.")])
            : item.DoneAt > now ? (null, [Wrong("Its date lies in the future. Correct it in the text.")])
            : (item, []);
    }

    private static ImmutableArray<FieldProblem> Check(PastedDraft draft, Person person, DateTimeOffset now)
    {
        var problems = ImmutableArray.CreateBuilder<FieldProblem>();
        if (draft.Text.Length == 0)
        {
            problems.Add(Wrong("Paste the postmortem: a title, a date, who did what, and what happened."));
        }

        if (draft.Title.Length > 0 && OneLine.WhyNot(PastedDraft.TitleField, draft.Title) is { } title)
        {
            problems.Add(title);
        }

        if (draft.Date.Length > 0 && LocalTime.Day(draft.Date) is var day && (day is null || day > LocalTime.Today(person, now)))
        {
            problems.Add(new(PastedDraft.DateField, day is null ? "Give the day, such as 2026-11-21." : "That lies in the future."));
        }

        return problems.ToImmutable();
    }

    // Whoever pastes it brought it in: it vouches for the others, not for them. It is their own words only where it names no author.
    private static WorkItem Brought(WorkItem read, WorkKey key, Person person) => read with
    {
        Key = key,
        Teams = person.Team is { } team ? [team] : read.Teams,
        Participants =
        [
            .. read.Participants,
            new(person.Name, ParticipantRole.Reporter, null) { Person = person.Id },
            .. read.Participants.Any(participant => participant.Role == ParticipantRole.Author) ? [] : new[] { new Participant(person.Name, ParticipantRole.Author, null) },
        ],
    };

    private static FieldProblem Wrong(string sentence) => new(PastedDraft.TextField(1), sentence);
}
