using System.Text.Json.Nodes;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.IntegrationTests.Platforms.Slack.StandIn;
using CoachBot.Platforms.Slack.Socket;

namespace CoachBot.IntegrationTests.Platforms.Slack;

/// <summary>Socket Mode does what the three addresses do, without a public address, and comes back whatever happens to the connection.</summary>
public sealed class SlackSocketTests(PostgresCluster cluster)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_command_is_answered_in_the_acknowledgement_that_may_carry_it()
    {
        await using var host = await SlackHost.StartAsync(cluster, isOverSocket: true);
        var link = await host.Slack.Link.NextAsync();

        await link.DeliverAsync("slash_commands", Command(host, "help"), acceptsPayload: true);

        var acknowledged = await link.AcknowledgedAsync();
        ((string)acknowledged["envelope_id"]!).ShouldBe("e1");
        acknowledged["payload"]!.AsObject().Shown().ShouldStartWith("CoachBot: your finished work");
        (await host.ClosedAsync()).ShouldBe("answered");
    }

    [Fact]
    public async Task Where_the_acknowledgement_carries_nothing_the_answer_comes_in_its_other_way()
    {
        await using var host = await SlackHost.StartAsync(cluster, isOverSocket: true);
        var link = await host.Slack.Link.NextAsync();

        await link.DeliverAsync("slash_commands", Command(host, "help"));
        (await link.AcknowledgedAsync())["payload"].ShouldBeNull();
        (await host.Slack.AnswerAsync()).Shown().ShouldStartWith("CoachBot: your finished work");

        await link.DeliverAsync("events_api", SlackWords.Written("U0PRIYA", "help"));
        (await link.AcknowledgedAsync())["payload"].ShouldBeNull();
        await host.AllSentAsync();
        ((string)host.Slack.Workspace.Messages.ShouldHaveSingleItem()["channel"]!).ShouldBe("D0PRIYA");
    }

    [Fact]
    public async Task A_form_keeps_open_with_what_is_wrong_over_a_socket_too()
    {
        await using var host = await SlackHost.StartAsync(cluster, isOverSocket: true);
        var link = await host.Slack.Link.NextAsync();
        var view = new JsonObject { ["type"] = "modal", ["id"] = "V1", ["callback_id"] = "settings", ["private_metadata"] = "" };

        await link.DeliverAsync("interactive", SlackWords.Sent(host, "U0PRIYA", view, ("zone", SlackWords.Typed("Mars/Olympus"))), acceptsPayload: true);

        ((string)(await link.AcknowledgedAsync())["payload"]!["response_action"]!).ShouldBe("errors");
    }

    [Fact]
    public async Task The_same_delivery_over_both_ways_has_one_effect()
    {
        await using var host = await SlackHost.StartAsync(cluster, isOverSocket: true);
        var link = await host.Slack.Link.NextAsync();
        var written = SlackWords.Written("U0PRIYA", "help");

        await link.DeliverAsync("events_api", written);
        await link.AcknowledgedAsync();
        await host.NotifyAsync(written);

        await host.AllSentAsync();
        host.Slack.Workspace.Messages.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_next_connection_opens_before_an_announced_end_and_the_old_one_is_still_answered()
    {
        await using var host = await SlackHost.StartAsync(cluster, isOverSocket: true);
        var first = await host.Slack.Link.NextAsync();

        await first.DisconnectAsync("refresh_requested");
        var second = await host.Slack.Link.NextAsync();
        await first.DeliverAsync("events_api", SlackWords.Written("U0PRIYA", "help", "Ev1"));
        await second.DeliverAsync("events_api", SlackWords.Written("U0PRIYA", "help", "Ev2"));

        await first.AcknowledgedAsync();
        await second.AcknowledgedAsync();
        await host.AllSentAsync();
        host.Slack.Workspace.Messages.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_lost_connection_is_opened_again_after_a_pause(bool isCut)
    {
        await using var host = await SlackHost.StartAsync(cluster, isOverSocket: true);
        var first = await host.Slack.Link.NextAsync();

        await EndAsync(first, isCut);

        var second = await ComingBackAsync(host);
        await second.DeliverAsync("slash_commands", Command(host, "help"), acceptsPayload: true);
        (await second.AcknowledgedAsync())["payload"].ShouldNotBeNull();
    }

    [Fact]
    public async Task Whatever_keeps_it_from_opening_is_tried_again()
    {
        await using var host = await SlackHost.StartAsync(cluster, isOverSocket: true);
        var first = await host.Slack.Link.NextAsync();
        host.Slack.Api.Fail("apps.connections.open",
            Fault.Code("internal_error"), Fault.Limited("1"), Fault.DropAfter, Fault.Answer("""{"ok":true,"url":"wss://evil.example/link"}"""), Fault.Answer("<html>"));

        first.Cut();

        await ComingBackAsync(host);
    }

    [Fact]
    public async Task Once_socket_mode_is_turned_off_it_is_not_tried_again()
    {
        await using var host = await SlackHost.StartAsync(cluster, isOverSocket: true);
        var first = await host.Slack.Link.NextAsync();

        await first.DisconnectAsync("link_disabled");

        while (host.Get<SlackSocket>().State.Words != "Socket Mode was turned off in the app")
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }

        host.App.Clock.Advance(TimeSpan.FromHours(1));
        host.Slack.Link.Opened.ShouldBe(1);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("""{"type":"slash_commands"}""")]
    [InlineData("""{"envelope_id":"x","type":"unheard_of","payload":7}""")]
    [InlineData("""{"envelope_id":"x","type":"events_api","payload":{"type":"event_callback"}}""")]
    public async Task A_frame_that_makes_no_sense_does_not_end_the_connection(string frame)
    {
        await using var host = await SlackHost.StartAsync(cluster, isOverSocket: true);
        var link = await host.Slack.Link.NextAsync();

        await link.SendTextAsync(frame);
        await link.DeliverAsync("slash_commands", Command(host, "help"), acceptsPayload: true);

        var acknowledged = await link.AcknowledgedAsync();
        while ((string)acknowledged["envelope_id"]! != "e1")
        {
            acknowledged = await link.AcknowledgedAsync();
        }

        acknowledged["payload"].ShouldNotBeNull();
    }

    private static async Task EndAsync(LinkConnection link, bool isCut)
    {
        if (isCut)
        {
            link.Cut();
        }
        else
        {
            await link.CloseAsync();
        }
    }

    private static async Task<LinkConnection> ComingBackAsync(SlackHost host)
    {
        while (!host.Slack.Link.HasNext)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            host.App.Clock.Advance(Pause);
            await Task.Yield();
        }

        return await host.Slack.Link.NextAsync();
    }

    private static JsonObject Command(SlackHost host, string text) => new()
    {
        ["token"] = "x",
        ["team_id"] = "T0ACME",
        ["user_id"] = "U0PRIYA",
        ["command"] = "/coach",
        ["text"] = text,
        ["response_url"] = host.Slack.ResponseUrl,
        ["trigger_id"] = host.Slack.Workspace.Click(),
        ["is_enterprise_install"] = "false",
    };
}
