using CoachBot.Core.Evidence;
using CoachBot.Core.Work;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Pipeline;

namespace CoachBot.IntegrationTests.Commands.OnCall;

/// <summary>What comes of an incident that an on-call lead logs.</summary>
public sealed class LogTests(PostgresCluster cluster)
{
    [Fact]
    public async Task Each_person_gets_their_own_part_with_a_literal_quote_vouched_for_by_the_logger()
    {
        await using var app = await TestApp.StartAsync(cluster);

        await new Incident().LogAsync(app);

        var mei = (await app.EvidenceAsync("mei")).Single(piece => piece.Practice.Value == "incident-command");
        (mei.Rung, mei.Corroboration, mei.Status).ShouldBe((Involvement.Led, Corroboration.CoSigned, EvidenceStatus.Proposed));
        mei.Quotes.ShouldContain(quote => quote.Text == Incident.Mei);
        var priya = (await app.EvidenceAsync("priya")).Single(piece => piece.Practice.Value == "release-rollback");
        (priya.Rung, priya.Corroboration).ShouldBe((Involvement.Owned, Corroboration.CoSigned));
        priya.Quotes.ShouldHaveSingleItem().Text.ShouldBe(Incident.Priya);
        (await app.EvidenceAsync("tomas")).ShouldBeEmpty();
        (await app.SayAsync("priya", $"/evidence why {priya.Number}")).Text().ShouldContain("co-signed: Tomas Vogel logged it");
    }

