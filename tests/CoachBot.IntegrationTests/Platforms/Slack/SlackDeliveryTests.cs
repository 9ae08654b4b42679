using System.Text;
using CoachBot.Delivery;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.IntegrationTests.Platforms.Slack.StandIn;
using CoachBot.Platforms.Slack;
using CoachBot.Storage;

namespace CoachBot.IntegrationTests.Platforms.Slack;

/// <summary>What is queued for Slack arrives, once, whatever happens between.</summary>
public sealed class SlackDeliveryTests(PostgresCluster cluster)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_direct_message_arrives_and_its_place_is_kept()
    {
        await using var rig = await SlackRig.StartAsync(cluster);
        await rig.TellAsync("a");

        await rig.WorkAsync();

        var message = rig.Slack.Workspace.Messages.ShouldHaveSingleItem();
        ((string)message["channel"]!, (string)message["text"]!, message["blocks"]!.AsArray().Count).ShouldBe(("D0PRIYA", "a", 1));
        var sent = await rig.Outbox.EntryAsync("a", "slack");
        (sent.State, sent.Reference).ShouldBe(("sent", $$"""{"channel":"D0PRIYA","ts":"{{message["ts"]}}"}"""));
        var call = rig.Slack.Api.Of("chat.postMessage").ShouldHaveSingleItem();
        call.IsJson.ShouldBeTrue();
        call.Arguments.Select(pair => pair.Key).ShouldBe(["text", "blocks", "channel", "metadata"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_lost_answer_does_not_make_it_come_twice()
    {
        await using var rig = await SlackRig.StartAsync(cluster);
        rig.Slack.Api.Fail("chat.postMessage", Fault.DropAfter);
        await rig.TellAsync("a");

        await rig.WorkAsync();
        (await rig.WhereAsync("a")).ShouldStartWith("in-doubt connection_failed");
        await rig.WorkAfterAsync(OutboxTurn.AskAfter);

        rig.Slack.Workspace.KeysFor("U0PRIYA").ShouldBe(["a"]);
        rig.Slack.Api.Of("chat.postMessage").Count.ShouldBe(1);
        (await rig.Outbox.EntryAsync("a", "slack")).Reference.ShouldNotBeNull().ShouldContain("D0PRIYA");
    }

    [Fact]
    public async Task A_connection_that_ends_before_slack_did_anything_only_delays_it()
    {
        await using var rig = await SlackRig.StartAsync(cluster);
        rig.Slack.Api.Fail("chat.postMessage", Fault.DropBefore);
        await rig.TellAsync("a");

        await rig.WorkAsync();
        await rig.WorkAfterAsync(OutboxTurn.AskAfter);

        rig.Slack.Workspace.KeysFor("U0PRIYA").ShouldBe(["a"]);
        rig.Slack.Api.Of("chat.postMessage").Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_slack_executes_late_is_found_and_not_sent_again()
    {
        await using var rig = await SlackRig.StartAsync(cluster);
        rig.Slack.Api.Fail("chat.postMessage", Fault.Late(TimeSpan.FromSeconds(50)));
        await rig.TellAsync("a");

        await rig.WorkAsync();
        await rig.WorkAfterAsync(OutboxTurn.AskAfter);

        rig.Slack.Workspace.KeysFor("U0PRIYA").ShouldBe(["a"]);
        (await rig.WhereAsync("a")).ShouldBe("sent");
    }

    [Fact]
    public async Task A_host_that_is_killed_before_it_noted_that_it_sent_leaves_nothing_to_send_again()
    {
        await using var rig = await SlackRig.StartAsync(cluster);
        await rig.TellAsync("a");
        var now = rig.Clock.GetUtcNow();
        var entry = (await rig.Outbox.Store.ClaimAsync(["slack"], 1, now, now + OutboxWorker.Claim, OutboxTurn.AskAfter, Token)).ShouldHaveSingleItem();
        (await rig.Carrier(rig.Client).SendAsync(entry, Token)).ShouldBeOfType<SendOutcome.Sent>();

        await rig.WorkAfterAsync(OutboxWorker.Claim);

        rig.Slack.Workspace.KeysFor("U0PRIYA").ShouldBe(["a"]);
        (await rig.WhereAsync("a")).ShouldBe("sent");
    }

    [Fact]
    public async Task A_host_that_is_killed_before_it_sent_leaves_it_to_the_next()
    {
        await using var rig = await SlackRig.StartAsync(cluster);
        await rig.TellAsync("a");
        var now = rig.Clock.GetUtcNow();
        await rig.Outbox.Store.ClaimAsync(["slack"], 1, now, now + OutboxWorker.Claim, OutboxTurn.AskAfter, Token);

        await rig.WorkAfterAsync(OutboxWorker.Claim);

        rig.Slack.Workspace.KeysFor("U0PRIYA").ShouldBe(["a"]);
    }

    [Fact]
    public async Task A_socket_that_hangs_is_given_up_after_ten_seconds()
    {
        await using var rig = await SlackRig.StartAsync(cluster);
        rig.Slack.Api.Fail("chat.postMessage", Fault.HangAfter);
        await rig.TellAsync("a");

        var working = rig.WorkAsync();
        await rig.Slack.Api.ArrivedAsync("chat.postMessage", 1);
        rig.Clock.Advance(TimeSpan.FromSeconds(10));
        await working;

        (await rig.WhereAsync("a")).ShouldStartWith("in-doubt timed_out");
        await rig.WorkAfterAsync(OutboxTurn.AskAfter);
        rig.Slack.Workspace.KeysFor("U0PRIYA").ShouldBe(["a"]);
    }

    [Fact]
    public async Task A_slack_that_cannot_be_reached_is_tried_again_without_a_doubt()
    {
        await using var rig = await SlackRig.StartAsync(cluster);
        var client = rig.NewClient("http://127.0.0.1:1/api/");
        await rig.TellAsync("a");

        var working = rig.Host(client).WorkAsync(Token);
        foreach (var pause in new[] { 0.5, 1 })
        {
            await rig.Clock.IsWaitedForAsync(TimeSpan.FromSeconds(pause), Token);
            rig.Clock.Advance(TimeSpan.FromSeconds(pause));
        }

        await working;
        (await rig.WhereAsync("a")).ShouldStartWith("queued connection_failed");
        await rig.WorkAfterAsync(TimeSpan.FromSeconds(5));
        rig.Slack.Workspace.KeysFor("U0PRIYA").ShouldBe(["a"]);
    }

    [Fact]
    public async Task It_is_found_however_many_messages_came_since()
    {
        await using var rig = await SlackRig.StartAsync(cluster);
        rig.Slack.Workspace.LargestPage = 3;
        rig.Slack.Api.Fail("chat.postMessage", Fault.DropAfter);
        await rig.TellAsync("a");
        await rig.WorkAsync();
        for (var i = 0; i < 8; i++)
        {
            rig.Slack.Workspace.Post("D0PRIYA", new() { ["text"] = "something else" });
        }

        await rig.WorkAfterAsync(OutboxTurn.AskAfter);

        rig.Slack.Workspace.KeysFor("U0PRIYA").ShouldBe(["a"]);
        rig.Slack.Api.Of("conversations.history").Count.ShouldBe(3);
    }

    [Theory]
    [InlineData(InDoubtPolicy.AtMostOnce, 1, "unknown missing_scope: the token lacks the scope im:history")]
    [InlineData(InDoubtPolicy.AtLeastOnce, 2, "sent")]
    public async Task Without_the_scope_to_ask_the_message_itself_says_what_to_do(object policy, int times, string end)
    {
        await using var rig = await SlackRig.StartAsync(cluster);
        rig.Slack.Workspace.Scopes.Remove("im:history");
        rig.Slack.Api.Fail("chat.postMessage", Fault.DropAfter);
        await rig.TellAsync("a", inDoubt: (InDoubtPolicy)policy);

        await rig.WorkAsync();
        await rig.WorkAfterAsync(OutboxTurn.AskAfter);

        rig.Slack.Workspace.KeysFor("U0PRIYA").Count.ShouldBe(times);
        (await rig.WhereAsync("a")).ShouldStartWith(end);
    }

    [Fact]
    public async Task While_slack_does_not_say_whether_it_has_it_nothing_is_sent()
    {
        await using var rig = await SlackRig.StartAsync(cluster);
        rig.Slack.Api.Fail("chat.postMessage", Fault.DropAfter);
        rig.Slack.Api.Fail("conversations.history", Fault.Limited("20"));
        await rig.TellAsync("a");

        await rig.WorkAsync();
        await rig.WorkAfterAsync(OutboxTurn.AskAfter);
        (await rig.WhereAsync("a")).ShouldStartWith("in-doubt ratelimited");
        await rig.WorkAfterAsync(TimeSpan.FromSeconds(20));

        rig.Slack.Workspace.KeysFor("U0PRIYA").ShouldBe(["a"]);
        (await rig.WhereAsync("a")).ShouldBe("sent");
    }

    [Fact]
    public async Task An_ephemeral_message_reaches_one_person_in_a_channel_and_is_not_repeated_in_doubt()
    {
        await using var rig = await SlackRig.StartAsync(cluster);
        rig.Slack.Api.Fail("chat.postEphemeral", Fault.DropAfter);
        foreach (var key in new[] { "lost", "fine" })
        {
            await rig.QueueAsync(SlackDelivery.EphemeralIn(key, SlackRig.Workspace, "C0GENERAL", null, "U0PRIYA", SlackRig.Message(key), InDoubtPolicy.AtMostOnce));
        }

        await rig.WorkAsync();
        await rig.WorkAfterAsync(OutboxTurn.AskAfter);

        (await rig.WhereAsync("lost")).ShouldStartWith("unknown not_kept_by_slack");
        (await rig.WhereAsync("fine")).ShouldBe("sent");
        rig.Slack.Api.Of("chat.postEphemeral").Select(call => (call.Text("user"), call.Text("text"))).ShouldBe([("U0PRIYA", "lost"), ("U0PRIYA", "fine")]);
    }

    [Fact]
    public async Task A_change_of_a_message_is_repeated_until_it_is_sure()
    {
        await using var rig = await SlackRig.StartAsync(cluster);
        var ts = (string)rig.Slack.Workspace.Post("D0PRIYA", new() { ["text"] = "before" })["ts"]!;
        rig.Slack.Api.Fail("chat.update", Fault.Code("fatal_error"), Fault.Code("fatal_error"), Fault.Code("fatal_error"));
        await rig.QueueAsync(SlackDelivery.UpdateOf("a", SlackRig.Workspace, "U0PRIYA", "D0PRIYA", ts, SlackRig.Message("after")));

        var working = rig.WorkAsync();
        foreach (var pause in new[] { 0.5, 1 })
        {
            await rig.Clock.IsWaitedForAsync(TimeSpan.FromSeconds(pause), Token);
            rig.Clock.Advance(TimeSpan.FromSeconds(pause));
        }

        await working;
        await rig.WorkAfterAsync(OutboxTurn.AskAfter);

        ((string)rig.Slack.Workspace.Messages.ShouldHaveSingleItem()["text"]!).ShouldBe("after");
        (await rig.WhereAsync("a")).ShouldBe("sent");
    }

    [Fact]
    public async Task A_file_arrives_in_direct_messages_byte_for_byte()
    {
        await using var rig = await SlackRig.StartAsync(cluster);
        var bytes = Encoding.UTF8.GetBytes("{\"receipt\":\"é\"}");
        await rig.QueueAsync(SlackDelivery.FileFor("a", SlackRig.Workspace, "U0PRIYA", "receipt.json", "Your receipt", bytes, InDoubtPolicy.AtLeastOnce));

        await rig.WorkAsync();

        (await rig.WhereAsync("a")).ShouldBe("sent");
        rig.Slack.Workspace.Files.ShouldHaveSingleItem().Value.ShouldBe(bytes);
        var message = rig.Slack.Workspace.Messages.ShouldHaveSingleItem();
        ((string)message["channel"]!, (string)message["files"]![0]!["title"]!).ShouldBe(("D0PRIYA", "Your receipt"));
    }

    [Fact]
    public async Task A_file_goes_to_no_host_that_only_an_answer_names()
    {
        await using var rig = await SlackRig.StartAsync(cluster);
        await rig.QueueAsync(SlackDelivery.FileFor("a", SlackRig.Workspace, "U0PRIYA", "receipt.json", "Your receipt", [1], InDoubtPolicy.AtLeastOnce));

        await rig.Host(rig.NewClient(hosts: "files.slack.com")).WorkAsync(Token);

        (await rig.WhereAsync("a")).ShouldStartWith("dead host_not_allowed");
        rig.Slack.Workspace.Files.ShouldHaveSingleItem().Value.ShouldBeNull();
    }

    [Fact]
    public async Task What_another_version_stored_dies_and_holds_up_nothing()
    {
        await using var rig = await SlackRig.StartAsync(cluster);
        await rig.QueueAsync(new("slack", "odd", "T0ACME/U0PRIYA", "hologram", "{}", InDoubtPolicy.AtMostOnce));
        await rig.TellAsync("a");

        await rig.WorkAsync();

        (await rig.WhereAsync("odd")).ShouldStartWith("dead not_readable");
        rig.Slack.Workspace.KeysFor("U0PRIYA").ShouldBe(["a"]);
    }
}
