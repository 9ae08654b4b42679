using System.Collections.Immutable;
using CoachBot.Chat;
using CoachBot.Core;
using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;
using CoachBot.Pipeline;

namespace CoachBot.Commands.OnCall;

/// <summary>The three pages of the log: the incident, what each did, and what that would propose.</summary>
internal static class LogPages
{
    public const string FormId = "oncall-log";
    public const string Begin = "/oncall log";

    private const string TitleOfForm = "Log an incident";

    private static readonly ImmutableArray<FormOption> Roles = [.. LogParts.Roles.Select(known => new FormOption(EnumText.Of(known.Role), known.Title))];

    public static ChatForm First(string draftId, LogDraft draft, Person lead)
    {
        var zone = LocalTime.ZoneOf(lead).Id;
        return new(FormId, TitleOfForm,
        [
            new FormField.Text(LogFields.Title, "Title") { Value = draft.Title, Longest = OneLine.Longest },
            new FormField.Day(LogFields.StartDay, "Day it began") { Value = LocalTime.Day(draft.StartDay) },
            new FormField.Time(LogFields.StartTime, "Time it began") { Value = LocalTime.Time(draft.StartTime), Hint = $"In your time zone, {zone}." },
            new FormField.Day(LogFields.EndDay, "Day it ended") { Value = LocalTime.Day(draft.EndDay) },
            new FormField.Time(LogFields.EndTime, "Time it ended") { Value = LocalTime.Time(draft.EndTime), Hint = $"In your time zone, {zone}." },
            ScopeChoice.Of(LogFields.Scope, draft.Scope.Length == 0 ? EnumText.Of(Scope.Service) : draft.Scope),
            new FormField.Text(LogFields.What, "What happened")
            {
                Value = draft.What, IsLong = true, IsOptional = true, Longest = LogFacts.LongestWhat,
                Hint = "What the responders did, not who caused it: a sentence that ties a cause to a person is never quoted.",
            },
            new FormField.People(LogFields.People, "Who was there?") { Values = draft.People, Most = LogFacts.MostPeople },
        ])
        {
            Submit = "Next",
            State = new DraftPage(1, draftId).State,
        };
    }

    public static ChatForm Second(DraftPage page, LogDraft draft, LogFacts facts) => new(FormId, TitleOfForm,
        [.. facts.People.SelectMany((person, index) => Questions(person, index + 1, draft.PartOf(person.Id.Value)))])
    {
        Intro = [new ChatBlock.Note("A part alone shows little: tell in a sentence or two what each of them did, all as “I …” or all by name. Times may stay empty.")],
        Submit = "Preview",
        State = page.State,
    };

    public static ChatForm Third(DraftPage page, WorkItem item, LogFacts facts, PreviewedWork preview, PracticeCatalogue practices) => new(FormId, TitleOfForm, [])
    {
        Intro =
        [
            new ChatBlock.Paragraph("This is what your text would propose. It is read from your text alone, and is the same whoever uses CoachBot."),
            .. PreviewBlocks.Of(item, preview, facts.People, practices, "nothing yet: say what they did"),
            new ChatBlock.Note("Each of them sees it first and alone says whether it is right. Whoever has CoachBot off gets nothing. "
                + $"To change something, close this and type {Begin}: nothing is lost."),
        ],
        Submit = "Log it",
        State = page.State,
    };

    private static IEnumerable<FormField> Questions(Person person, int place, LogPart part) =>
    [
        new FormField.Choice(LogFields.Role(place), $"{person.Name}: part", Roles) { Value = part.Role },
        new FormField.Text(LogFields.Did(place), $"{person.Name}: what did they do?") { Value = part.Did, IsLong = true, IsOptional = true, Longest = LogParts.LongestDid },
        new FormField.Time(LogFields.From(place), $"{person.Name}: there from") { Value = LocalTime.Time(part.From), IsOptional = true },
        new FormField.Time(LogFields.To(place), $"{person.Name}: there until") { Value = LocalTime.Time(part.To), IsOptional = true },
    ];
}
