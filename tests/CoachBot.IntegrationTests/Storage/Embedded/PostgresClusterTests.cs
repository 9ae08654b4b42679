using CoachBot.IntegrationTests.Fixtures;
using Npgsql;

namespace CoachBot.IntegrationTests.Storage.Embedded;

/// <summary>What the tests of everything else rely on.</summary>
public sealed class PostgresClusterTests(PostgresCluster cluster)
{
    [Fact]
    public async Task Each_database_is_fresh()
    {
        var first = await cluster.CreateDatabaseAsync(template: null);
        var second = await cluster.CreateDatabaseAsync(template: null);
        await RunAsync(first, "CREATE TABLE mine (number int)");

        (await RunAsync(second, "SELECT to_regclass('mine') IS NULL")).ShouldBe(true);
    }

    [Fact]
    public async Task A_template_is_prepared_once_and_copied_for_each_test()
    {
        var prepared = 0;
        async Task PrepareAsync(string connectionString)
        {
            Interlocked.Increment(ref prepared);
            await RunAsync(connectionString, "CREATE TABLE copied AS SELECT 42 AS number");
        }

        var databases = await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ =>
            await cluster.CreateDatabaseAsync(await cluster.TemplateAsync("answers", PrepareAsync))));

        prepared.ShouldBe(1);
        databases.Distinct().Count().ShouldBe(3);
        foreach (var database in databases)
        {
            (await RunAsync(database, "SELECT number FROM copied")).ShouldBe(42);
        }
    }

    private static async Task<object?> RunAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
