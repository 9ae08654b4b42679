using CoachBot.Core;
using CoachBot.Core.People;

namespace CoachBot.Storage;

/// <summary>Names in work items that mean nobody in the directory: for admins, who link people.</summary>
internal sealed class UnmatchedNames(Database database)
{
    /// <summary>Every such name with its reason, the most frequent first.</summary>
    public async Task<IReadOnlyList<UnmatchedName>> AllAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.RowsAsync<UnmatchedName>(
            """
            select u.name, u.reason, array_agg(distinct w.external_id order by w.external_id) as items
            from unmatched_name u join work_item w on w.id = u.work_id
            group by u.name, u.reason order by count(distinct w.id) desc, u.name
            """,
            null, cancellationToken);
    }
}

internal sealed record UnmatchedName
{
    public string Name { get; init; } = "";

    public string Reason { get; init; } = "";

    public string[] Items { get; init; } = [];

    public string Why => EnumText.Parse<MatchFailure>(Reason) switch
    {
        MatchFailure.NotInDirectory => "no such address or account in the directory",
        MatchFailure.NotInTeam => "nobody of that name in the item's teams",
        MatchFailure.Ambiguous => "several people of the item's teams bear that name",
        MatchFailure.NoTeam => "the item names no team, and a bare name is not enough",
        MatchFailure.None => "matched",
    };
}
