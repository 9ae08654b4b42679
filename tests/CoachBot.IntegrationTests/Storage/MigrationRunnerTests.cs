using CoachBot.Core;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Storage;

namespace CoachBot.IntegrationTests.Storage;

public sealed class MigrationRunnerTests(PostgresCluster cluster)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_fresh_database_gets_every_migration_in_order()
    {
        await using var database = await FreshAsync();

        var applied = await new MigrationRunner(database).RunAsync(Token);

        applied.ShouldNotBeEmpty();
        applied[0].ShouldBe("0001_people_work_evidence");
        applied.ShouldBeInOrder();
        (await RecordedAsync(database)).ShouldBe(applied);
    }

    [Fact]
    public async Task A_second_run_finds_nothing_to_do()
    {
        await using var database = await FreshAsync();
        var applied = await new MigrationRunner(database).RunAsync(Token);

        (await new MigrationRunner(database).RunAsync(Token)).ShouldBeEmpty();

        (await RecordedAsync(database)).ShouldBe(applied);
    }

    [Fact]
    public async Task Refuses_a_database_whose_migration_is_not_the_one_in_this_program()
    {
        await using var database = await MigratedAsync();
        await RunAsync(database, "update schema_migration set sha256 = repeat('0', 64) where number = 1");

        var refused = await Should.ThrowAsync<RefusedException>(() => new MigrationRunner(database).RunAsync(Token));

        var problem = refused.Problems.ShouldHaveSingleItem();
        problem.Where.ShouldBe("migration 0001_people_work_evidence");
        problem.Found.ShouldBe("000000000000");
        problem.Do.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Refuses_a_database_that_is_newer_and_names_every_difference_at_once()
    {
        await using var database = await MigratedAsync();
        await RunAsync(database, "update schema_migration set sha256 = repeat('0', 64) where number = 1");
        await RunAsync(database, "insert into schema_migration values (9998, '9998_a', 'a'), (9999, '9999_b', 'b')");

        var refused = await Should.ThrowAsync<RefusedException>(() => new MigrationRunner(database).RunAsync(Token));

        refused.Problems.Select(problem => problem.Where).ShouldBe(["migration 0001_people_work_evidence", "migration 9998_a", "migration 9999_b"]);
        refused.Problems[1].What.ShouldContain("newer than this program");
    }

    [Fact]
    public async Task A_refusal_keeps_nobody_out()
    {
        await using var database = await MigratedAsync();
        await RunAsync(database, "insert into schema_migration values (9999, '9999_b', 'b')");
        await Should.ThrowAsync<RefusedException>(() => new MigrationRunner(database).RunAsync(Token));
        await RunAsync(database, "delete from schema_migration where number = 9999");

        await using var other = new Database(await ConnectionStringAsync(database), DatabaseKind.Own);

        (await new MigrationRunner(other).RunAsync(Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Hosts_that_start_at_once_take_turns()
    {
        var connectionString = await cluster.CreateDatabaseAsync(template: null);

        var applied = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await using var database = new Database(connectionString, DatabaseKind.Own);
            return await new MigrationRunner(database).RunAsync(Token);
        }));

        applied.Count(names => names.Count > 0).ShouldBe(1);
    }

    private async Task<Database> FreshAsync() => new(await cluster.CreateDatabaseAsync(template: null), DatabaseKind.Own);

    private async Task<Database> MigratedAsync() => new(await MigratedDatabase.CreateAsync(cluster), DatabaseKind.Own);

    private static async Task RunAsync(Database database, string sql)
    {
        await using var connection = await database.OpenAsync(Token);
        await connection.RunAsync(sql, null, Token);
    }

    private static async Task<IReadOnlyList<string>> RecordedAsync(Database database)
    {
        await using var connection = await database.OpenAsync(Token);
        return await connection.RowsAsync<string>("select name from schema_migration order by number", null, Token);
    }

    private static async Task<string> ConnectionStringAsync(Database database)
    {
        await using var connection = await database.OpenAsync(Token);
        return connection.ConnectionString;
    }
}
