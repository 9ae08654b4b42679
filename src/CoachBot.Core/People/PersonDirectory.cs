using System.Collections.Frozen;

namespace CoachBot.Core.People;

/// <summary>Finds the person that a work item means. Guesses nothing: in doubt it finds nobody and says why.</summary>
public sealed class PersonDirectory
{
    private readonly FrozenDictionary<string, Person> _byEmail;
    private readonly FrozenDictionary<string, Person> _byHandle;
    private readonly FrozenDictionary<PersonId, Person> _byId;

    /// <summary>A directory of these people.</summary>
    /// <param name="people">Everybody.</param>
    /// <param name="handles">Names of accounts in trackers and forges with their owner; a handle that two people bear finds nobody.</param>
    public PersonDirectory(IReadOnlyList<Person> people, IEnumerable<(string Handle, PersonId Owner)> handles)
    {
        People = people;
        _byId = people.ToFrozenDictionary(person => person.Id);
        _byEmail = people.Where(person => person.Email is not null)
            .ToFrozenDictionary(person => person.Email!, StringComparer.OrdinalIgnoreCase);
        _byHandle = handles.GroupBy(handle => handle.Handle, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Select(handle => handle.Owner).Distinct().Count() == 1)
            .ToFrozenDictionary(group => group.Key, group => _byId[group.First().Owner], StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Everybody.</summary>
    public IReadOnlyList<Person> People { get; }

    /// <summary>The people whose consent is on.</summary>
    public IReadOnlySet<PersonId> Consenting => People.Where(person => person.Consent == Consent.On).Select(person => person.Id).ToHashSet();

    /// <summary>The person of that id; null for none.</summary>
    public Person? Find(PersonId id) => _byId.GetValueOrDefault(id);

    /// <summary>
    /// Whom a name in a work item means: an e-mail address or a handle of the directory; else a full name, or a first
    /// name, that exactly one member of the item's teams bears.
    /// </summary>
    /// <param name="written">As written.</param>
    /// <param name="teams">The teams whose work the item is. Without a team no bare name means anybody.</param>
    public PersonMatch Resolve(string written, IReadOnlyCollection<string> teams)
    {
        var name = written.Trim();
        if (_byEmail.TryGetValue(name, out var byEmail))
        {
            return new(byEmail, MatchFailure.None);
        }

        if (name.StartsWith('@'))
        {
            return _byHandle.TryGetValue(name[1..], out var byHandle) ? new(byHandle, MatchFailure.None) : new(null, MatchFailure.NotInDirectory);
        }

        if (name.Contains('@', StringComparison.Ordinal))
        {
            return new(null, MatchFailure.NotInDirectory);
        }

        if (teams.Count == 0)
        {
            return new(null, MatchFailure.NoTeam);
        }

        var bearers = Bearing(People.Where(person => person.Team is not null && teams.Contains(person.Team)), name);
        return bearers.Count switch
        {
            1 => new(bearers[0], MatchFailure.None),
            0 => new(null, MatchFailure.NotInTeam),
            _ => new(null, MatchFailure.Ambiguous),
        };
    }

    /// <summary>
    /// Whom a name means in an item that was read before: who it meant then, for as long as they bear it, else as
    /// <see cref="Resolve(string, IReadOnlyCollection{string})"/>. Somebody who changes teams keeps their past.
    /// </summary>
    /// <param name="written">As written.</param>
    /// <param name="teams">The teams whose work the item is.</param>
    /// <param name="earlier">Whom this very name meant in this item before; null when it meant nobody.</param>
    public PersonMatch Resolve(string written, IReadOnlyCollection<string> teams, PersonId? earlier) =>
        earlier is { } id && Find(id) is { } person && Bearing([person], written.Trim()).Count == 1
            ? new(person, MatchFailure.None)
            : Resolve(written, teams);

    private static List<Person> Bearing(IEnumerable<Person> people, string name) =>
        [.. people.Where(person => Same(person.Name, name) || Same(person.Name.Split(' ')[0], name))];

    private static bool Same(string left, string right) =>
        string.Equals(left.Normalize(), right.Normalize(), StringComparison.OrdinalIgnoreCase);
}

/// <summary>The person found, or why there is none.</summary>
public sealed record PersonMatch(Person? Person, MatchFailure Failure);

/// <summary>Why a name means nobody.</summary>
public enum MatchFailure
{
    /// <summary>It means somebody.</summary>
    None = 0,

    /// <summary>The address or handle is in nobody's entry.</summary>
    NotInDirectory,

    /// <summary>Nobody in the item's teams bears the name.</summary>
    NotInTeam,

    /// <summary>Several people in the item's teams bear it.</summary>
    Ambiguous,

    /// <summary>The item names no team, and a bare name alone is not enough.</summary>
    NoTeam,
}
