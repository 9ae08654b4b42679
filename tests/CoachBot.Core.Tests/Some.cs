using System.Globalization;
using CoachBot.Core.Evidence;
using CoachBot.Core.Frameworks;
using CoachBot.Core.Levels;
using CoachBot.Core.People;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests;

/// <summary>Test data with defaults that a reader may take for granted: one practice, enough by itself, vouched for.</summary>
internal static class Some
{
    /// <summary>The practice of evidence and competencies that name none.</summary>
    public const string Practice = "incident-response";

    /// <summary>The day that reports are made unless a test says otherwise.</summary>
    public static readonly DateTimeOffset Today = At("2026-06-15T12:00");

    /// <summary>A scale as the kaairo ladder has it: 1 supported, 2 executed, 3 owned, 4 led, 5 multiplied.</summary>
    public static readonly IReadOnlyList<Proficiency> Scale =
        [.. Enumerable.Range(1, 5).Select(order => new Proficiency(Id(order), order, Id(order), (Involvement)order))];

    public static readonly IReadOnlyList<Level> Levels =
        [new("entry", 1, "Entry"), new("mid", 2, "Mid"), new("senior", 3, "Senior")];

    /// <summary>A moment; UTC unless the text has an offset.</summary>
    public static DateTimeOffset At(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static EvidenceItem Evidence(
        string work,
        Involvement rung,
        string done,
        string practice = Practice,
        Corroboration corroboration = Corroboration.Artefact,
        EvidenceStatus status = EvidenceStatus.Confirmed,
        string? fingerprint = null,
        double strength = 0.8,
        string person = "priya")
    {
        var key = new WorkKey("csv", work);
        var quote = $"what {work} says of {practice}";
        return new()
        {
            Id = EvidenceId.For(new(person), key, new(practice)),
            Person = new(person),
            Work = key,
            Title = $"Title of {work}",
            DoneAt = At(done),
            Fingerprint = fingerprint ?? $"text of {work}",
            Practice = new(practice),
            Rung = rung,
            ProposedRung = rung,
            Cap = Involvement.Shaped,
            Strength = strength,
            Corroboration = corroboration,
            Status = status,
            Quotes = [new(1, new(0, quote.Length), quote)],
        };
    }

    /// <summary>A competency fed by one practice that is enough by itself, expected by no level.</summary>
    public static Competency Competency() => Competency((Practice, 100));

    public static Competency Competency(params (string Practice, int Weight)[] links) => CompetencyOf("production-operations", links);

    public static Competency CompetencyOf(string id, params (string Practice, int Weight)[] links) => new()
    {
        Id = new(id),
        Title = "Production operations",
        Kind = "technical",
        Description = "Keeps the service running.",
        Practices = [.. links.Select(link => new PracticeLink(new(link.Practice), link.Weight))],
        Expectations = [],
    };

    public static Expectation Expects(string level, Involvement rung, string? track = null) =>
        new(level, track, Scale[(int)rung - 1], null);

    public static Framework Framework(params Competency[] competencies) => new()
    {
        Id = "ladder",
        Title = "Ladder",
        Source = "written for the tests",
        Hash = "hash",
        Scale = Scale,
        Levels = Levels,
        Competencies = competencies,
    };

    /// <summary>Somebody whose consent is on.</summary>
    public static Person Person(string id = "priya", string? name = null, string? team = "payments") => new()
    {
        Id = new(id),
        Name = name ?? id,
        Team = team,
        Consent = Consent.On,
    };

    /// <summary>Somebody whose own level in the framework of the tests is known.</summary>
    public static Person PersonAt(string level, string? track = null) =>
        Person() with { Targets = [new("ladder", level, track)] };

    public static Standing Stand(params EvidenceItem[] evidence) => Stand(Competency(), evidence);

    public static Standing Stand(Competency competency, params EvidenceItem[] evidence) =>
        LevelRule.Stand(competency, LevelThresholds.Default, evidence, Today);

    public static WorkItem Work(
        WorkKind kind = WorkKind.Ticket,
        string? done = "2026-05-04",
        Scope? scope = null,
        params Participant[] participants) => new()
        {
            Key = new("csv", "OPS-1"),
            Kind = kind,
            Title = "Rotate the signing keys",
            Text = "Rotate the signing keys",
            DoneAt = done is null ? null : At(done),
            StatedScope = scope,
            Participants = participants,
        };

    public static ExercisedPractice Exercised(Involvement rung, string practice = Practice, double strength = 0.8, params TextSpan[] quotes) =>
        new(new(practice), rung, strength, quotes.Length > 0 ? quotes : [new(0, 6)]);

    public static Contribution Contribution(string person, ParticipantRole role, params ExercisedPractice[] practices) =>
        new(new(person), new(person, role, Involvement.Shaped, [], practices));

    private static string Id(int order) => order.ToString(CultureInfo.InvariantCulture);
}
