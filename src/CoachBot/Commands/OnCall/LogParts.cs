using System.Collections.Immutable;
using CoachBot.Chat;
using CoachBot.Core;
using CoachBot.Core.Chat;
using CoachBot.Core.Work;

namespace CoachBot.Commands.OnCall;

/// <summary>Reads and checks what each person did: everything that is wrong at once.</summary>
internal static class LogParts
{
    public const int LongestDid = 2_000;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>The parts that people can have had, with the words people use for them.</summary>
    public static readonly ImmutableArray<(ParticipantRole Role, string Title)> Roles =
    [
        (ParticipantRole.Commander, "Incident commander"),
        (ParticipantRole.Responder, "Responder"),
        (ParticipantRole.Communications, "Communications"),
        (ParticipantRole.Scribe, "Scribe"),
        (ParticipantRole.Shadow, "Shadow or observer"),
    ];

    public static string TitleOf(string role) => Roles.First(known => EnumText.Of(known.Role) == role).Title;

    public static LogDraft Read(LogDraft draft, FormRequest request) => draft with
    {
        Parts = draft.People.Select((person, index) => (person, Place: index + 1)).ToImmutableDictionary(pair => pair.person, pair => new LogPart
        {
            Role = request.One(LogFields.Role(pair.Place)),
            From = request.One(LogFields.From(pair.Place)),
            To = request.One(LogFields.To(pair.Place)),
            Did = request.One(LogFields.Did(pair.Place)).ReplaceLineEndings("\n"),
        }),
    };

    public static IReadOnlyList<FieldProblem> Check(LogDraft draft, LogFacts facts, TimeZoneInfo zone)
    {
        var problems = new List<FieldProblem>();
        foreach (var (person, place) in draft.People.Select((person, index) => (person, index + 1)))
        {
            Check(draft.PartOf(person), place, facts, zone, problems);
        }

        if (draft.What.Length == 0 && draft.People.All(person => draft.PartOf(person).Did.Length == 0))
        {
            problems.Add(new(LogFields.Did(1), "Nothing is written yet: write what at least one of them did, in a sentence."));
        }

        return problems;
    }

    private static void Check(LogPart part, int place, LogFacts facts, TimeZoneInfo zone, List<FieldProblem> problems)
    {
        if (!Roles.Any(known => EnumText.Of(known.Role) == part.Role))
        {
            problems.Add(new(LogFields.Role(place), "Choose the part they had."));
        }

        if (part.Did.Length > LongestDid)
        {
            problems.Add(new(LogFields.Did(place), $"At most {LongestDid} letters, and this has {part.Did.Length}."));
        }

        if ((part.From.Length == 0) != (part.To.Length == 0))
        {
            problems.Add(new(part.From.Length == 0 ? LogFields.From(place) : LogFields.To(place), "Give both times, or neither."));
            return;
        }

        CheckTime(part.From, LogFields.From(place), facts, zone, problems);
        CheckTime(part.To, LogFields.To(place), facts, zone, problems);
    }

    // In an incident of a day or more every time of day occurs.
    private static void CheckTime(string answer, string field, LogFacts facts, TimeZoneInfo zone, List<FieldProblem> problems)
    {
        if (answer.Length == 0)
        {
            return;
        }

        if (LocalTime.Time(answer) is not { } time)
        {
            problems.Add(new(field, "Give the time of day, such as 03:15."));
        }
        else if (facts.End - facts.Start < Day && !Days(facts, zone).SelectMany(day => LocalTime.Moments(day, time, zone)).Any(moment => facts.Start <= moment && moment <= facts.End))
        {
            problems.Add(new(field, "That lies outside of the incident."));
        }
    }

    private static IEnumerable<DateOnly> Days(LogFacts facts, TimeZoneInfo zone) =>
        new[] { facts.Start, facts.End }.Select(moment => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime)).Distinct();
}
