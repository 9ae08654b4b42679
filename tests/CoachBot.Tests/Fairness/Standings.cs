using CoachBot.Core;
using CoachBot.Core.Evidence;
using CoachBot.Core.Levels;
using CoachBot.Core.People;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;
using CoachBot.Tests.Packs;

namespace CoachBot.Tests.Fairness;

/// <summary>Where work puts people in all frameworks that ship, when everything that is proposed to them is confirmed.</summary>
internal static class Standings
{
    public static readonly DateTimeOffset AsOf = new(2026, 6, 15, 12, 0, 0, TimeSpan.Zero);

    private static readonly PracticeDetector Detector = new(ReadExamples.Library.Practices);

    private static readonly ContributionReader Contributions = new(ReadExamples.Library.Practices);

    /// <summary>The highest demonstrated rungs as <c>priya kaairo-devops/ci-cd owned</c>; what is not demonstrated is left out.</summary>
    public static IReadOnlyList<string> Vector(IReadOnlyList<WorkItem> items, PersonDirectory directory)
    {
        var evidence = Evidence(items, directory).ToLookup(piece => piece.Person);
        return
        [
            .. from person in directory.People
               from framework in ReadExamples.Library.Frameworks
               from competency in framework.Rated
               let standing = LevelRule.Stand(competency, framework.Thresholds, evidence[person.Id], AsOf)
               where standing.Demonstrated is not null
               select $"{person.Id} {framework.Id}/{competency.Id} {EnumText.Of(standing.Demonstrated!.Value)}",
        ];
    }

    /// <summary>The confirmed evidence of all items. Of equal texts the one done first counts, whoever bears the others.</summary>
    public static IReadOnlyList<EvidenceItem> Evidence(IReadOnlyList<WorkItem> items, PersonDirectory directory) =>
    [
        .. items.OrderBy(item => item.DoneAt).ThenBy(item => item.Key.ExternalId, StringComparer.Ordinal).DistinctBy(item => Fingerprint.Of(item.Text))
            .SelectMany(item => EvidenceBuilder.Build(item, Parts(item, directory), directory.Consenting).Select(draft => Confirmed(item, draft))),
    ];

    private static List<Contribution> Parts(WorkItem item, PersonDirectory directory)
    {
        var team = directory.People.Where(person => item.Teams.Contains(person.Team!)).Select(person => person.Name).ToList();
        return
        [
            .. from part in Contributions.Read(item, Detector.Read(item, team), team)
               let person = directory.Resolve(part.Name, item.Teams).Person
               where person is not null
               select new Contribution(person.Id, part),
        ];
    }

    private static EvidenceItem Confirmed(WorkItem item, EvidenceDraft draft) => new()
    {
        Id = draft.Id,
        Person = draft.Person,
        Work = item.Key,
        Title = item.Title,
        DoneAt = item.DoneAt!.Value,
        Fingerprint = Fingerprint.Of(item.Text),
        Practice = draft.Practice,
        Rung = draft.Rung,
        Cap = item.Scope.Cap(),
        Strength = draft.Strength,
        Corroboration = draft.Corroboration,
        Status = EvidenceStatus.Confirmed,
        Quotes = [.. draft.Quotes.Select(quote => new EvidenceQuote(1, quote, quote.In(item.Text)))],
    };
}
