using CoachBot.Core;
using CoachBot.Core.People;
using CoachBot.People;
using Npgsql;

namespace CoachBot.Storage;

/// <summary>The directory: people, their levels, accounts and consent.</summary>
internal sealed class PeopleStore(Database database)
{
    /// <summary>Everybody, with the handles that work items may name them by.</summary>
    public async Task<PersonDirectory> DirectoryAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await DirectoryAsync(connection, cancellationToken);
    }

    /// <summary>How many people have a level in each framework that is none of these.</summary>
    public async Task<IReadOnlyDictionary<string, int>> WithOtherFrameworkAsync(string[] frameworks, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return (await connection.RowsAsync<(string Framework, int People)>(
            "select framework, count(*)::int from person_target where framework <> all (@frameworks) group by framework order by framework", new { frameworks }, cancellationToken))
            .ToDictionary(row => row.Framework, row => row.People, StringComparer.Ordinal);
    }

    /// <summary>How many people have a level in a framework that is none of these.</summary>
    public async Task<int> WithOtherLevelAsync(string framework, string[] levels, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.RowAsync<int>(
            "select count(*)::int from person_target where framework = @framework and level <> all (@levels)", new { framework, levels }, cancellationToken);
    }

    /// <summary>The person with that id, e-mail address, or <c>@handle</c> that nobody else bears; null for none.</summary>
    public async Task<Person?> FindAsync(string asked, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var ids = await connection.RowsAsync<string>(
            """
            select id from (
              select id, 1 as rank from person where id = @asked
              union all select id, 2 from person where lower(email) = lower(@name)
              union all select min(person_id), 3 from account where workspace = '' and lower(user_id) = lower(@handle) having count(distinct person_id) = 1) found
            order by rank limit 1
            """,
            new { asked, name = asked.Trim(), handle = asked.Trim() is ['@', .. var handle] ? handle : null }, cancellationToken);
        return await PersonRows.OfAsync(connection, ids, cancellationToken) is [var found] ? found : null;
    }

    /// <summary>The people that these accounts of one workspace belong to; an account that nobody linked is left out.</summary>
    public async Task<IReadOnlyDictionary<string, Person>> ByAccountAsync(
        string platform, string workspace, IReadOnlyCollection<string> userIds, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await PersonRows.OwnersAsync(
            connection, "platform = @platform and workspace = @workspace and user_id = any(@userIds)", new { platform, workspace, userIds = userIds.ToArray() }, cancellationToken);
    }

    /// <summary>The people of these ids, by id; ids of nobody are left out.</summary>
    public async Task<IReadOnlyList<Person>> OfAsync(IReadOnlyCollection<PersonId> ids, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await PersonRows.OfAsync(connection, [.. ids.Select(id => id.Value)], cancellationToken);
    }

    /// <summary>Whether anybody reports to the person.</summary>
    public async Task<bool> HasReportsAsync(PersonId person, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.RowAsync<bool>("select exists (select 1 from person where manager_id = @person)", new { person }, cancellationToken);
    }

    /// <summary>Those who report to each of these; who has no report is left out.</summary>
    public async Task<ILookup<PersonId, Person>> ReportsOfAsync(IReadOnlyCollection<PersonId> managers, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return (await PersonRows.ReportingToAsync(connection, [.. managers.Select(manager => manager.Value)], cancellationToken)).ToLookup(person => person.ManagerId!.Value);
    }

    /// <summary>The names of everybody.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.RowsAsync<string>("select name from person order by id", null, cancellationToken);
    }

    /// <summary>Another text as soon as anybody's name is another.</summary>
    public async Task<string> MarkOfNamesAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return (await connection.RowAsync<string>(
            "select count(*) || ' ' || coalesce(sum(hashtextextended(id || chr(31) || name, 0)), 0) from person", null, cancellationToken))!;
    }

    /// <summary>How many people each of these teams has.</summary>
    public async Task<IReadOnlyDictionary<string, int>> TeamSizesAsync(IReadOnlyCollection<string> teams, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return (await connection.RowsAsync<(string Team, int People)>(
            "select team, count(*)::integer from person where team = any(@teams) group by team", new { teams = teams.ToArray() }, cancellationToken))
            .ToDictionary(row => row.Team, row => row.People, StringComparer.Ordinal);
    }

    /// <summary>The name of the person with that id; null for none.</summary>
    public async Task<string?> NameOfAsync(string id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.RowAsync<string>("select name from person where id = @id", new { id }, cancellationToken);
    }

    /// <summary>
    /// Applies a people file whole. People who are not in it stay, and so does what its columns do not speak of. A consent and a time zone that somebody chose
    /// themselves are kept whatever the file says; consent turned off deletes what was derived. Runs in the connection's transaction.
    /// </summary>
    public static async Task<PeopleCount> ApplyAsync(
        NpgsqlConnection connection, IReadOnlyList<PersonRow> file, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var before = await DirectoryAsync(connection, cancellationToken);
        var accounts = await AccountsAsync(connection, cancellationToken);
        var rows = file.Select(row => before.Find(row.Person.Id) is { } known ? row.Over(known, accounts[known.Id]) : row).ToList();
        await FreeEmailsAsync(connection, before, rows, cancellationToken);
        var count = new PeopleCount(0, 0, 0, 0);
        foreach (var row in rows)
        {
            var known = before.Find(row.Person.Id);
            var (chosen, choseZone) = await connection.RowAsync<(bool Consent, bool Zone)>(
                "select consent_by = 'self', time_zone_by = 'self' from person where id = @Id for update", new { row.Person.Id }, cancellationToken);
            var consent = chosen || row.StatedConsent is null ? known?.Consent ?? Consent.Off : row.StatedConsent.Value;
            var person = row.Person with { Consent = consent, TimeZone = choseZone ? known!.TimeZone : row.Person.TimeZone };
            var isSame = known is not null && Same(known, person) && accounts[person.Id].ToHashSet().SetEquals(row.Accounts);
            count = count.With(known is null, isSame, chosen && row.StatedConsent is { } stated && stated != consent)
                .With(keptZone: choseZone && row.Person.TimeZone != person.TimeZone);
            if (!isSame)
            {
                await SaveAsync(connection, person, row.Accounts, now, cancellationToken);
                await ConsentStore.DeleteDerivedIfOffAsync(connection, person.Id, consent, cancellationToken);
            }
        }

        return count;
    }

    /// <summary>Accounts and addresses of a file that already belong to somebody who is not the one in the file.</summary>
    public async Task<IReadOnlyList<Problem>> ConflictsAsync(IReadOnlyList<PersonRow> rows, string file, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var directory = await DirectoryAsync(connection, cancellationToken);
        var ids = rows.Select(row => row.Person.Id).ToHashSet();
        var owners = (await AccountsAsync(connection, cancellationToken)).Where(group => !ids.Contains(group.Key))
            .SelectMany(group => group.Select(account => (account, group.Key))).ToDictionary(pair => pair.account, pair => pair.Key);
        var problems = new List<Problem>();
        foreach (var row in rows)
        {
            if (row.Person.Email is { } email && directory.Resolve(email, []).Person is { } other && !ids.Contains(other.Id))
            {
                problems.Add(new("this e-mail address belongs to somebody else", $"{file}:{row.Line}", email, Do: $"Correct it here, or import '{other.Id}' without it first"));
            }

            problems.AddRange(row.Accounts.Where(owners.ContainsKey).Select(account => new Problem(
                $"this {account.Platform} account belongs to somebody else", $"{file}:{row.Line}", account.UserId, Do: $"Correct it here, or import '{owners[account]}' without it first")));
        }

        return problems;
    }

    // An address may go from one person of the file to another; two never bear it, not even between two rows.
    private static async Task FreeEmailsAsync(
        NpgsqlConnection connection, PersonDirectory before, IReadOnlyList<PersonRow> rows, CancellationToken cancellationToken) =>
        await connection.RunAsync(
            "update person set email = null where id = any(@ids)",
            new { ids = rows.Where(row => before.Find(row.Person.Id) is { } known && known.Email != row.Person.Email).Select(row => row.Person.Id.Value).ToArray() },
            cancellationToken);

    private static bool Same(Person left, Person right) =>
        left with { Roles = [], Targets = [] } == right with { Roles = [], Targets = [] }
        && left.Roles.Order().SequenceEqual(right.Roles.Order())
        && left.Targets.ToHashSet().SetEquals(right.Targets);

    private static async Task<ILookup<PersonId, PersonAccount>> AccountsAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        (await connection.RowsAsync<(string Platform, string Workspace, string UserId, string Person)>(
            "select platform, workspace, user_id, person_id from account", null, cancellationToken))
        .ToLookup(row => new PersonId(row.Person), row => new PersonAccount(row.Platform, row.Workspace, row.UserId));

    /// <summary>The same as the connection's transaction sees it.</summary>
    public static async Task<PersonDirectory> DirectoryAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var people = await PersonRows.AllAsync(connection, cancellationToken);
        var accounts = await AccountsAsync(connection, cancellationToken);
        return new(
            people,
            accounts.SelectMany(group => group.Where(account => account.Workspace.Length == 0).Select(account => (account.UserId, group.Key))));
    }

    private static async Task SaveAsync(NpgsqlConnection connection, Person person, IReadOnlyList<PersonAccount> accounts, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await connection.RunAsync(
            """
            insert into person (id, name, email, team, manager_id, time_zone, roles, consent, consent_at)
            values (@Id, @Name, @Email, @Team, @ManagerId, @TimeZone, @Roles, @Consent, @now)
            on conflict (id) do update set name = excluded.name, email = excluded.email, team = excluded.team,
              manager_id = excluded.manager_id,
              time_zone = case when person.time_zone_by = 'self' then person.time_zone else excluded.time_zone end, roles = excluded.roles, consent = excluded.consent,
              consent_at = case when person.consent = excluded.consent then person.consent_at else excluded.consent_at end
            """,
            new
            {
                person.Id,
                person.Name,
                person.Email,
                person.Team,
                ManagerId = person.ManagerId?.Value,
                person.TimeZone,
                Roles = person.Roles.Select(EnumText.Of).ToArray(),
                Consent = EnumText.Of(person.Consent),
                now,
            },
            cancellationToken);
        await connection.RunAsync("delete from person_target where person_id = @Id", new { person.Id }, cancellationToken);
        await connection.RunAsync("delete from account where person_id = @Id", new { person.Id }, cancellationToken);
        foreach (var target in person.Targets)
        {
            await connection.RunAsync(
                "insert into person_target (person_id, framework, level, track) values (@Id, @Framework, @Level, @Track)",
                new { person.Id, target.Framework, target.Level, target.Track }, cancellationToken);
        }

        foreach (var account in accounts)
        {
            await connection.RunAsync(
                """
                insert into account (platform, workspace, user_id, person_id) values (@Platform, @Workspace, @UserId, @Id)
                on conflict (platform, workspace, user_id) do update set person_id = excluded.person_id
                """,
                new { account.Platform, account.Workspace, account.UserId, person.Id }, cancellationToken);
        }
    }
}

/// <summary>What became of a people file.</summary>
/// <param name="New">People added.</param>
/// <param name="Changed">People changed.</param>
/// <param name="Unchanged">People left as they were.</param>
/// <param name="KeptConsent">People whose own choice of consent was kept against the file.</param>
internal sealed record PeopleCount(int New, int Changed, int Unchanged, int KeptConsent)
{
    /// <summary>People whose own choice of a time zone was kept against the file.</summary>
    public int KeptTimeZone { get; init; }

    public PeopleCount With(bool isNew, bool isSame, bool keptConsent) => this with
    {
        New = New + (isNew ? 1 : 0),
        Changed = Changed + (!isNew && !isSame ? 1 : 0),
        Unchanged = Unchanged + (isSame ? 1 : 0),
        KeptConsent = KeptConsent + (keptConsent ? 1 : 0),
    };

    public PeopleCount With(bool keptZone) => this with { KeptTimeZone = KeptTimeZone + (keptZone ? 1 : 0) };
}
