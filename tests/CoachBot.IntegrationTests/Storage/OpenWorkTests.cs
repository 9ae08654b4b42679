using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.Demo;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Pipeline;
using CoachBot.Storage;

namespace CoachBot.IntegrationTests.Storage;

public sealed class OpenWorkTests(PostgresCluster cluster)
{
    private const string Shifts = "insert into shift (key, person_id, team, role, from_at, until_at) values ";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Work_that_nobody_touched_for_half_a_year_drops_out_and_comes_back_with_a_revision()
    {
        await using var app = await TestApp.StartAsync(cluster);
        var ticket = Ticket.Of("A-9", "Rotate the API key.") with { Status = "open", Assignee = "" };
        await app.TakeAsync(ticket);
        await TakeAsync(app, Postmortems.DatabaseDown);
        (await OpenAsync(app)).ShouldBe(["A-9", "down"], ignoreOrder: true);

        app.Clock.Advance(TimeSpan.FromDays(180));
        (await OpenAsync(app)).Count.ShouldBe(2);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        (await OpenAsync(app)).ShouldBeEmpty();

        await app.TakeAsync(ticket with { Text = "Rotate the API key, and the other one." });
        (await OpenAsync(app)).ShouldBe(["A-9"]);
    }

    [Fact]
    public async Task A_follow_up_whose_ticket_is_done_is_not_open()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await TakeAsync(app, Postmortems.DatabaseDown);
        await app.RunAsync("update follow_up set tracker = 'OPS-7' where owner is null");
        (await OpenAsync(app)).ShouldContain("down");

        await app.TakeAsync(Ticket.Of("OPS-7", Texts.Rotation));

