using System.Net;
using System.Text.Json.Nodes;
using CoachBot.Delivery;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Platforms.Slack.Answers;
using CoachBot.Platforms.Slack.Inbound;
using CoachBot.Storage;
using Npgsql;

namespace CoachBot.IntegrationTests.Platforms.Slack;

/// <summary>Nothing that was acknowledged is lost: what is not ready within a second comes through the response_url.</summary>
public sealed class SlackLateAnswerTests(PostgresCluster cluster)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_that_takes_longer_comes_through_the_response_url()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        await using (var slow = await Blockade.OfAsync(host, "evidence"))
        {
            await AcknowledgedEmptyAsync(host, host.Form("U0PRIYA", "evidence"));
            (await host.App.ValueAsync<string>("select state from inbox")).ShouldBe("received");
        }

        var message = await host.Slack.AnswerAsync();

        ((string)message["response_type"]!).ShouldBe("ephemeral");
        message.Shown().ShouldContain("evidence");
        (await host.ClosedAsync()).ShouldBe("answered");
        host.Slack.HasNoMoreAnswers.ShouldBeTrue();
    }

    [Fact]
    public async Task A_passing_refusal_is_tried_again_when_slack_says()
    {
        var asked = TimeSpan.FromSeconds(7);
        await using var host = await SlackHost.StartAsync(cluster);
        host.Slack.Refuse(429, "ratelimited", asked);
        await using (var slow = await Blockade.OfAsync(host, "evidence"))
        {
            await AcknowledgedEmptyAsync(host, host.Form("U0PRIYA", "evidence"));
        }

        await PostponedAsync(host, asked);
        host.Slack.HasNoMoreAnswers.ShouldBeTrue();
        host.App.Clock.Advance(asked);
        await host.Get<SlackInboxWorker>().WorkAsync(Token);

        (await host.Slack.AnswerAsync()).Shown().ShouldContain("evidence");
        host.Slack.Uses.ShouldBe(2);
        (await host.ClosedAsync()).ShouldBe("answered");
    }

    [Fact]
    public async Task A_final_refusal_is_noted_with_slacks_code_and_not_tried_again()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        host.Slack.Refuse(404, "used_url");
        await using (var slow = await Blockade.OfAsync(host, "evidence"))
        {
            await AcknowledgedEmptyAsync(host, host.Form("U0PRIYA", "evidence"));
        }

        (await host.ClosedAsync()).ShouldBe("undelivered");

        (await host.App.ValueAsync<string>("select reason from inbox")).ShouldBe("404 used_url");
        (await host.App.ValueAsync<bool>("select payload is null from inbox")).ShouldBeTrue();
        host.Slack.Uses.ShouldBe(1);
    }

    [Fact]
    public async Task What_a_host_that_died_left_behind_is_answered_by_the_next()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        await LeaveAsync(host, host.App.Clock.GetUtcNow());

        await host.Get<SlackInboxWorker>().WorkAsync(Token);
        host.Slack.Uses.ShouldBe(0, "somebody may still work on it");

        host.App.Clock.Advance(SlackTurn.Claim);
        await host.Get<SlackInboxWorker>().WorkAsync(Token);

        (await host.Slack.AnswerAsync()).Shown().ShouldStartWith("CoachBot: your finished work");
        (await host.ClosedAsync()).ShouldBe("answered");
        await host.Get<SlackInboxWorker>().WorkAsync(Token);
        host.Slack.HasNoMoreAnswers.ShouldBeTrue();
    }

    [Fact]
    public async Task Two_hosts_never_answer_the_same()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        await LeaveAsync(host, host.App.Clock.GetUtcNow());
        host.App.Clock.Advance(SlackTurn.Claim);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => host.Get<SlackInboxWorker>().WorkAsync(Token)));

        (await host.Slack.AnswerAsync()).ShouldNotBeNull();
        host.Slack.Uses.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_too_old_for_its_response_url_is_noted_and_not_carried_out()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        await LeaveAsync(host, host.App.Clock.GetUtcNow());
        host.App.Clock.Advance(TimeSpan.FromMinutes(31));

        await host.Get<SlackInboxWorker>().WorkAsync(Token);

        (await host.ClosedAsync()).ShouldBe("undelivered");
        (await host.App.ValueAsync<string>("select reason from inbox")).ShouldBe("too late for its response_url");
        host.Slack.Uses.ShouldBe(0);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"Workspace\":null,\"User\":\"U\",\"Command\":\"/x\",\"Text\":\"\",\"ResponseUrl\":null}")]
    public async Task What_cannot_be_read_is_noted_and_keeps_nothing_else_waiting(string payload)
    {
        await using var host = await SlackHost.StartAsync(cluster);
        var at = host.App.Clock.GetUtcNow();
        await host.Get<InboxStore>().TakeInAsync("slack", "unreadable", payload, at, at, Token);
        await LeaveAsync(host, at - SlackTurn.Claim);

        await host.Get<SlackInboxWorker>().WorkAsync(Token);

        (await host.Slack.AnswerAsync()).ShouldNotBeNull();
        (await host.App.RowsAsync<string>("select coalesce(reason, 'answered') from inbox order by id")).ShouldBe(["stored by another version, and not readable", "answered"]);
    }

    [Fact]
    public async Task Closed_deliveries_are_forgotten_after_a_week()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        await host.AskAsync("U0PRIYA", "help");

        (await host.ClosedAsync()).ShouldBe("answered");
        host.App.Clock.Advance(TimeSpan.FromDays(6));
        await host.Get<InboxTidying>().WorkAsync(Token);
        (await host.App.ValueAsync<long>("select count(*) from inbox")).ShouldBe(1);

        host.App.Clock.Advance(TimeSpan.FromDays(2));
        await host.Get<InboxTidying>().WorkAsync(Token);
        (await host.App.ValueAsync<long>("select count(*) from inbox")).ShouldBe(0);
    }

    [Fact]
    public async Task A_late_answer_goes_to_no_host_that_only_the_request_names()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        await using (var slow = await Blockade.OfAsync(host, "evidence"))
        {
            await AcknowledgedEmptyAsync(host, host.Form("U0PRIYA", "evidence").Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
        }

        (await host.ClosedAsync()).ShouldBe("undelivered");

        (await host.App.ValueAsync<string>("select reason from inbox")).ShouldContain("Slack__AllowedCallbackHosts");
        host.Slack.Uses.ShouldBe(0);
    }

    [Fact]
    public async Task What_nobody_can_answer_any_more_is_given_up_with_what_was_typed()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        await LeaveAsync(host, host.App.Clock.GetUtcNow());
        await host.App.RunAsync("update inbox set platform = 'turned-off'");

        host.App.Clock.Advance(TimeSpan.FromMinutes(61));
        await host.Get<InboxTidying>().WorkAsync(Token);

        (await host.App.ValueAsync<string>("select state || ', ' || reason || ', ' || coalesce(payload::text, 'nothing kept') from inbox")).ShouldBe("undelivered, too late, nothing kept");
    }

    [Fact]
    public async Task What_is_sent_again_is_the_answer_and_not_the_command()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        host.Slack.Refuse(500, "");
        host.Slack.Refuse(503, "service_unavailable");
        await using (var slow = await Blockade.OfAsync(host, "access_log"))
        {
            await AcknowledgedEmptyAsync(host, host.Form("U0DANA", "@priya", "/mylevel"));
        }

        await PostponedAsync(host, TimeSpan.FromSeconds(5));
        host.App.Clock.Advance(TimeSpan.FromSeconds(5));
        await host.Get<SlackInboxWorker>().WorkAsync(Token);
        await PostponedAsync(host, TimeSpan.FromSeconds(15));
        host.App.Clock.Advance(TimeSpan.FromSeconds(15));
        await host.Get<SlackInboxWorker>().WorkAsync(Token);

        (await host.Slack.AnswerAsync()).Shown().ShouldContain("Priya Raman");
        (await host.ClosedAsync()).ShouldBe("answered");
        host.Slack.Uses.ShouldBe(3);
        (await host.App.ValueAsync<long>("select count(*) from access_log")).ShouldBe(1);
        (await host.App.ValueAsync<bool>("select answer is null and payload is null from inbox")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_response_url_is_used_five_times_at_most()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        for (var i = 0; i < 10; i++)
        {
            host.Slack.Refuse(500, "");
        }

        await LeaveAsync(host, host.App.Clock.GetUtcNow() - SlackTurn.Claim);
        for (var i = 0; i < 8; i++)
        {
            await host.Get<SlackInboxWorker>().WorkAsync(Token);
            host.App.Clock.Advance(TimeSpan.FromMinutes(2));
        }

        host.Slack.Uses.ShouldBeInRange(3, 5);
        (await host.ClosedAsync()).ShouldBe("undelivered");
        (await host.App.ValueAsync<string>("select reason from inbox")).ShouldBe("500");
    }

    [Fact]
    public async Task Without_a_response_url_a_late_answer_comes_as_a_direct_message()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        await using (var slow = await Blockade.OfAsync(host, "evidence"))
        {
            await AcknowledgedEmptyAsync(host, "team_id=T0ACME&user_id=U0PRIYA&command=%2Fcoach&text=evidence");
        }

        (await host.ClosedAsync()).ShouldBe("answered");
        await host.AllSentAsync();
        ((string)host.Slack.Workspace.Messages.ShouldHaveSingleItem()["channel"]!).ShouldBe("D0PRIYA");
    }

    [Theory]
    [InlineData("Mars/Olympus", "CoachBot took longer than Slack waits, so your form closed, and nothing of it was saved:")]
    [InlineData("Europe/London", "Saved.")]
    public async Task A_form_that_closed_over_a_late_answer_is_answered_in_a_message(string zone, string said)
    {
        await using var host = await SlackHost.StartAsync(cluster);
        JsonObject view = new() { ["type"] = "modal", ["id"] = "V1", ["callback_id"] = "settings", ["private_metadata"] = "" };
        var sent = SlackWords.Sent(host, "U0PRIYA", view,
            ("zone", SlackWords.Typed(zone)), ("weekday", SlackWords.Chosen("tuesday")), ("hour", SlackWords.Chosen("10")), ("consent", SlackWords.Chosen("on")));
        await using (var slow = await Blockade.OfAsync(host, "chat_member"))
        {
            var sending = host.InteractAsync(sent);
            await host.App.Clock.IsWaitedForAsync(Second, Token);
            host.App.Clock.Advance(Second);
            (await sending).ShouldBeEmpty();
        }

        await host.AllSentAsync();
        ((string)host.Slack.Workspace.Messages.ShouldHaveSingleItem()["text"]!).ShouldStartWith(said);
    }

    [Fact]
    public async Task Who_hangs_up_gets_the_answer_through_the_response_url()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        using var hangUp = new CancellationTokenSource();
        await using (var slow = await Blockade.OfAsync(host, "evidence"))
        {
            var sending = host.Http.SendAsync(host.Signed(host.Form("U0PRIYA", "evidence")), hangUp.Token);
            await host.App.Clock.IsWaitedForAsync(Second, Token);
            await hangUp.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(sending);
        }

        (await host.Slack.AnswerAsync()).Shown().ShouldContain("evidence");
        (await host.ClosedAsync()).ShouldBe("answered");
    }

    [Fact]
    public async Task A_host_that_stops_cuts_its_turns_short_and_the_next_one_answers()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        await using (var slow = await Blockade.OfAsync(host, "evidence"))
        {
            await AcknowledgedEmptyAsync(host, host.Form("U0PRIYA", "evidence"));
            using var impatient = new CancellationTokenSource(TimeSpan.Zero);
            await host.Get<RunningTurns>().StopAsync(impatient.Token);
        }

        (await host.App.ValueAsync<string>("select state from inbox")).ShouldBe("received");
        host.App.Clock.Advance(SlackTurn.Claim);
        await host.Get<SlackInboxWorker>().WorkAsync(Token);

        (await host.Slack.AnswerAsync()).Shown().ShouldContain("evidence");
        host.Slack.Uses.ShouldBe(1);
    }

    /// <summary>Waits until the delivery is given back, to be taken up so much later.</summary>
    private static async Task PostponedAsync(SlackHost host, TimeSpan later)
    {
        var due = host.App.Clock.GetUtcNow() + later;
        while (await host.App.ValueAsync<DateTimeOffset>("select claimed_until from inbox") != due)
        {
            Token.ThrowIfCancellationRequested();
        }
    }

    private static async Task AcknowledgedEmptyAsync(SlackHost host, string form)
    {
        var sending = host.SendAsync(host.Signed(form));
        await host.App.Clock.IsWaitedForAsync(Second, Token);
        host.App.Clock.Advance(Second);
        using var response = await sending;
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync(Token)).ShouldBeEmpty();
    }

    private static async Task LeaveAsync(SlackHost host, DateTimeOffset at)
    {
        var command = new SlackCommand("T0ACME", "U0PRIYA", "/coach", "help", host.Slack.ResponseUrl);
        (await host.Get<InboxStore>().TakeInAsync("slack", "left", SlackPayload.Write(command), at, at + SlackTurn.Claim, Token)).ShouldNotBeNull();
    }

    /// <summary>Makes whatever reads a table wait, as a busy database does.</summary>
    private sealed class Blockade(NpgsqlConnection connection) : IAsyncDisposable
    {
        public static async Task<Blockade> OfAsync(SlackHost host, string table)
        {
            var connection = new NpgsqlConnection(host.App.ConnectionString);
            await connection.OpenAsync(Token);
            await using var command = new NpgsqlCommand($"begin; lock table {table} in access exclusive mode", connection);
            await command.ExecuteNonQueryAsync(Token);
            return new(connection);
        }

        public ValueTask DisposeAsync() => connection.DisposeAsync();
    }
}
