using CoachBot.Core.People;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Storage;

namespace CoachBot.IntegrationTests.Storage;

/// <summary>What every command asks of the directory touches the rows it needs, however many people there are.</summary>
public sealed class PeopleReadsTests(PostgresCluster cluster)
{
    private const string ManyPeople = """
        insert into person (id, name, email, team, manager_id) select 'p' || n, 'Person ' || n, 'p' || n || '@example.com', 'team-' || n % 300, case when n > 10 then 'p' || n / 10 end from generate_series(1, 5000) n;
        insert into account (platform, workspace, user_id, person_id) select 'slack', 'T1', 'U' || n, 'p' || n from generate_series(1, 5000) n;
        insert into account (platform, workspace, user_id, person_id) select 'github', '', 'octo' || n, 'p' || n from generate_series(1, 5000) n;
        insert into person_target (person_id, framework, level) select 'p' || n, 'kaairo-devops', 'mid' from generate_series(1, 5000) n;
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_is_found_without_reading_everybody()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.RunAsync(ManyPeople);
        await app.RunAsync("analyze person, account, person_target");
        var people = app.Get<PeopleStore>();
        var before = await ScansAsync(app);

        (await people.FindAsync("p4711", Token)).ShouldNotBeNull().TargetIn("kaairo-devops").ShouldNotBeNull();
        (await people.FindAsync(" P4711@Example.com ", Token))!.Id.ShouldBe(new PersonId("p4711"));
        (await people.FindAsync("@OCTO4711", Token))!.Id.ShouldBe(new PersonId("p4711"));
        (await people.FindAsync("nobody", Token)).ShouldBeNull();
        (await people.ByAccountAsync("slack", "T1", ["U4711", "U42", "U0"], Token)).Select(pair => (pair.Key, pair.Value.Id.Value)).ShouldBe([("U4711", "p4711"), ("U42", "p42")], ignoreOrder: true);
        (await people.HasReportsAsync(new("p4711"), Token)).ShouldBeFalse();
        (await people.HasReportsAsync(new("p42"), Token)).ShouldBeTrue();
        (await people.NameOfAsync("p4711", Token)).ShouldBe("Person 4711");

        (await ScansAsync(app)).ShouldBe(before);
        await people.DirectoryAsync(Token);
        (await ScansAsync(app)).ShouldBeGreaterThan(before);
    }

    [Fact]
    public async Task A_handle_that_two_people_bear_finds_nobody()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.RunAsync("insert into account (platform, workspace, user_id, person_id) values ('github', '', 'octo', 'priya'), ('jira', '', 'Octo', 'priya'), ('github', '', 'cat', 'priya'), ('jira', '', 'cat', 'mei')");

        (await app.Get<PeopleStore>().FindAsync("@octo", Token))!.Id.ShouldBe(new PersonId("priya"));
        (await app.Get<PeopleStore>().FindAsync("@cat", Token)).ShouldBeNull();
    }

    // The database counts its own full reads; it tells them once its session is told to.
    private static async Task<long> ScansAsync(TestApp app)
    {
        await app.RunAsync("select pg_stat_force_next_flush()");
        return await app.ValueAsync<long>("select sum(seq_scan)::bigint from pg_stat_user_tables where relname in ('person', 'account', 'person_target')");
    }
}
