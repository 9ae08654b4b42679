using System.Text.Json.Nodes;
using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Platforms.Slack;

/// <summary>What becomes of what people press, send, write and open.</summary>
public sealed class SlackInteractionTests(PostgresCluster cluster)
{
    [Fact]
    public async Task A_button_does_what_it_says_and_its_message_becomes_the_answer()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        await host.App.TakeAsync(Ticket.Of("CHK-1", Texts.Rotation));

        (await host.InteractAsync(SlackWords.Pressed(host, "U0PRIYA", "/evidence confirm 1"))).ShouldBeEmpty();

        var message = await host.Slack.AnswerAsync();
        ((bool)message["replace_original"]!).ShouldBeTrue();
        (await host.ClosedAsync()).ShouldBe("answered");
        (await host.App.EvidenceAsync("priya"))[0].Status.ShouldBe(Core.Evidence.EvidenceStatus.Confirmed);
    }

    [Fact]
    public async Task A_button_pressed_twice_by_one_click_acts_once()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        var pressed = SlackWords.Pressed(host, "U0PRIYA", "/coach settings consent off");

        await host.InteractAsync(pressed);
        await host.AllClosedAsync();
        host.App.Clock.Advance(TimeSpan.FromSeconds(1));
        await host.InteractAsync(pressed);

        await host.AllClosedAsync();
        (await host.App.ValueAsync<int>("select count(*)::int from inbox")).ShouldBe(1);
        host.Slack.Uses.ShouldBe(1);
    }

    [Fact]
    public async Task A_message_to_the_bot_is_answered_in_its_conversation()
    {
        await using var host = await SlackHost.StartAsync(cluster);

        (await host.NotifyAsync(SlackWords.Written("U0PRIYA", "help"))).ShouldBeEmpty();

        await host.AllSentAsync();
        var message = host.Slack.Workspace.Messages.ShouldHaveSingleItem();
        ((string)message["channel"]!).ShouldBe("D0PRIYA");
        ((string)message["text"]!).ShouldStartWith("CoachBot: your finished work");
    }

    [Fact]
    public async Task A_mention_is_answered_to_whoever_wrote_it_alone()
    {
        await using var host = await SlackHost.StartAsync(cluster);

        await host.NotifyAsync(SlackWords.Mentioned("U0PRIYA", "help"));

        await host.AllSentAsync();
        host.Slack.Workspace.Messages.ShouldBeEmpty("others would read it");
        var call = host.Slack.Api.Of("chat.postEphemeral").ShouldHaveSingleItem();
        (call.Text("channel"), call.Text("user")).ShouldBe(("C0GENERAL", "U0PRIYA"));
    }

    [Theory]
    [InlineData("""{"bot_id":"B0COACH"}""")]
    [InlineData("""{"subtype":"message_changed"}""")]
    [InlineData("""{"subtype":"bot_message","bot_id":"B1"}""")]
    [InlineData("""{"channel_type":"channel"}""")]
    public async Task What_nobody_wrote_to_the_bot_is_not_answered(string difference)
    {
        await using var host = await SlackHost.StartAsync(cluster);
        var written = SlackWords.Written("U0PRIYA", "help");
        foreach (var (name, value) in JsonNode.Parse(difference)!.AsObject())
        {
            written["event"]![name] = value!.DeepClone();
        }

        (await host.NotifyAsync(written)).ShouldBeEmpty();

        (await host.App.ValueAsync<int>("select count(*)::int from inbox")).ShouldBe(0);
    }

    [Fact]
    public async Task An_event_that_slack_delivers_again_is_answered_once()
    {
        await using var host = await SlackHost.StartAsync(cluster);

        await host.NotifyAsync(SlackWords.Written("U0PRIYA", "help"));
        await host.AllSentAsync();
        host.App.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.NotifyAsync(SlackWords.Written("U0PRIYA", "help"));

        await host.AllSentAsync();
        host.Slack.Workspace.Messages.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_removal_of_the_app_is_noted()
    {
        await using var host = await SlackHost.StartAsync(cluster);

        await host.NotifyAsync(SlackWords.Event("Ev1", new() { ["type"] = "tokens_revoked", ["tokens"] = new JsonObject { ["bot"] = new JsonArray("U0COACH") } }));
        await host.NotifyAsync(SlackWords.Event("Ev2", new() { ["type"] = "app_uninstalled" }));

        await host.AllClosedAsync();
        (await host.App.ValueAsync<string>("select workspace || ' ' || reason from chat_departure")).ShouldStartWith("T0ACME ");
    }

    [Fact]
    public async Task Slack_finds_out_that_the_address_is_this_apps()
    {
        await using var host = await SlackHost.StartAsync(cluster);

        (await host.NotifyAsync(new() { ["type"] = "url_verification", ["challenge"] = "3eZbrw1aB", ["token"] = "x" })).ShouldBe("3eZbrw1aB");
    }

    [Fact]
    public async Task A_file_that_belongs_to_an_answer_follows_in_the_persons_own_messages()
    {
        await using var host = await SlackHost.StartAsync(cluster);

        (await host.AskAsync("U0PRIYA", "mydata export")).Shown().ShouldContain("follows in your own messages with CoachBot");

        await host.AllSentAsync();
        var bytes = host.Slack.Workspace.Files.Values.ShouldHaveSingleItem().ShouldNotBeNull();
        JsonNode.Parse(bytes).ShouldNotBeNull();
    }
}
