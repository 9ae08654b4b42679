using CoachBot.Core.People;

namespace CoachBot.Storage;

/// <summary>Which account of a chat platform somebody has.</summary>
internal sealed class AccountStore(Database database)
{
    /// <summary>The user ids of these people in one workspace; people without an account there are left out.</summary>
    public async Task<IReadOnlyDictionary<PersonId, string>> OfPeopleAsync(
        string platform, string workspace, IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.RowsAsync<(PersonId Person, string UserId)>(
            """
            select person_id, min(user_id) from account
            where platform = @platform and workspace = @workspace and person_id = any(@people) group by person_id
            """,
            new { platform, workspace, people = people.Select(person => person.Value).ToArray() }, cancellationToken);
        return rows.ToDictionary(row => row.Person, row => row.UserId);
    }
}
