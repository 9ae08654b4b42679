using CoachBot.Core.People;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Pipeline;

namespace CoachBot.IntegrationTests.Storage;

public sealed class ConsentTests(PostgresCluster cluster)
{
    [Fact]
    public async Task Nobody_is_on_unless_the_file_says_so()
    {
        await using var app = await TestApp.EmptyAsync(cluster);

        await app.ImportAsync(Member.Priya with { Manager = "", Consent = "" }, Member.Mei with { Manager = "" });

        (await app.PersonAsync("priya")).Consent.ShouldBe(Consent.Off);
        (await app.PersonAsync("mei")).Consent.ShouldBe(Consent.On);
    }

    [Fact]
    public async Task A_file_that_says_nothing_leaves_consent_as_it_is()
    {
        await using var app = await TestApp.StartAsync(cluster);

        await app.ImportAsync(Member.Priya with { Consent = "" });

        (await app.PersonAsync("priya")).Consent.ShouldBe(Consent.On);
    }

    [Theory]
    [InlineData("off", "on", Consent.Off)]
    [InlineData("on", "off", Consent.On)]
    public async Task A_persons_own_choice_beats_the_file(string chosen, string file, Consent kept)
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.SayAsync("priya", $"/coach settings consent {chosen}");

        var count = await app.ImportAsync(Member.Priya with { Consent = file });

        count.KeptConsent.ShouldBe(1);
        (await app.PersonAsync("priya")).Consent.ShouldBe(kept);
    }

    [Fact]
    public async Task A_file_that_turns_consent_off_deletes_what_was_derived_and_one_that_turns_it_on_proposes_anew()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(Ticket.Of("A-1", Texts.Rotation), Ticket.Of("A-2", Texts.Rollback) with { Assignee = "Mei Tanaka" });
        await app.SayAsync("priya", "/evidence confirm all");

        await app.ImportAsync(Member.Priya with { Consent = "off" });

        (await app.RowsAsync<string>("select person_id from evidence union select person_id from contribution")).ShouldBe(["mei"]);
        await app.ImportAsync(Member.Priya);
        (await app.RowsAsync<string>("select s.status from evidence_state s join evidence e on e.id = s.evidence_id where e.person_id = 'priya'"))
            .ShouldBe(["proposed"]);
    }

    [Fact]
    public async Task Consent_turned_off_while_work_is_read_leaves_nothing_behind()
    {
        await using var app = await TestApp.StartAsync(cluster);
        var token = TestContext.Current.CancellationToken;
        Task off = Task.CompletedTask;

        // The batch is under way, and has seen that consent is on, when the person turns it off.
        await app.Get<WorkIntake>().TakeAsync(
            Ticket.Read([Ticket.Of("A-1", Texts.Rotation)]), () => off = app.SayAsync("priya", "/coach settings consent off"), token);
        await off;

        (await app.RowsAsync<string>("select person_id from evidence union select person_id from contribution")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_choice_whose_consequences_cannot_be_drawn_is_not_made()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(Ticket.Of("A-1", Texts.Rotation) with { Assignee = "Lucía Fernández" });
        await app.RunAsync("alter table contribution add constraint broken check (person_id <> 'lucia')");

        await Should.ThrowAsync<Npgsql.PostgresException>(() => app.SayAsync("lucia", "/coach settings consent on"));

        (await app.PersonAsync("lucia")).Consent.ShouldBe(Consent.Off);
    }
}
