namespace CoachBot.Storage;

/// <summary>The workspaces that the app was removed from.</summary>
internal sealed class DepartureStore(Database database)
{
    public async Task KeepAsync(string platform, string workspace, string reason, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.RunAsync(
            """
            insert into chat_departure (platform, workspace, reason, at) values (@platform, @workspace, @reason, @now)
            on conflict (platform, workspace) do nothing
            """,
            new { platform, workspace, reason, now }, cancellationToken);
    }

    /// <summary>Notes that the app is there: its token works.</summary>
    public async Task ForgetAsync(string platform, string workspace, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.RunAsync("delete from chat_departure where platform = @platform and workspace = @workspace", new { platform, workspace }, cancellationToken);
    }

    /// <summary>Whether the app was removed from a workspace, and is not back.</summary>
    public async Task<bool> IsGoneAsync(string platform, string workspace, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.RowAsync<bool>(
            "select exists (select 1 from chat_departure where platform = @platform and workspace = @workspace)", new { platform, workspace }, cancellationToken);
    }

    /// <summary>What happened and when, for an operator; null when the app was removed from nowhere.</summary>
    public async Task<(string Workspace, string Reason, DateTimeOffset At)?> LastAsync(string platform, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.RowAsync<(string, string, DateTimeOffset)?>(
            "select workspace, reason, at from chat_departure where platform = @platform order by at desc limit 1", new { platform }, cancellationToken);
    }
}
