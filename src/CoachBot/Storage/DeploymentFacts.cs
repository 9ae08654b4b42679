namespace CoachBot.Storage;

/// <summary>Facts about the deployment itself, each said once.</summary>
internal sealed class DeploymentFacts(Database database)
{
    /// <summary>The fact as first said: <paramref name="value"/> when nobody said it before.</summary>
    public async Task<string> OnceAsync(string key, string value, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.RunAsync("insert into deployment_fact (key, value) values (@key, @value) on conflict do nothing", new { key, value }, cancellationToken);
        return (await connection.RowAsync<string>("select value from deployment_fact where key = @key", new { key }, cancellationToken))!;
    }

    /// <summary>The fact; null when nobody said it.</summary>
    public async Task<string?> FindAsync(string key, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.RowAsync<string>("select value from deployment_fact where key = @key", new { key }, cancellationToken);
    }
}
