using CoachBot.Storage;

namespace CoachBot.IntegrationTests.Fixtures;

/// <summary>Databases with the newest schema and nothing in them.</summary>
internal static class MigratedDatabase
{
    /// <summary>A fresh one; its connection string.</summary>
    public static async Task<string> CreateAsync(PostgresCluster cluster) =>
        await cluster.CreateDatabaseAsync(await cluster.TemplateAsync("migrated", MigrateAsync));

    private static async Task MigrateAsync(string connectionString)
    {
        await using var database = new Database(connectionString, DatabaseKind.Own);
        await new MigrationRunner(database).RunAsync(TestContext.Current.CancellationToken);
    }
}
