using CoachBot.Core.People;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;
using CoachBot.Storage;

namespace CoachBot.Pipeline;

/// <summary>Reads a stored work item: its practices, and who of the directory did what. Pure.</summary>
internal sealed class WorkReader(PracticeDetector detector)
{
    private static readonly TextReading NothingRead = new([], []);

    private readonly ContributionReader _contributions = new(detector.Catalogue);

    /// <param name="work">The item; what is deleted or dropped shows nothing.</param>
    /// <param name="directory">The people whom names can mean.</param>
    /// <param name="attributions">Whom names in it meant when it was read before.</param>
    public DerivedRows Read(StoredWork work, PersonDirectory directory, IEnumerable<(string Name, PersonId Person)> attributions)
    {
        if (work.Item is { IsDeleted: true } or { IsDropped: true })
        {
            return new(work, NothingRead, [], []);
        }

        var earlier = attributions.ToDictionary(name => name.Name, name => name.Person, StringComparer.Ordinal);
        var candidates = directory.People
            .Where(person => earlier.ContainsValue(person.Id) || (person.Team is not null && work.Item.Teams.Contains(person.Team)))
            .Select(person => person.Name).ToList();
        var reading = detector.Read(work.Item, candidates);
        var parts = _contributions.Read(work.Item, reading, candidates)
            .Select(part => (Part: part, Match: Match(work.Item, part.Name, directory, earlier)))
            .ToList();
        var consenting = directory.Consenting;
        return new(
            work,
            reading,
            [.. parts.Where(part => part.Match.Person is { } person && consenting.Contains(person.Id)).Select(part => new Contribution(part.Match.Person!.Id, part.Part))],
            [.. parts.Where(part => part.Match.Person is null && !work.Item.IsByChoice).Select(part => (part.Part, part.Match.Failure))])
        {
            Everybody = [.. parts.Where(part => part.Match.Person is not null).Select(part => new Contribution(part.Match.Person!.Id, part.Part))],
            Candidates = candidates,
        };
    }

    // Who was chosen is meant, whatever team they are of and whoever else bears the name.
    private static PersonMatch Match(WorkItem item, string name, PersonDirectory directory, Dictionary<string, PersonId> earlier)
    {
        if (!item.IsByChoice)
        {
            return directory.Resolve(name, item.Teams, earlier.TryGetValue(name, out var before) ? before : null);
        }

        var chosen = item.Participants.FirstOrDefault(participant => participant.Name == name && participant.Role != ParticipantRole.Reporter)?.Person;
        var person = chosen is { } id ? directory.Find(id) : null;
        return new(person, person is null ? MatchFailure.NotInDirectory : MatchFailure.None);
    }
}
