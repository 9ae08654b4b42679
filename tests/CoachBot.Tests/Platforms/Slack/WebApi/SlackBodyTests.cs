using System.Text.Json.Nodes;
using CoachBot.Platforms.Slack.WebApi;

namespace CoachBot.Tests.Platforms.Slack.WebApi;

public sealed class SlackBodyTests
{
    [Fact]
    public async Task A_form_holds_plain_values_as_they_are_and_the_rest_as_json_text()
    {
        SlackBody.Form(new() { ["a"] = "x & y=ü", ["n"] = 200, ["f"] = true, ["o"] = new JsonObject { ["k"] = "v" }, ["l"] = new JsonArray(1, 2), ["gone"] = null })
            .ShouldBe("a=x+%26+y%3D%C3%BC&n=200&f=true&o=%7B%22k%22%3A%22v%22%7D&l=%5B1%2C2%5D");

        using var body = SlackBody.Of(SlackCall.UsersInfo("T1", "U1"));
        body.Headers.ContentType!.ToString().ShouldBe("application/x-www-form-urlencoded; charset=utf-8");
        (await body.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("user=U1&include_locale=true");
    }

    [Fact]
    public async Task Json_says_its_charset()
    {
        using var body = SlackBody.Of(SlackCall.ConversationsOpen("T1", "U1"));

        body.Headers.ContentType!.ToString().ShouldBe("application/json; charset=utf-8");
        (await body.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("""{"users":"U1"}""");
    }

    [Fact]
    public async Task A_body_knows_whether_any_of_it_left()
    {
        using var body = SlackBody.Of([1, 2, 3]);
        body.HasLeft.ShouldBeFalse();

        await body.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken);

        body.HasLeft.ShouldBeTrue();
    }

    [Fact]
    public void A_message_carries_its_key_and_nothing_that_is_no_part_of_a_message()
    {
        var message = new JsonObject { ["response_type"] = "ephemeral", ["text"] = "t", ["blocks"] = new JsonArray(new JsonObject { ["type"] = "divider" }) };
        var before = message.ToJsonString();

        var call = SlackCall.PostMessage("T1", "U1", message, "nudge/1");

        call.Arguments.ToJsonString().ShouldBe(
            """{"text":"t","blocks":[{"type":"divider"}],"channel":"U1","metadata":{"event_type":"coachbot_delivery","event_payload":{"key":"nudge/1"}}}""");
        message.ToJsonString().ShouldBe(before);
    }
}
