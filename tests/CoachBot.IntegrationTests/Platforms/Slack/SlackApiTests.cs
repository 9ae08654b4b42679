using System.Text.Json.Nodes;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.IntegrationTests.Platforms.Slack.StandIn;
using CoachBot.Platforms.Slack.WebApi;

namespace CoachBot.IntegrationTests.Platforms.Slack;

/// <summary>The client of the Web API against the stand-in, over HTTP.</summary>
public sealed class SlackApiTests(PostgresCluster cluster)
{
    private const string T = SlackRig.Workspace;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_method_is_understood_and_carries_its_own_token()
    {
        await using var rig = await SlackRig.StartAsync(cluster);
        var message = SlackRig.Message("hello");
        var posted = (await rig.CallAsync(SlackCall.PostMessage(T, "U0PRIYA", message, null))).ShouldBeOfType<SlackResult.Done>();
        var opened = (await rig.CallAsync(SlackCall.ViewsOpen(T, rig.Slack.Workspace.Click(), Modal()))).ShouldBeOfType<SlackResult.Done>();
        var place = (await rig.CallAsync(SlackCall.GetUploadUrl(T, "a.txt", 3))).ShouldBeOfType<SlackResult.Done>();
        (await rig.Client.UploadAsync(place.Text("upload_url"), [1, 2, 3], TimeSpan.FromSeconds(5), Token)).ShouldBeOfType<SlackResult.Done>();
        SlackCall[] others =
        [
            SlackCall.AuthTest(), SlackCall.ConnectionsOpen(), SlackCall.PostEphemeral(T, "C0GENERAL", "U0DANA", null, message),
            SlackCall.Update(T, posted.Text("channel")!, posted.Text("ts")!, message), SlackCall.ConversationsOpen(T, "U0PRIYA"),
            SlackCall.ConversationsHistory(T, "D0PRIYA", rig.Clock.GetUtcNow().AddMinutes(-1), null), SlackCall.UsersInfo(T, "U0PRIYA"), SlackCall.UsersList(T, null),
            SlackCall.ViewsUpdate(T, opened.Text("view", "id")!, opened.Text("view", "hash"), Modal()), SlackCall.ViewsPush(T, rig.Slack.Workspace.Click(), Modal()),
            SlackCall.ViewsPublish(T, "U0PRIYA", null, new() { ["type"] = "home" }), SlackCall.CompleteUpload(T, place.Text("file_id")!, "A", "D0PRIYA", "Here it is"),
        ];

        foreach (var call in others)
        {
            (await rig.CallAsync(call)).ShouldBeOfType<SlackResult.Done>(call.Method.Name);
        }

        rig.Slack.Api.Calls.Select(call => call.Method).Distinct().ShouldBe(SlackMethod.All.Select(method => method.Name), ignoreOrder: true);
        rig.Slack.Api.Calls.ShouldAllBe(call => call.IsExecuted && call.Authorization == (call.Method == "apps.connections.open" ? "Bearer xapp-test" : "Bearer xoxb-test"));
    }

    [Fact]
    public async Task Pages_are_read_to_the_end()
    {
        await using var rig = await SlackRig.StartAsync(cluster);
        rig.Slack.Workspace.LargestPage = 3;
        var users = new List<string>();
        for (string? cursor = null; cursor != "";)
        {
            var page = (await rig.CallAsync(SlackCall.UsersList(T, cursor))).ShouldBeOfType<SlackResult.Done>();
            users.AddRange(page.Answer["members"]!.AsArray().Select(member => (string)member!["id"]!));
            cursor = page.Text("response_metadata", "next_cursor");
        }

        users.ShouldBe(["U0DANA", "U0GONE", "U0MEI", "U0PRIYA", "U0STRANGER"]);
    }

