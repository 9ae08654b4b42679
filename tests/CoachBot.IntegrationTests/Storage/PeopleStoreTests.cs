using CoachBot.Core;
using CoachBot.Core.People;
using CoachBot.Files;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Pipeline;
using CoachBot.Storage;

namespace CoachBot.IntegrationTests.Storage;

public sealed class PeopleStoreTests(PostgresCluster cluster)
{
    [Fact]
    public async Task The_same_file_twice_changes_nothing()
    {
        await using var app = await TestApp.StartAsync(cluster);
        var before = await app.DumpAsync();

        var count = await app.ImportAsync([.. Member.Everybody]);

        count.ShouldBe(new PeopleCount(New: 0, Changed: 0, Unchanged: Member.Everybody.Count, KeptConsent: 0));
        (await app.DumpAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task People_who_are_not_in_the_file_stay_as_they_are()
    {
        await using var app = await TestApp.StartAsync(cluster);

        var count = await app.ImportAsync(Member.Dana, Member.Priya with { Team = "data", Level = "senior", Roles = "on-call-lead admin" }, new Member("new", "New Comer"));

        count.ShouldBe(new PeopleCount(New: 1, Changed: 1, Unchanged: 1, KeptConsent: 0));
        var priya = await app.PersonAsync("priya");
        priya.Team.ShouldBe("data");
        priya.Roles.ShouldBe([PersonRole.OnCallLead, PersonRole.Admin], ignoreOrder: true);
        priya.Targets.ShouldHaveSingleItem().ShouldBe(new LevelTarget("kaairo-devops", "senior", null));
        (await app.PersonAsync("mei")).Team.ShouldBe("checkout");
    }

    [Fact]
    public async Task A_person_is_found_by_id_and_by_address_in_any_case()
    {
        await using var app = await TestApp.StartAsync(cluster);
        var store = app.Get<PeopleStore>();

        (await store.FindAsync("priya", TestContext.Current.CancellationToken)).ShouldNotBeNull();
        (await store.FindAsync("Priya.Raman@Example.com", TestContext.Current.CancellationToken))!.Id.ShouldBe(new PersonId("priya"));
        (await store.FindAsync("nobody", TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    [Fact]
    public async Task A_manager_may_stand_below_their_report_in_the_file()
    {
        await using var app = await TestApp.EmptyAsync(cluster);

        await app.ImportAsync(Member.Priya, Member.Dana);

        (await app.PersonAsync("priya")).ManagerId.ShouldBe(new PersonId("dana"));
    }

    [Fact]
    public async Task A_person_may_have_a_level_in_several_frameworks()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.RunAsync("insert into person_target (person_id, framework, level, track) values ('priya', 'another', 'two', 'technical')");

        (await app.PersonAsync("priya")).Targets.ShouldBe(
            [new LevelTarget("another", "two", "technical"), new LevelTarget("kaairo-devops", "mid", null)]);
    }

    [Fact]
    public async Task An_account_goes_from_one_person_of_the_file_to_another()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.ImportAsync(Member.Priya with { Slack = "T1/U1", GitHub = "octo" }, Member.Mei with { Slack = "T1/U2" });

        await app.ImportAsync(Member.Priya with { Slack = "T1/U2" }, Member.Mei with { Slack = "T1/U1", GitHub = "octo" });

        (await app.RowsAsync<string>("select platform || ' ' || user_id || ' ' || person_id from account order by 1"))
            .ShouldBe(["github octo mei", "slack U1 mei", "slack U2 priya"]);
    }

    [Fact]
    public async Task An_address_goes_from_one_person_of_the_file_to_another()
    {
        await using var app = await TestApp.StartAsync(cluster);

        var count = await app.ImportAsync(Member.Priya with { Email = Member.Mei.Email }, Member.Mei with { Email = Member.Priya.Email });

        count.Changed.ShouldBe(2);
        (await app.PersonAsync("priya")).Email.ShouldBe(Member.Mei.Email);
        (await app.PersonAsync("mei")).Email.ShouldBe(Member.Priya.Email);
    }

    [Fact]
    public async Task What_belongs_to_somebody_outside_the_file_is_refused_with_every_reason()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.ImportAsync(Member.Mei with { Slack = "T1/U2" });
        var before = await app.DumpAsync();

        var refused = await Should.ThrowAsync<RefusedException>(() => app.ImportAsync(
            Member.Tomas with { Level = "junior" }, new Member("new", "New Comer") { Email = "MEI.tanaka@example.com", Slack = "T1/U2", Manager = "dna" }));

        refused.Problems.Select(problem => problem.What).ShouldBe(
            [
                "kaairo-devops has no such level", "nobody has the manager's id, neither in the file nor in the directory",
                "this e-mail address belongs to somebody else", "this slack account belongs to somebody else",
            ],
            ignoreOrder: true);
        (await app.DumpAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_column_that_the_file_lacks_leaves_what_is_stored()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.ImportAsync(Member.Priya with { Slack = "T1/U1", GitHub = "octo", Roles = "on-call-lead" });
        var before = await app.DumpAsync();

        (await ImportAsync(app, "id,name\npriya,Priya Raman\n")).Unchanged.ShouldBe(1);
        (await app.DumpAsync()).ShouldBe(before);

        (await ImportAsync(app, "id,name,team,github,framework,level\npriya,Priya Raman,data,,kaairo-devops,senior\n")).Changed.ShouldBe(1);
        var priya = await app.PersonAsync("priya");
        (priya.Team, priya.Email, priya.ManagerId, priya.TimeZone).ShouldBe(("data", Member.Priya.Email, new PersonId("dana"), "Europe/London"));
        priya.Roles.ShouldBe([PersonRole.OnCallLead]);
        priya.Targets.ShouldBe([new LevelTarget("kaairo-devops", "senior", null)]);
        (await app.RowsAsync<string>("select platform from account")).ShouldBe(["slack"]);
    }

    [Fact]
    public async Task An_empty_cell_takes_away_what_was_there()
    {
        await using var app = await TestApp.StartAsync(cluster);

        await ImportAsync(app, "id,name,email,manager,framework,level\npriya,Priya Raman,,,,\n");

        var priya = await app.PersonAsync("priya");
        (priya.Email, priya.ManagerId, priya.Targets.Count, priya.Team).ShouldBe((null, null, 0, "checkout"));
    }

    private static Task<PeopleCount> ImportAsync(TestApp app, string text) =>
        app.Get<PeopleIntake>().TakeAsync(new WorkFile("people.csv", text), new SilentProgress(), TestContext.Current.CancellationToken);
}
