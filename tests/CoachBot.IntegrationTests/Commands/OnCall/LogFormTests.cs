using CoachBot.Core.Chat;
using CoachBot.Delivery;
using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Commands.OnCall;

/// <summary>The pages of the log: who may, what is wrong all at once, drafts, and the clock of the lead.</summary>
public sealed class LogFormTests(PostgresCluster cluster)
{
    [Fact]
    public async Task Only_an_on_call_lead_logs_and_the_refusal_says_who_can()
    {
        await using var app = await TestApp.StartAsync(cluster);
        var first = await app.OpenAsync("tomas", "/oncall log");

        var refusal = await app.SayAsync("priya", "/oncall log");
        var submitted = (await app.SubmitAsync("priya", first, new Incident().FirstAnswers)).Reply();

        refusal.IsRefusal.ShouldBeTrue();
        refusal.Form.ShouldBeNull();
        refusal.Text().ShouldContain("only an on-call lead logs incidents. Ask Tomas Vogel", Case.Insensitive);
        submitted.IsRefusal.ShouldBeTrue();
        (await app.RowsAsync<string>("select id from form_draft")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_lead_logs_the_incidents_of_their_own_team()
    {
        await using var app = await TestApp.StartAsync(cluster);

        (await (new Incident { Lead = "farid" }).FirstAsync(app)).Wrong()["people"].ShouldContain("Nobody of your own team");
        (await (new Incident { Lead = "farid", People = [("farid", "commander", ""), ("priya", "responder", "")] }).FirstAsync(app)).Page().Fields.Length.ShouldBe(8);
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once_and_nothing_is_kept()
    {
        await using var app = await TestApp.StartAsync(cluster);

        var wrong = (await (new Incident
        {
            Title = "",
            Start = ("2026-06-02", "25:00"),
            End = ("soon", ""),
            Scope = "galaxy",
            What = new('x', 3001),
            People = [("nobody", "", ""), ("priya", "", "")],
        }).FirstAsync(app)).Wrong();

        wrong.Keys.ShouldBe(["title", "scope", "what", "start-time", "end-day", "end-time", "people"], ignoreOrder: true);
        wrong["people"].ShouldContain("id nobody");
        (await app.RowsAsync<string>("select id from form_draft")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2026-05-03", "03:00", "2026-05-03", "02:00", "end-time", "before the start")]
    [InlineData("2026-05-03", "03:00", "2026-05-18", "02:00", "end-day", "longer than 14 days")]
    [InlineData("2026-06-02", "03:00", "2026-06-02", "04:00", "start-day", "in the future: in Europe/London it is 2026-06-01 10:30")]
    [InlineData("2026-06-01", "10:00", "2026-06-01", "10:31", "end-day", "in the future")]
    [InlineData("2026-03-29", "01:30", "2026-03-29", "04:00", "start-time", "clocks in Europe/London were put forward over 01:30")]
    public async Task A_span_that_cannot_be_is_refused(string startDay, string startTime, string endDay, string endTime, string field, string expected)
    {
        await using var app = await TestApp.StartAsync(cluster);

        (await (new Incident { Start = (startDay, startTime), End = (endDay, endTime) }).FirstAsync(app)).Wrong()[field].ShouldContain(expected);
    }

    [Fact]
    public async Task An_hour_that_comes_twice_is_the_first_for_the_start_and_the_next_for_the_end()
    {
        await using var app = await TestApp.StartAsync(cluster);

        await (new Incident { Start = ("2025-10-26", "01:50"), End = ("2025-10-26", "01:10") }).LogAsync(app);

        (await app.ValueAsync<string>("select text from work_revision")).ShouldContain("Start: 2025-10-26 00:50 UTC\nEnd: 2025-10-26 01:10 UTC");
    }

    [Fact]
    public async Task A_lead_on_the_other_side_of_the_date_line_logs_in_their_own_day()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.RunAsync("update person set time_zone = 'Pacific/Apia' where id = 'tomas'");

        await (new Incident { Start = ("2026-06-01", "20:00"), End = ("2026-06-01", "22:30") }).LogAsync(app);

        (await app.ValueAsync<DateTimeOffset>("select done_at from work_item")).ShouldBe(new(2026, 6, 1, 9, 30, 0, TimeSpan.Zero));
        (await (new Incident { Start = ("2026-06-01", "20:00"), End = ("2026-06-01", "22:31") }).FirstAsync(app)).Wrong()["end-day"].ShouldContain("future");
    }

    [Fact]
    public async Task The_second_page_asks_for_a_part_a_whole_span_within_the_incident_and_some_word()
    {
        await using var app = await TestApp.StartAsync(cluster);
        var page = (await new Incident().FirstAsync(app)).Page();

        var wrong = (await app.SubmitAsync("tomas", page, ("role-1", "hero"), ("from-1", "02:30"), ("role-2", "responder"), ("from-2", "01:00"), ("to-2", "03:00"))).Wrong();

        wrong.Keys.ShouldBe(["role-1", "to-1", "from-2", "did-1"], ignoreOrder: true);
        wrong["from-2"].ShouldContain("outside of the incident");
        (await app.SubmitAsync("tomas", page, ("role-1", "scribe"), ("role-2", "scribe"), ("did-1", new('x', 2001)))).Wrong().Keys.ShouldBe(["did-1"]);
    }

    [Fact]
    public async Task A_closed_form_loses_nothing_and_its_lead_goes_on_or_begins_anew()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await new Incident().SecondAsync(app);

        var offer = await app.SayAsync("tomas", "/oncall log");
        offer.Form.ShouldBeNull();
        offer.Blocks.OfType<ChatBlock.Buttons>().ShouldHaveSingleItem().Items.Select(button => button.Command).ShouldBe(["/oncall log draft", "/oncall log new"]);
        var first = await app.OpenAsync("tomas", "/oncall log draft");
        var second = (await app.SubmitAsync("tomas", first)).Page();
        var third = (await app.SubmitAsync("tomas", second)).Page();
        (await app.SubmitAsync("tomas", third)).Reply().IsRefusal.ShouldBeFalse();

        (await app.EvidenceAsync("priya")).ShouldNotBeEmpty();
        (await app.SayAsync("tomas", "/oncall log")).Form.ShouldNotBeNull("the draft is done with");
    }

    [Fact]
    public async Task Who_begins_anew_leaves_no_draft_behind()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await new Incident().FirstAsync(app);

        var form = await app.OpenAsync("tomas", "/oncall log new");

        form.Fields.OfType<FormField.Text>().First().Value.ShouldBeEmpty();
        (await app.RowsAsync<string>("select id from form_draft")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_draft_is_its_owners_alone()
    {
        await using var app = await TestApp.StartAsync(cluster);
        var page = (await new Incident().FirstAsync(app)).Page();
        var kept = await app.ValueAsync<string>("select data::text from form_draft");

        (await app.SubmitAsync("farid", page, new Incident().SecondAnswers)).Reply().Text().ShouldContain("nothing was saved");
        await app.SubmitAsync("farid", page with { State = $"1{page.State[1..]}" }, (new Incident { Lead = "farid", People = [("farid", "", "")] }).FirstAnswers);

        (await app.ValueAsync<string>("select data::text from form_draft where person_id = 'tomas'")).ShouldBe(kept);
        (await app.SayAsync("farid", "/oncall log")).Form.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_draft_is_forgotten_after_seven_days()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await new Incident().FirstAsync(app);
        app.Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        await app.Get<DraftTidying>().WorkAsync(TestContext.Current.CancellationToken);
        (await app.RowsAsync<string>("select id from form_draft")).ShouldHaveSingleItem();

        app.Clock.Advance(TimeSpan.FromSeconds(1));
        (await app.SayAsync("tomas", "/oncall log")).Form.ShouldNotBeNull();
        await app.Get<DraftTidying>().WorkAsync(TestContext.Current.CancellationToken);

        (await app.RowsAsync<string>("select id from form_draft")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_last_page_sent_twice_logs_once_and_is_answered_the_same()
    {
        await using var app = await TestApp.StartAsync(cluster);
        var last = (await new Incident().SecondAsync(app)).Page();

        var replies = await Task.WhenAll(app.SubmitAsync("tomas", last), app.SubmitAsync("tomas", last));
        var third = (await app.SubmitAsync("tomas", last)).Reply().Text();

        replies.ShouldAllBe(reply => reply.Reply().Text() == third);
        third.ShouldStartWith("Logged as LOG-");
        (await app.RowsAsync<int>("select revision from work_item")).ShouldBe([1]);
    }

    [Fact]
    public async Task What_was_previewed_is_what_is_logged()
    {
        await using var app = await TestApp.StartAsync(cluster);
        var second = (await new Incident().FirstAsync(app)).Page();
        var preview = (await app.SubmitAsync("tomas", second, new Incident().SecondAnswers)).Page();
        await app.SubmitAsync("tomas", second, [.. (new Incident { People = [("mei", "commander", "I did it all."), ("priya", "responder", "")] }).SecondAnswers]);

        (await app.SubmitAsync("tomas", preview)).Reply().Text().ShouldContain("was changed elsewhere");

        (await app.RowsAsync<string>("select id from work_item")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_no_form_can_be_opened_the_reply_names_every_field()
    {
        await using var app = await TestApp.StartAsync(cluster);

        var text = (await app.SayAsync("tomas", "/oncall log")).Text();

        foreach (var field in (string[])["title", "start-day", "start-time", "end-day", "end-time", "scope", "what", "people", "role-1", "did-1"])
        {
            text.ShouldContain(field);
        }
    }
}