    [Fact]
    public async Task The_text_holds_what_was_typed_and_is_done_when_the_incident_ended()
    {
        await using var app = await TestApp.StartAsync(cluster);

        await (new Incident { What = "Customers waited.\nThen they did not." }).LogAsync(app);

        var text = await app.ValueAsync<string>("select text from work_revision");
        text.ShouldContain("# Checkout was slow\n");
        text.ShouldContain("\nStart: 2026-05-03 01:10 UTC\nEnd: 2026-05-03 02:40 UTC\nScope: service\nLogged by: Tomas Vogel\nIncident commander: Mei Tanaka\n");
        text.ShouldContain("Customers waited.\nThen they did not.");
        text.ShouldContain(Incident.Mei);
        (await app.ValueAsync<DateTimeOffset>("select done_at from work_item")).ShouldBe(new(2026, 5, 3, 2, 40, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task Nobodys_log_vouches_for_themselves()
    {
        await using var app = await TestApp.StartAsync(cluster);

        await (new Incident { People = [("tomas", "commander", Incident.Mei), ("priya", "responder", Incident.Priya)] }).LogAsync(app);

        (await app.EvidenceAsync("tomas")).ShouldAllBe(piece => piece.Corroboration == Corroboration.Self);
        (await app.EvidenceAsync("tomas")).ShouldNotBeEmpty();
        (await app.EvidenceAsync("priya")).ShouldAllBe(piece => piece.Corroboration == Corroboration.CoSigned);
    }

    [Fact]
    public async Task Who_was_chosen_is_meant_whatever_their_team_and_whoever_else_bears_the_name()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.ImportAsync(new Member("priya2", "Priya Raman") { Team = "data" }, new Member("mei2", "Mei Tanaka"));

        await (new Incident { People = [("priya2", "responder", "I rolled back release 12."), ("priya", "responder", "I rotated the database password.")] }).LogAsync(app);

        (await app.EvidenceAsync("priya2")).Select(piece => piece.Practice.Value).ShouldContain("release-rollback");
        (await app.EvidenceAsync("priya")).Select(piece => piece.Practice.Value).ShouldContain("secrets-rotation");
        (await app.EvidenceAsync("priya")).Select(piece => piece.Practice.Value).ShouldNotContain("release-rollback");
    }

    [Fact]
    public async Task Who_was_not_chosen_gets_nothing_and_is_not_listed_though_the_text_names_them()
    {
        await using var app = await TestApp.StartAsync(cluster);

        await (new Incident { People = [("priya", "responder", Incident.Priya + " Mei Tanaka rotated the database password.")] }).LogAsync(app);

        (await app.EvidenceAsync("mei")).ShouldBeEmpty();
        (await app.EvidenceAsync("priya")).Select(piece => piece.Practice.Value).ShouldNotContain("secrets-rotation");
        (await app.RowsAsync<string>("select name from unmatched_name")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_sentence_that_ties_a_cause_to_a_person_is_never_a_quote()
    {
        await using var app = await TestApp.StartAsync(cluster);

        await (new Incident { People = [("priya", "responder", "Priya rolled back release 12. Priya broke the gateway when she rotated the database password.")] }).LogAsync(app);

        (await app.EvidenceAsync("priya")).SelectMany(piece => piece.Quotes).ShouldNotContain(quote => quote.Text.Contains("broke", StringComparison.Ordinal));
        (await app.EvidenceAsync("priya")).Select(piece => piece.Practice.Value).ShouldBe(["incident-response", "release-rollback"], ignoreOrder: true);
    }

    [Fact]
    public async Task Typed_headings_and_role_lines_give_nobody_a_part()
    {
        await using var app = await TestApp.StartAsync(cluster);

        await (new Incident { What = "## Roles\nIncident commander: Priya Raman", People = [("priya", "shadow", "## Mei Tanaka\n\nIncident commander: Priya")] }).LogAsync(app);

        var piece = (await app.EvidenceAsync("priya")).ShouldHaveSingleItem();
        (piece.Practice.Value, piece.Rung).ShouldBe(("incident-response", Involvement.Supported));
    }

    [Fact]
    public async Task Who_has_CoachBot_off_gets_nothing_until_they_turn_it_on()
    {
        await using var app = await TestApp.StartAsync(cluster);

        await (new Incident { People = [("lucia", "responder", "I rolled back release 12."), ("mei", "commander", Incident.Mei)] }).LogAsync(app);

        (await app.ValueAsync<long>("select count(*) from contribution where person_id = 'lucia'")).ShouldBe(0);
        (await app.EvidenceAsync("lucia")).ShouldBeEmpty();
        await app.SayAsync("lucia", "/coach settings consent on");
        (await app.EvidenceAsync("lucia")).ShouldAllBe(piece => piece.Corroboration == Corroboration.CoSigned);
        (await app.EvidenceAsync("lucia")).Select(piece => piece.Practice.Value).ShouldContain("release-rollback");
    }

    [Fact]
    public async Task The_preview_is_the_same_whatever_anybodys_consent_is_and_shows_what_is_then_proposed()
    {
        await using var app = await TestApp.StartAsync(cluster);
        var incident = new Incident { People = [("mei", "commander", Incident.Mei), ("priya", "responder", Incident.Priya), ("dana", "shadow", "")] };
        var on = (await incident.SecondAsync(app)).Page().IntroText();
        await app.ImportAsync(Member.Mei with { Consent = "off" }, Member.Priya with { Consent = "off" });

        var off = (await incident.SecondAsync(app)).Page().IntroText();

        off.ShouldBe(on);
        on.ShouldContain("Mei Tanaka: Incident command, led");
        on.ShouldContain($"“{Incident.Priya}”");
        on.ShouldContain("Each of them sees it first");
        (await app.RowsAsync<string>("select id from work_item")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_did_nothing_that_is_told_is_said_to_have_nothing_yet()
    {
        await using var app = await TestApp.StartAsync(cluster);

        var preview = (await (new Incident { People = [("mei", "commander", Incident.Mei), ("priya", "communications", "")] }).SecondAsync(app)).Page().IntroText();

        preview.ShouldContain("Priya Raman: Incident communication, owned");
        var silent = (await (new Incident { What = "It was slow.", People = [("priya", "responder", "Was around.")] }).SecondAsync(app)).Page().IntroText();
        silent.ShouldContain("Priya Raman: Incident response, executed");
    }

    [Fact]
    public async Task Ten_logs_of_oneself_in_a_month_show_no_more_than_one()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await LogOfOneselfAsync(app, 1);
        await app.SayAsync("tomas", "/evidence confirm all");
        var one = (await app.SayAsync("tomas", "/mylevel why")).Text();
        foreach (var day in Enumerable.Range(2, 9))
        {
            await LogOfOneselfAsync(app, day);
        }

        await app.SayAsync("tomas", "/evidence confirm all");

        (await app.EvidenceAsync("tomas")).ShouldAllBe(piece => piece.Corroboration == Corroboration.Self && piece.Status == EvidenceStatus.Confirmed);
        Rungs((await app.SayAsync("tomas", "/mylevel why")).Text()).ShouldBe(Rungs(one));

        static Task<string> LogOfOneselfAsync(TestApp app, int day) => (new Incident
        {
            Title = $"Incident {day}",
            Start = ($"2026-05-{day:00}", "02:10"),
            End = ($"2026-05-{day:00}", "03:40"),
            People = [("tomas", "commander", Incident.Mei)],
        }).LogAsync(app);

        static IEnumerable<string> Rungs(string why) => why.Split('\n').Where(line => line.Contains("demonstrated", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_log_and_a_postmortem_of_one_incident_are_one_month_vouched_for()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await (new Incident { Title = "The order database was down", Start = ("2026-04-10", "02:10"), End = ("2026-04-10", "03:40") }).LogAsync(app);
        await app.Get<WorkIntake>().TakeAsync(Ticket.Read([Ticket.Of("A-1", Texts.Rollback) with { Closed = "2026-04-10" }]), () => { }, TestContext.Current.CancellationToken);
        await app.SayAsync("priya", "/evidence confirm all");

        var months = (await app.EvidenceAsync("priya")).Where(piece => piece.Practice.Value == "release-rollback").Select(piece => (piece.DoneAt.Year, piece.DoneAt.Month)).ToList();

        months.Count.ShouldBe(2);
        months.Distinct().ShouldHaveSingleItem();
        (await app.SayAsync("priya", "/mylevel")).Text().ShouldContain("1 of 2 months at executed");
    }
}
