using System.Text.Json.Nodes;
using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Platforms.Slack;

/// <summary>Forms as modals: opened by whoever may open one, kept open with what is wrong, closed by their result.</summary>
public sealed class SlackFormTests(PostgresCluster cluster)
{
    [Fact]
    public async Task A_command_that_asks_for_more_opens_a_form_and_says_nothing_beside_it()
    {
        await using var host = await SlackHost.StartAsync(cluster);

        using var response = await host.SendAsync(host.Signed(host.Form("U0PRIYA", "settings change")));

        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        var view = host.Slack.Workspace.Views.Values.ShouldHaveSingleItem();
        ((string)view["type"]!).ShouldBe("modal");
        ((string)view["callback_id"]!).ShouldBe("settings");
        view["blocks"]!.AsArray().Where(block => (string?)block!["type"] == "input").Select(block => (string)block!["block_id"]!).ShouldContain("zone");
    }

    [Fact]
    public async Task An_answer_that_cannot_be_taken_is_said_at_its_field_and_nothing_is_changed()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        var view = await OpenAsync(host);

        var answer = JsonNode.Parse(await host.InteractAsync(SlackWords.Sent(host, "U0PRIYA", view, ("zone", SlackWords.Typed("Europe/Londn")))))!;

        ((string)answer["response_action"]!).ShouldBe("errors");
        ((string)answer["errors"]!["zone"]!).ShouldContain("Europe/London");
        (await host.App.PersonAsync("priya")).TimeZone.ShouldNotBe("Europe/Londn");
    }

    [Fact]
    public async Task What_is_taken_takes_the_forms_place()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        var view = await OpenAsync(host);

        var answer = JsonNode.Parse(await host.InteractAsync(SlackWords.Sent(host, "U0PRIYA", view,
            ("zone", SlackWords.Typed("Europe/London")), ("weekday", SlackWords.Chosen("tuesday")), ("hour", SlackWords.Chosen("10")), ("consent", SlackWords.Chosen("on")))))!;

        ((string)answer["response_action"]!).ShouldBe("update");
        answer["view"]!["submit"].ShouldBeNull();
        (await host.App.PersonAsync("priya")).TimeZone.ShouldBe("Europe/London");
        (await host.ClosedAsync()).ShouldBe("answered");
    }

    [Fact]
    public async Task Where_no_form_can_open_any_more_the_answer_says_how_to_go_on()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        var form = host.Form("U0PRIYA", "settings change");
        host.Slack.Workspace.Triggers.Clear();

        using var response = await host.SendAsync(host.Signed(form));

        var message = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject();
        message.Shown().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_form_of_another_version_says_so()
    {
        await using var host = await SlackHost.StartAsync(cluster);

        var answer = await host.InteractAsync(SlackWords.Sent(host, "U0PRIYA", new() { ["type"] = "modal", ["id"] = "V1", ["callback_id"] = "no-such", ["private_metadata"] = "" }));

        answer.ShouldContain("this form is of another version of CoachBot");
    }

    private static async Task<JsonObject> OpenAsync(SlackHost host)
    {
        using var response = await host.SendAsync(host.Signed(host.Form("U0PRIYA", "settings change")));
        await host.App.RunAsync("delete from inbox");
        return host.Slack.Workspace.Views.Values.ShouldHaveSingleItem();
    }
}
