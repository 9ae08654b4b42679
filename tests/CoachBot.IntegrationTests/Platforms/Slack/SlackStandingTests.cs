using System.Text.Json.Nodes;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.IntegrationTests.Platforms.Slack.StandIn;
using CoachBot.Platforms.Slack.Answers;

namespace CoachBot.IntegrationTests.Platforms.Slack;

/// <summary>Guests, bots, people of other organisations and those who left get no data and cause no message, linked or not.</summary>
public sealed class SlackStandingTests(PostgresCluster cluster)
{
    private const string NoMember = "CoachBot answers full members of this workspace alone, not guests, apps or people of another organisation. There is nothing to do for you.";

    private static readonly string[] Messages = ["chat.postMessage", "chat.postEphemeral", "views.open", "views.publish", "views.update"];

    [Theory]
    [InlineData("""{"is_restricted":true}""")]
    [InlineData("""{"is_restricted":true,"is_ultra_restricted":true}""")]
    [InlineData("""{"is_bot":true}""")]
    [InlineData("""{"deleted":true}""")]
    [InlineData("""{"team_id":"T0OTHER"}""")]
    [InlineData("""{"is_stranger":true}""")]
    public async Task Whoever_is_no_full_member_gets_nothing_and_causes_no_message(string traits)
    {
        await using var host = await SlackHost.StartAsync(cluster);
        await host.BecomesAsync("U0PRIYA", JsonNode.Parse(traits)!.AsObject());

        (await host.AskAsync("U0PRIYA", "mylevel")).Shown().ShouldBe(NoMember);
        (await host.NotifyAsync(SlackWords.Written("U0PRIYA", "mylevel", "Ev1"))).ShouldBeEmpty();
        (await host.NotifyAsync(SlackWords.Mentioned("U0PRIYA", "mylevel", "Ev2"))).ShouldBeEmpty();
        (await host.NotifyAsync(SlackWords.HomeOpened("U0PRIYA", id: "Ev3"))).ShouldBeEmpty();
        (await host.InteractAsync(SlackWords.Pressed(host, "U0PRIYA", "/mylevel"))).ShouldBeEmpty();
        (await host.InteractAsync(SlackWords.ChosenOn(host, "U0PRIYA", "I fixed it."))).ShouldBeEmpty();

        await host.AllClosedAsync();
        Messages.ShouldAllBe(method => host.Slack.Api.Of(method).Count == 0);
        host.Slack.Uses.ShouldBe(0);
        (await host.App.ValueAsync<int>("select count(*)::int from outbox")).ShouldBe(0);
    }

    [Fact]
    public async Task Slack_is_asked_once_a_day()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        await host.AskAsync("U0STRANGER", "help");
        await host.AskAsync("U0STRANGER", "help");
        host.Slack.Api.Of("users.info").Count(call => call.Text("user") == "U0STRANGER").ShouldBe(1);

        host.App.Clock.Advance(SlackMembers.Fresh);
        host.Slack.Workspace.Traits["U0STRANGER"] = new() { ["is_restricted"] = true };

        (await host.AskAsync("U0STRANGER", "help")).Shown().ShouldBe(NoMember);
    }

    [Fact]
    public async Task Before_it_is_known_what_an_account_is_nothing_is_shown()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        await host.App.RunAsync("delete from chat_member");
        host.Slack.Api.Fail("users.info", Fault.Code("missing_scope"));

        (await host.AskAsync("U0PRIYA", "mylevel")).Shown().ShouldStartWith("CoachBot cannot ask Slack at the moment whether you are a full member of this workspace");
    }
}