    [Fact]
    public async Task A_window_opens_once_a_click_within_three_seconds_and_is_changed_only_as_it_was_seen()
    {
        await using var rig = await SlackRig.StartAsync(cluster);
        var (used, late) = (rig.Slack.Workspace.Click(), rig.Slack.Workspace.Click());
        var opened = (await rig.CallAsync(SlackCall.ViewsOpen(T, used, Modal()))).ShouldBeOfType<SlackResult.Done>();
        var (id, hash) = (opened.Text("view", "id")!, opened.Text("view", "hash"));
        await rig.CallAsync(SlackCall.ViewsUpdate(T, id, hash, Modal()));
        rig.Clock.Advance(TimeSpan.FromSeconds(4));

        (await ErrorAsync(rig, SlackCall.ViewsOpen(T, used, Modal()))).ShouldBeOfType<SlackError.TriggerExpired>();
        (await ErrorAsync(rig, SlackCall.ViewsOpen(T, late, Modal()))).ShouldBeOfType<SlackError.TriggerExpired>().Sentence.ShouldContain("click again");
        (await ErrorAsync(rig, SlackCall.ViewsUpdate(T, id, hash, Modal()))).ShouldBeOfType<SlackError.HashConflict>();
        (await ErrorAsync(rig, SlackCall.ViewsUpdate(T, "V1", null, Modal()))).ShouldBeOfType<SlackError.ViewGone>();
        (await ErrorAsync(rig, SlackCall.ViewsPublish(T, "U0PRIYA", null, new() { ["x"] = new string('x', 250_000) }))).ShouldBeOfType<SlackError.ViewTooLarge>();
        rig.Slack.Workspace.HasHomeTab = false;
        (await ErrorAsync(rig, SlackCall.ViewsPublish(T, "U0PRIYA", null, Modal()))).ShouldBeOfType<SlackError.HomeTabDisabled>().Sentence.ShouldContain("Home Tab");
    }

    [Theory]
    [InlineData("5", 5)]
    [InlineData("0", 1)]
    [InlineData("-3", 30)]
    [InlineData("soon", 30)]
    [InlineData(null, 30)]
    [InlineData("99999999", 3_600)]
    public async Task A_limit_stops_that_method_in_that_workspace_as_long_as_slack_says(string? retryAfter, int seconds)
    {
        await using var rig = await SlackRig.StartAsync(cluster);
        rig.Slack.Api.Fail("users.info", Fault.Limited(retryAfter));

        (await OnceAsync(rig, SlackCall.UsersInfo(T, "U0PRIYA"))).ShouldBe(new SlackResult.Limited(TimeSpan.FromSeconds(seconds)));
        rig.Clock.Advance(TimeSpan.FromSeconds(seconds - 0.5));
        (await OnceAsync(rig, SlackCall.UsersInfo(T, "U0PRIYA"))).ShouldBe(new SlackResult.Limited(TimeSpan.FromSeconds(0.5)));
        rig.Slack.Api.Of("users.info").Count.ShouldBe(1, "Slack is not asked again before that");
        (await OnceAsync(rig, SlackCall.UsersInfo("T0OTHER", "U0PRIYA"))).ShouldBeOfType<SlackResult.Done>();
        (await OnceAsync(rig, SlackCall.ConversationsOpen(T, "U0PRIYA"))).ShouldBeOfType<SlackResult.Done>();
        rig.Clock.Advance(TimeSpan.FromSeconds(0.5));
        (await OnceAsync(rig, SlackCall.UsersInfo(T, "U0PRIYA"))).ShouldBeOfType<SlackResult.Done>();
    }

