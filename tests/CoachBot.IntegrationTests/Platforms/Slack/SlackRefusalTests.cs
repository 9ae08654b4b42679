using System.Text.Json.Nodes;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.IntegrationTests.Platforms.Slack.StandIn;
using CoachBot.Platforms.Slack;
using CoachBot.Storage;

namespace CoachBot.IntegrationTests.Platforms.Slack;

/// <summary>What Slack does not want is told with what to do, and not tried again.</summary>
public sealed class SlackRefusalTests(PostgresCluster cluster)
{
    [Fact]
    public async Task Each_refusal_is_a_dead_letter_that_says_what_to_do()
    {
        await using var rig = await SlackRig.StartAsync(cluster);
        var cases = new Dictionary<string, string>
        {
            ["account_inactive"] = "install it again",
            ["token_revoked"] = "install it again",
            ["invalid_auth"] = "copy it again from the app's page",
            ["channel_not_found"] = "people file",
            ["user_not_found"] = "people file",
            ["user_disabled"] = "take their pair out of the people file",
            ["messages_tab_disabled"] = "turn on the Messages Tab",
            ["is_archived"] = "archived",
            ["not_in_channel"] = "invite them",
            ["restricted_action_read_only_channel"] = "a workspace admin can allow it",
            ["msg_too_long"] = "longer than Slack takes",
            ["msg_blocks_too_long"] = "longer than Slack takes",
            ["something_new"] = "its documentation",
        };
        foreach (var (code, _) in cases)
        {
            rig.Slack.Api.Fail("chat.postMessage", Fault.Code(code));
            await rig.TellAsync(code);
            await rig.WorkAsync();
            rig.Clock.Advance(TimeSpan.FromSeconds(2));
        }

        foreach (var (code, says) in cases)
        {
            var where = await rig.WhereAsync(code);
            where.ShouldStartWith($"dead {code}: ");
            where.ShouldContain(says);
        }

        rig.Slack.Api.Of("chat.postMessage").Count.ShouldBe(cases.Count);
    }

    [Fact]
    public async Task A_missing_scope_is_named()
    {
        await using var rig = await SlackRig.StartAsync(cluster);
        rig.Slack.Workspace.Scopes.Clear();
        rig.Slack.Workspace.Scopes.Add("commands");
        await rig.TellAsync("a");

        await rig.WorkAsync();

        (await rig.WhereAsync("a")).ShouldBe(
            "dead missing_scope: the token lacks the scope chat:write and has commands; add it under OAuth & Permissions, install the app again, and put the new token into Slack__BotToken if it changed");
    }

    [Fact]
    public async Task A_reason_names_the_place_and_never_a_text_of_the_message()
    {
        await using var rig = await SlackRig.StartAsync(cluster);
        var message = SlackRig.Message("a");
        message["blocks"]!.AsArray().Add(new JsonObject { ["type"] = "divider", ["Priya did this"] = 1 });
        message["blocks"]!.AsArray().Add(new JsonObject { ["type"] = "divider", ["odd"] = 1 });
        await rig.QueueAsync(SlackDelivery.DirectMessage("a", SlackRig.Workspace, "U0PRIYA", message, InDoubtPolicy.AtMostOnce));
        rig.Slack.Api.Fail("chat.postEphemeral", Fault.Code("Priya did this: a very long story"));
        await rig.QueueAsync(SlackDelivery.EphemeralIn("b", SlackRig.Workspace, "C0GENERAL", null, "U0PRIYA", SlackRig.Message("b"), InDoubtPolicy.AtMostOnce));

        await rig.WorkAsync();

        (await rig.WhereAsync("a")).ShouldBe("dead invalid_blocks: Slack refuses the form of what was sent at /blocks/2/odd; this is a fault of CoachBot, please report it");
        (await rig.WhereAsync("b")).ShouldStartWith("dead unreadable_code: ");
    }

    [Fact]
    public async Task Somebody_whose_account_was_turned_off_holds_up_nobody_else()
    {
        await using var rig = await SlackRig.StartAsync(cluster);
        await rig.TellAsync("gone", "U0GONE");
        await rig.TellAsync("here");

        await rig.WorkAsync();

        (await rig.WhereAsync("gone")).ShouldStartWith("dead channel_not_found");
        (await rig.WhereAsync("here")).ShouldBe("sent");
    }
}
