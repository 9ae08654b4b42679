using CoachBot.Core;
using CoachBot.Core.People;
using Npgsql;

namespace CoachBot.Storage;

/// <summary>Reads people with their levels.</summary>
internal static class PersonRows
{
    private const string Columns = "id, name, email, team, manager_id, time_zone, roles, consent";

    /// <summary>Everybody, by id.</summary>
    public static async Task<IReadOnlyList<Person>> AllAsync(NpgsqlConnection connection, CancellationToken cancellationToken) => Joined(
        await connection.RowsAsync<StoredPerson>($"select {Columns} from person order by id", null, cancellationToken),
        await connection.RowsAsync<TargetRecord>("select person_id, framework, level, track from person_target order by person_id, framework", null, cancellationToken));

    /// <summary>The people of these ids, each once, by id.</summary>
    public static async Task<IReadOnlyList<Person>> OfAsync(NpgsqlConnection connection, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        var asked = new { ids = ids.ToArray() };
        return ids.Count == 0 ? [] : Joined(
            await connection.RowsAsync<StoredPerson>($"select {Columns} from person where id = any(@ids) order by id", asked, cancellationToken),
            await connection.RowsAsync<TargetRecord>(
                "select person_id, framework, level, track from person_target where person_id = any(@ids) order by person_id, framework", asked, cancellationToken));
    }

    /// <summary>Everybody who reports to one of these, by id.</summary>
    public static async Task<IReadOnlyList<Person>> ReportingToAsync(NpgsqlConnection connection, string[] managers, CancellationToken cancellationToken)
    {
        await using var read = await connection.ManyAsync(
            $"""
            select {Columns} from person where manager_id = any(@managers) order by id;
            select person_id, framework, level, track from person_target where person_id in (select id from person where manager_id = any(@managers)) order by person_id, framework
            """,
            new { managers }, cancellationToken);
        return Joined(await read.RowsAsync<StoredPerson>(cancellationToken), await read.RowsAsync<TargetRecord>(cancellationToken));
    }

    /// <summary>The owners of accounts, whose user ids and people the condition on <c>account</c> finds, in one round trip.</summary>
    public static async Task<IReadOnlyDictionary<string, Person>> OwnersAsync(NpgsqlConnection connection, string condition, object arguments, CancellationToken cancellationToken)
    {
        await using var read = await connection.ManyAsync(
            $"""
            select user_id, person_id from account where {condition};
            select {Columns} from person where id in (select person_id from account where {condition});
            select person_id, framework, level, track from person_target where person_id in (select person_id from account where {condition}) order by person_id, framework
            """,
            arguments, cancellationToken);
        var owners = await read.RowsAsync<(string UserId, string Person)>(cancellationToken);
        var people = Joined(await read.RowsAsync<StoredPerson>(cancellationToken), await read.RowsAsync<TargetRecord>(cancellationToken)).ToDictionary(person => person.Id.Value);
        return owners.Where(owner => people.ContainsKey(owner.Person)).ToDictionary(owner => owner.UserId, owner => people[owner.Person], StringComparer.Ordinal);
    }

    private static IReadOnlyList<Person> Joined(IReadOnlyList<StoredPerson> people, IReadOnlyList<TargetRecord> targets)
    {
        var byPerson = targets.ToLookup(row => row.PersonId, row => new LevelTarget(row.Framework, row.Level, row.Track));
        return [.. people.Select(row => row.ToPerson([.. byPerson[row.Id]]))];
    }

    private sealed record TargetRecord
    {
        public PersonId PersonId { get; init; }

        public string Framework { get; init; } = "";

        public string Level { get; init; } = "";

        public string? Track { get; init; }
    }

    private sealed record StoredPerson
    {
        public PersonId Id { get; init; }

        public string Name { get; init; } = "";

        public string? Email { get; init; }

        public string? Team { get; init; }

        public string? ManagerId { get; init; }

        public string TimeZone { get; init; } = "";

        public string[] Roles { get; init; } = [];

        public string Consent { get; init; } = "";

        public Person ToPerson(IReadOnlyList<LevelTarget> targets) => new()
        {
            Id = Id,
            Name = Name,
            Email = Email,
            Team = Team,
            ManagerId = ManagerId is null ? null : new PersonId(ManagerId),
            TimeZone = TimeZone,
            Roles = [.. Roles.Select(EnumText.Parse<PersonRole>)],
            Consent = EnumText.Parse<Consent>(Consent),
            Targets = targets,
        };
    }
}