    [Theory]
    [InlineData("ratelimited")]
    [InlineData("rate_limited")]
    public async Task A_limit_that_comes_as_an_error_is_a_limit(string code)
    {
        await using var rig = await SlackRig.StartAsync(cluster);
        rig.Slack.Api.Fail("chat.postMessage", Fault.Code(code));

        (await OnceAsync(rig, SlackCall.PostMessage(T, "U0PRIYA", SlackRig.Message("a"), null))).ShouldBe(new SlackResult.Limited(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task A_limit_that_is_near_is_waited_for()
    {
        await using var rig = await SlackRig.StartAsync(cluster);
        rig.Slack.Api.Fail("users.info", Fault.Limited("7"));

        var calling = rig.CallAsync(SlackCall.UsersInfo(T, "U0PRIYA"));
        await rig.Clock.IsWaitedForAsync(TimeSpan.FromSeconds(7), Token);
        rig.Clock.Advance(TimeSpan.FromSeconds(7));

        (await calling).ShouldBeOfType<SlackResult.Done>();
    }

    [Theory]
    [InlineData("{\"ok\":false,\"error\":\"fatal_error\"}", 200, "fatal_error")]
    [InlineData("{\"ok\":false,\"error\":\"internal_error\"}", 200, "internal_error")]
    [InlineData("{\"ok\":false,\"error\":\"request_timeout\"}", 200, "request_timeout")]
    [InlineData("<html>", 502, "http_502")]
    [InlineData("<html>Sign in</html>", 200, "answer_not_slacks")]
    [InlineData("{}", 200, "answer_not_slacks")]
    [InlineData("[true]", 200, "answer_not_slacks")]
    [InlineData("{\"ok\":\"yes\"}", 200, "answer_not_slacks")]
    [InlineData("{\"ok\":true,\"ok\":false}", 200, "answer_not_slacks")]
    [InlineData("huge", 200, "answer_too_large")]
    public async Task What_may_have_been_done_is_in_doubt(string body, int status, string reason)
    {
        await using var rig = await SlackRig.StartAsync(cluster);
        rig.Slack.Api.Fail("chat.postMessage", body == "huge" ? Fault.Huge : Fault.Answer(body, status));

        (await rig.CallAsync(SlackCall.PostMessage(T, "U0PRIYA", SlackRig.Message("a"), null))).ShouldBe(new SlackResult.InDoubt(reason));
        rig.Slack.Api.Calls.Count.ShouldBe(1, "it is not safe to repeat");
    }

    [Fact]
    public async Task What_is_safe_to_repeat_is_repeated_three_times_at_most()
    {
        await using var rig = await SlackRig.StartAsync(cluster);
        rig.Slack.Api.Fail("users.info", Fault.Answer("", 500), Fault.DropAfter);
        rig.Slack.Api.Fail("users.list", Fault.Answer("", 500), Fault.Answer("", 500), Fault.Answer("", 503));

        (await PatientAsync(rig, SlackCall.UsersInfo(T, "U0PRIYA"))).ShouldBeOfType<SlackResult.Done>();
        (await PatientAsync(rig, SlackCall.UsersList(T, null))).ShouldBe(new SlackResult.InDoubt("http_503"));
    }

    [Fact]
    public async Task A_redirection_is_not_followed()
    {
        await using var rig = await SlackRig.StartAsync(cluster);
        rig.Slack.Api.Fail("users.info", Fault.Answer("", 302));

        (await ErrorAsync(rig, SlackCall.UsersInfo(T, "U0PRIYA"))).ShouldBe(new SlackError.Other("http_302"));
    }

    [Fact]
    public async Task Who_stops_waiting_gets_a_value_too()
    {
        await using var rig = await SlackRig.StartAsync(cluster);
        rig.Slack.Api.Fail("chat.postMessage", Fault.Hang);
        using var stop = new CancellationTokenSource();
        var call = SlackCall.PostMessage(T, "U0PRIYA", SlackRig.Message("a"), null);

        var calling = rig.Client.CallAsync(call, SlackTime.Of(TimeSpan.FromSeconds(30)), stop.Token);
        await rig.Slack.Api.ArrivedAsync("chat.postMessage", 1);
        await stop.CancelAsync();

        (await calling).ShouldBe(new SlackResult.InDoubt("stopped"));
        (await rig.Client.CallAsync(call, SlackTime.Of(TimeSpan.FromSeconds(30)), stop.Token)).ShouldBe(new SlackResult.NotSent("stopped"));
    }

    [Fact]
    public async Task No_result_holds_a_token()
    {
        await using var rig = await SlackRig.StartAsync(cluster);
        rig.Slack.Api.Fail("users.info", Fault.DropAfter, Fault.Code("xoxb-test is wrong"));
        foreach (var client in new[] { rig.Client, rig.NewClient(token: "xoxb-secret"), rig.NewClient("http://127.0.0.1:1/", "xoxb-secret") })
        {
            var result = await client.CallAsync(SlackCall.UsersInfo(T, "U0PRIYA"), SlackTime.Of(TimeSpan.FromSeconds(0.4)), Token);
            result.ShouldNotBeOfType<SlackResult.Done>();
            result.ToString().ShouldNotContain("xoxb");
        }
    }

    private static JsonObject Modal() => new() { ["type"] = "modal", ["title"] = new JsonObject { ["type"] = "plain_text", ["text"] = "Log" }, ["blocks"] = new JsonArray() };

    private static async Task<SlackError> ErrorAsync(SlackRig rig, SlackCall call) => (await rig.CallAsync(call)).ShouldBeOfType<SlackResult.Refused>().Error;

    private static Task<SlackResult> OnceAsync(SlackRig rig, SlackCall call) => rig.Client.CallAsync(call, new(TimeSpan.FromSeconds(5), TimeSpan.Zero), Token);

    private static async Task<SlackResult> PatientAsync(SlackRig rig, SlackCall call)
    {
        var calling = rig.CallAsync(call);
        foreach (var pause in new[] { 0.5, 1 })
        {
            await rig.Clock.IsWaitedForAsync(TimeSpan.FromSeconds(pause), Token);
            rig.Clock.Advance(TimeSpan.FromSeconds(pause));
        }

        return await calling;
    }
}
