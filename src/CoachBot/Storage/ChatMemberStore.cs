using CoachBot.Core;

namespace CoachBot.Storage;

/// <summary>What a platform said of the accounts that it was asked about.</summary>
internal sealed class ChatMemberStore(Database database)
{
    /// <summary>Null when it was never asked.</summary>
    public async Task<ChatMember?> FindAsync(string platform, string workspace, string userId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.RowAsync<ChatMember>(
            "select standing, checked_at from chat_member where platform = @platform and workspace = @workspace and user_id = @userId",
            new { platform, workspace, userId }, cancellationToken);
    }

    /// <summary>Notes what it said of several.</summary>
    public async Task KeepAsync(
        string platform, string workspace, IReadOnlyCollection<(string UserId, ChatStanding Standing)> members, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.RunAsync(
            """
            insert into chat_member (platform, workspace, user_id, standing, checked_at)
            select @platform, @workspace, user_id, standing, @now from unnest(@userIds, @standings) as said (user_id, standing)
            on conflict (platform, workspace, user_id) do update set standing = excluded.standing, checked_at = excluded.checked_at
            """,
            new
            {
                platform,
                workspace,
                now,
                userIds = members.Select(member => member.UserId).ToArray(),
                standings = members.Select(member => EnumText.Of(member.Standing)).ToArray(),
            }, cancellationToken);
    }

    /// <summary>The linked accounts of a workspace.</summary>
    public async Task<IReadOnlyList<string>> LinkedAsync(string platform, string workspace, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.RowsAsync<string>(
            "select user_id from account where platform = @platform and workspace = @workspace", new { platform, workspace }, cancellationToken);
    }
}