        (await OpenAsync(app)).ShouldNotContain("down");
    }

    [Fact]
    public async Task Work_is_read_for_all_teams_at_once_and_each_gets_its_own()
    {
        await using var app = await TestApp.StartAsync(cluster);
        var open = Ticket.Of("A-1", "Rotate the API key.") with { Status = "open", Assignee = "" };
        await app.TakeAsync(open, open with { Id = "B-1", Title = "Rotate the SSH key", Team = "data" }, open with { Id = "C-1", Title = "Rotate all keys", Team = "data, checkout" });

        var all = await app.Get<ExposureStore>().OpenWorkAsync(["checkout", "data", "payments"], app.Clock.GetUtcNow(), Token);

        all["checkout"].Select(work => work.Work.ExternalId).ShouldBe(["A-1", "C-1"]);
        all["data"].Select(work => work.Work.ExternalId).ShouldBe(["B-1", "C-1"]);
        all["payments"].ShouldBeEmpty();
    }

    [Fact]
    public async Task A_shift_of_the_next_two_weeks_that_nobody_shadows_is_open_to_its_team()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.RunAsync(Shifts + """
            ('began', 'mei', null, 'primary', '2026-06-01T09:00Z', '2026-06-08T09:00Z'),
            ('next', 'mei', null, 'primary', '2026-06-08T09:00Z', '2026-06-15T09:00Z'),
            ('second', 'tomas', null, 'secondary', '2026-06-08T09:00Z', '2026-06-15T09:00Z'),
            ('elsewhere', 'mei', 'data', 'primary', '2026-06-09T09:00Z', '2026-06-10T09:00Z'),
            ('shadowed', 'tomas', null, 'primary', '2026-06-15T09:00Z', '2026-06-15T21:00Z'),
            ('shadow', 'priya', null, 'shadow', '2026-06-15T12:00Z', '2026-06-15T21:00Z'),
            ('later', 'tomas', null, 'primary', '2026-06-15T09:30:01Z', '2026-06-22T09:00Z')
            """);

        var all = await app.Get<ExposureStore>().OpenWorkAsync(["checkout", "data"], app.Clock.GetUtcNow(), Token);

        all["checkout"].Select(open => open.Work.ToString()).ShouldBe(["calendar/next"]);
        all["data"].ShouldHaveSingleItem().Shift!.Primary.ShouldBe(new PersonId("mei"));
        all["checkout"][0].Practices.Select(practice => practice.Value).ShouldBe(["alerting", "incident-response", "runbook-writing", "shift-hand-over"], ignoreOrder: true);
    }

    [Fact]
    public async Task Every_step_suggested_in_the_demo_is_on_something_open_that_nobody_has_or_says_that_it_is_self_directed()
    {
        await using var app = await TestApp.EmptyAsync(cluster);
        await app.Get<DemoData>().LoadAsync(new SilentProgress(), Token);
        var packs = await app.Get<CurrentPacks>().ReadAsync(Token);
        var open = (await OpenInDatabaseAsync(app)).ToHashSet(StringComparer.Ordinal);
        var (bound, shadowed, self) = (0, 0, 0);
        foreach (var person in (await app.Get<PeopleStore>().DirectoryAsync(Token)).People.Where(person => person.Consent == Consent.On))
        {
            var grant = await app.OwnGrantAsync(person.Id.Value);
            foreach (var framework in packs.Frameworks)
            {
                var report = (await app.Get<LevelReports>().ReadAsync(grant, person, framework, app.Clock.GetUtcNow(), Token)).Report;
                foreach (var step in await app.Get<GrowthPlans>().ReadAsync(grant, person, report, Token))
                {
                    var said = CoachBot.Chat.StepWording.On(step);
                    if (step.Opportunity is not { } on)
                    {
                        said.ShouldStartWith("self-directed");
                        step.Action.IsShadow.ShouldBeFalse();
                        self++;
                        continue;
                    }

                    open.ShouldContain($"{person.Team} {on.Work} {(on.Shift is null ? on.Title : "")}");
                    (on.Shift?.Primary == person.Id).ShouldBeFalse();
                    said.ShouldStartWith(on.Work.ExternalId);
                    shadowed += on.Shift is null ? 0 : 1;
                    bound++;
                }
            }
        }

        bound.ShouldBeGreaterThan(50);
        shadowed.ShouldBeGreaterThan(3);
        self.ShouldBeGreaterThan(50);
    }

    [Fact]
    public async Task Whatever_step_is_asked_for_in_chat_it_is_on_an_open_item_or_self_directed_until_none_is_left()
    {
        await using var app = await TestApp.EmptyAsync(cluster);
        await app.Get<DemoData>().LoadAsync(new SilentProgress(), Token);
        var open = await OpenInDatabaseAsync(app);
        var said = new List<string>();
        var reply = await app.SayAsync("jonas", "/growth");
        while (reply.Blocks is [ChatBlock.Heading, ..])
        {
            said.Add(reply.Blocks.OfType<ChatBlock.Facts>().First().Items.Single(fact => fact.Label == "On").Value);
            reply = await app.SayAsync("jonas", "/growth another");
        }

        said.Count.ShouldBeGreaterThan(5);
        said.ShouldAllBe(on => on.StartsWith("self-directed: ", StringComparison.Ordinal)
            || open.Any(item => item.StartsWith("checkout ", StringComparison.Ordinal) && on.StartsWith(item.Split(' ')[1].Split('/')[1], StringComparison.Ordinal)));
        said.ShouldContain(on => on.StartsWith("checkout-next-week, your team's shift that begins on Mon 8 Jun 2026, 07:00 UTC", StringComparison.Ordinal));
    }

    // Read from the tables themselves, item by item, so that the query under test is not its own witness.
    private static async Task<IReadOnlyList<string>> OpenInDatabaseAsync(TestApp app) =>
    [
        .. await app.RowsAsync<string>(
            """
            select t.team || ' ' || w.source || '/' || w.external_id || ' ' || w.title from work_item w cross join unnest(w.teams) t (team)
            join work_revision r on r.work_id = w.id and r.revision = w.revision
            where not w.is_done and not w.is_deleted and not exists (select 1 from jsonb_array_elements(r.document -> 'participants') p where p ->> 'role' = 'assignee')
            union all
            select t.team || ' ' || w.source || '/' || w.external_id || ' ' || substr(r.text, f.quote_start + 1, f.quote_length) from follow_up f join work_item w on w.id = f.work_id
            cross join unnest(w.teams) t (team) join work_revision r on r.work_id = w.id and r.revision = w.revision where f.owner is null and not f.is_done
            union all
            select coalesce(s.team, p.team) || ' calendar/' || s.key || ' ' from shift s join person p on p.id = s.person_id where s.role = 'primary'
            """),
    ];

    private static async Task<IReadOnlyList<string>> OpenAsync(TestApp app) =>
        [.. (await app.Get<ExposureStore>().OpenWorkAsync("checkout", app.Clock.GetUtcNow(), Token)).Select(open => open.Work.ExternalId).Distinct()];

    private static Task<IntakeCount> TakeAsync(TestApp app, string postmortem) => app.Get<WorkIntake>().TakeAsync(
        new CoachBot.Sources.Postmortems.PostmortemSource().Read(new("down.md", postmortem)).Items, () => { }, Token);
}
