using CoachBot.Files;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.IntegrationTests.Platforms.Slack;
using CoachBot.IntegrationTests.Platforms.Slack.StandIn;
using CoachBot.Pipeline;
using CoachBot.Sources.Calendar;
using CoachBot.Weekly;

namespace CoachBot.IntegrationTests.Weekly;

public sealed class WeeklyRoundTests(PostgresCluster cluster)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_is_due_gets_one_message_however_often_and_by_however_many_it_is_asked_for()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        await host.App.TakeAsync(Ticket.Of("OPS-1", "Rotated the database credentials of the checkout service and wrote the runbook for it."));

        var rounds = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => host.Get<WeeklyRound>().RunAsync(Token)));
        await host.AllSentAsync();
        await host.Get<WeeklyRound>().RunAsync(Token);
        await host.AllSentAsync();

        rounds.Sum().ShouldBe(3);
        Posted(host).Select(call => call.Text("channel")).Order().ShouldBe(["U0DANA", "U0MEI", "U0PRIYA"]);
        (await host.App.RowsAsync<string>("select delivery_key from outbox where state = 'sent' order by delivery_key")).ShouldBe(["weekly:dana:2026-W23", "weekly:mei:2026-W23", "weekly:priya:2026-W23"]);
    }

    [Fact]
    public async Task The_next_week_brings_another_message_with_another_step()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        for (var week = 0; week < 3; week++)
        {
            await host.Get<WeeklyRound>().RunAsync(Token);
            await host.AllSentAsync();
            host.App.Clock.Advance(TimeSpan.FromDays(7));
        }

        var steps = await host.App.RowsAsync<string>("select action_id from weekly_message where person_id = 'priya' order by week");
        steps.Count.ShouldBe(3);
        steps.ShouldBeUnique();
    }

    [Theory]
    [InlineData(0.5, false)]
    [InlineData(25, true)]
    public async Task A_step_of_a_message_that_arrived_late_does_not_come_again_within_twelve_weeks_of_that(double hours, bool isAgain)
    {
        await using var host = await SlackHost.StartAsync(cluster);
        await host.Get<WeeklyRound>().RunAsync(Token);
        await host.AllSentAsync();
        var step = await host.App.ValueAsync<string>("select action_id from weekly_message where person_id = 'priya'");

        await host.App.RunAsync(
            "update suggestion set at = at - interval '84 days' - @late; delete from weekly_message; delete from outbox", new { late = TimeSpan.FromHours(hours) });
        await host.Get<WeeklyRound>().RunAsync(Token);

        (await host.App.ValueAsync<string>("select action_id from weekly_message where person_id = 'priya'") == step).ShouldBe(isAgain);
    }

    [Fact]
    public async Task What_was_suggested_unasked_can_still_be_asked_for_and_answered()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        await host.Get<WeeklyRound>().RunAsync(Token);
        var step = await host.App.ValueAsync<string>("select action_id from weekly_message where person_id = 'priya'");

        (await host.App.SayAsync("priya", $"/growth done {step}")).Text().ShouldContain("Well done");
    }

    [Fact]
    public async Task Three_messages_without_an_answer_bring_two_weeks_of_quiet_that_end_by_themselves()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        for (var week = 0; week < 8; week++)
        {
            await host.Get<WeeklyRound>().RunAsync(Token);
            await host.AllSentAsync();
            host.App.Clock.Advance(TimeSpan.FromDays(7));
        }

        (await WeeksAsync(host, "priya")).ShouldBe("23 24 25 28 29 30");
    }

    [Fact]
    public async Task Whoever_does_anything_within_seven_days_has_answered()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        for (var week = 0; week < 5; week++)
        {
            await host.Get<WeeklyRound>().RunAsync(Token);
            await host.AllSentAsync();
            host.App.Clock.Advance(TimeSpan.FromDays(6));
            if (week == 1)
            {
                await host.App.SayAsync("priya", "/growth");
            }

            host.App.Clock.Advance(TimeSpan.FromDays(1));
        }

        (await WeeksAsync(host, "priya")).ShouldBe("23 24 25 26 27");
        (await WeeksAsync(host, "mei")).ShouldBe("23 24 25");
    }

    [Fact]
    public async Task The_seven_days_begin_when_the_message_arrives_however_late_that_is()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        host.Slack.Api.Storm = (call, _) => call.Method == "chat.postMessage" ? Fault.Limited("60") : null;
        await host.Get<WeeklyRound>().RunAsync(Token);
        await host.NothingDueAsync();
        await host.App.SayAsync("mei", "/growth");
        host.Slack.Api.Storm = (_, _) => null;
        host.App.Clock.Advance(TimeSpan.FromHours(3));
        await host.AllSentAsync();

        host.App.Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromHours(1));
        await host.App.SayAsync("priya", "/growth");
        host.App.Clock.Advance(TimeSpan.FromHours(2));
        await host.App.SayAsync("mei", "/growth");

        (await host.App.ValueAsync<string>("select string_agg(person_id, ' ' order by person_id) from weekly_message where week = '2026-W23' and answered_at is not null")).ShouldBe("priya");
    }

    [Fact]
    public async Task A_pause_for_want_of_answers_says_so_and_ends_with_the_first_thing_that_they_do()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        for (var week = 0; week < 4; week++)
        {
            await host.Get<WeeklyRound>().RunAsync(Token);
            await host.AllSentAsync();
            host.App.Clock.Advance(TimeSpan.FromDays(week < 3 ? 7 : 0));
        }

        (await host.App.ValueAsync<string>("select paused_by || ' ' || paused_until::text from person where id = 'priya'")).ShouldBe("unanswered 2026-07-06");

        (await host.App.SayAsync("priya", "/coach settings")).Text().ShouldContain("pause           none");
        await host.Get<WeeklyRound>().RunAsync(Token);

        (await WeeksAsync(host, "priya")).ShouldBe("23 24 25 26");
        (await WeeksAsync(host, "mei")).ShouldBe("23 24 25");
    }

    [Fact]
    public async Task What_could_not_be_sent_in_its_time_is_sent_in_the_next_of_the_same_week_and_not_after_it()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        host.Slack.Api.Storm = (call, _) => call.Method == "chat.postMessage" ? Fault.Limited("60") : null;
        await host.Get<WeeklyRound>().RunAsync(Token);
        await host.NothingDueAsync();
        host.App.Clock.Advance(TimeSpan.FromHours(7));
        await host.AllSentAsync();
        (await StatesAsync(host)).ShouldBe(["dead", "dead", "dead"]);

        host.Slack.Api.Storm = (_, _) => null;
        (await host.Get<WeeklyRound>().RunAsync(Token)).ShouldBe(0);
        host.App.Clock.Advance(TimeSpan.FromHours(15));
        (await host.Get<WeeklyRound>().RunAsync(Token)).ShouldBe(3);
        await host.NothingDueAsync();
        host.App.Clock.Advance(TimeSpan.FromHours(1));
        await host.AllSentAsync();

        (await StatesAsync(host)).ShouldBe(["sent", "sent", "sent"]);
        host.Slack.Workspace.KeysFor("U0PRIYA").ShouldBe(["weekly:priya:2026-W23"]);
    }

    [Fact]
    public async Task A_leave_that_comes_in_while_the_message_waits_takes_it_back_until_it_is_over()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        await host.App.SayAsync("priya", "/coach settings hour 11");
        await host.App.SayAsync("mei", "/coach settings hour 11");
        (await host.Get<WeeklyRound>().RunAsync(Token)).ShouldBe(3);

        await host.App.Get<CalendarIntake>().TakeAsync(new CalendarCsvSource().Read(new WorkFile("rota.csv", "kind,id,person,from,until\nleave,l,priya,2026-06-01,2026-06-02\n")), "rota.csv", Token);
        await host.NothingDueAsync();
        host.App.Clock.Advance(TimeSpan.FromHours(1));
        await host.AllSentAsync();
        (await StatesAsync(host)).ShouldBe(["sent", "sent", "dead"]);

        host.App.Clock.Advance(TimeSpan.FromDays(2));
        await host.Get<WeeklyRound>().RunAsync(Token);
        await host.AllSentAsync();

        (await StatesAsync(host)).ShouldBe(["sent", "sent", "sent"]);
        host.Slack.Workspace.KeysFor("U0PRIYA").ShouldBe(["weekly:priya:2026-W23"]);
    }

    [Fact]
    public async Task A_shift_that_comes_in_ends_the_time_of_a_message_that_Slack_does_not_take_yet()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        host.Slack.Api.Storm = (call, _) => call.Method == "chat.postMessage" ? Fault.Limited("3600") : null;
        await host.Get<WeeklyRound>().RunAsync(Token);
        await host.Slack.Api.ArrivedAsync("chat.postMessage", 1);
        while (await host.App.ValueAsync<int>("select count(*)::int from outbox where state = 'queued' and attempts > 0") < 3)
        {
            Token.ThrowIfCancellationRequested();
        }

        const string shifts = "kind,id,person,from,until\nshift,s,priya,2026-06-01T11:00:00Z,2026-06-01T20:00:00Z\nshift,t,mei,2026-06-01T20:00:00Z,2026-06-01T22:00:00Z\n";
        await host.App.Get<CalendarIntake>().TakeAsync(new CalendarCsvSource().Read(new WorkFile("rota.csv", shifts)), "rota.csv", Token);
        host.Slack.Api.Storm = (_, _) => null;
        host.App.Clock.Advance(TimeSpan.FromHours(3));
        await host.AllSentAsync();

        (await StatesAsync(host)).ShouldBe(["sent", "sent", "dead"]);
    }

    [Fact]
    public async Task Another_weekday_or_a_pause_holds_for_a_message_that_waits()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        await host.App.SayAsync("priya", "/coach settings hour 11");
        await host.App.SayAsync("mei", "/coach settings hour 11");
        await host.Get<WeeklyRound>().RunAsync(Token);

        await host.App.SayAsync("priya", "/coach settings weekday thursday");
        await host.App.SayAsync("mei", "/mydata pause 1 week");
        await host.NothingDueAsync();
        host.App.Clock.Advance(TimeSpan.FromHours(1));
        await host.AllSentAsync();
        (await StatesAsync(host)).ShouldBe(["sent", "dead", "dead"]);

        host.App.Clock.Advance(TimeSpan.FromDays(3));
        (await host.Get<WeeklyRound>().RunAsync(Token)).ShouldBe(1);
        await host.AllSentAsync();
        (await StatesAsync(host)).ShouldBe(["sent", "dead", "sent"]);
    }

    [Fact]
    public async Task Buttons_of_the_message_leave_it_where_it_is()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        await host.Get<WeeklyRound>().RunAsync(Token);
        await host.AllSentAsync();
        var buttons = Posted(host).First(call => call.Text("channel") == "U0PRIYA").Arguments["blocks"]!.AsArray()
            .Where(block => (string?)block!["type"] == "actions").SelectMany(block => block!["elements"]!.AsArray()).ToList();

        buttons.ShouldNotBeEmpty();
        buttons.ShouldAllBe(button => ((string?)button!["action_id"])!.StartsWith("beside-", StringComparison.Ordinal));
    }

    private static List<ApiCall> Posted(SlackHost host) => [.. host.Slack.Api.Of("chat.postMessage")];

    private static Task<IReadOnlyList<string>> StatesAsync(SlackHost host) => host.App.RowsAsync<string>("select state from outbox order by delivery_key");

    private static async Task<string> WeeksAsync(SlackHost host, string person) => string.Join(' ', await host.App.RowsAsync<string>(
        "select right(week, 2) from weekly_message where person_id = @person order by week", new { person }));
}
