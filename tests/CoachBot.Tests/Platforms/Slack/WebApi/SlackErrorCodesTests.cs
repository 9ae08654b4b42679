using System.Text.Json.Nodes;
using CoachBot.Platforms.Slack.WebApi;

namespace CoachBot.Tests.Platforms.Slack.WebApi;

public sealed class SlackErrorCodesTests
{
    private static readonly Dictionary<string, Type> Types = new(StringComparer.Ordinal)
    {
        ["missing_scope"] = typeof(SlackError.MissingScope),
        ["invalid_auth"] = typeof(SlackError.TokenNotValid),
        ["not_authed"] = typeof(SlackError.TokenNotValid),
        ["token_expired"] = typeof(SlackError.TokenNotValid),
        ["token_revoked"] = typeof(SlackError.NotInstalled),
        ["account_inactive"] = typeof(SlackError.NotInstalled),
        ["channel_not_found"] = typeof(SlackError.ChannelNotFound),
        ["is_archived"] = typeof(SlackError.ChannelArchived),
        ["not_in_channel"] = typeof(SlackError.NotInChannel),
        ["user_not_in_channel"] = typeof(SlackError.NotInChannel),
        ["user_not_found"] = typeof(SlackError.UserNotFound),
        ["users_not_found"] = typeof(SlackError.UserNotFound),
        ["user_disabled"] = typeof(SlackError.UserDisabled),
        ["invalid_blocks"] = typeof(SlackError.InvalidBlocks),
        ["invalid_arguments"] = typeof(SlackError.InvalidBlocks),
        ["msg_too_long"] = typeof(SlackError.MsgTooLong),
        ["msg_blocks_too_long"] = typeof(SlackError.MsgTooLong),
        ["expired_trigger_id"] = typeof(SlackError.TriggerExpired),
        ["trigger_exchanged"] = typeof(SlackError.TriggerExpired),
        ["view_too_large"] = typeof(SlackError.ViewTooLarge),
        ["hash_conflict"] = typeof(SlackError.HashConflict),
        ["push_limit_reached"] = typeof(SlackError.ViewGone),
        ["messages_tab_disabled"] = typeof(SlackError.MessagesTabDisabled),
        ["not_enabled"] = typeof(SlackError.HomeTabDisabled),
        ["message_not_found"] = typeof(SlackError.MessageNotChangeable),
        ["restricted_action_thread_locked"] = typeof(SlackError.Restricted),
        ["never_heard_of"] = typeof(SlackError.Other),
    };

    [Fact]
    public void Each_code_has_its_type_keeps_its_name_and_says_what_to_do()
    {
        foreach (var (code, type) in Types)
        {
            var error = Read($$"""{"ok":false,"error":"{{code}}"}""");

            error.ShouldBeOfType(type, code);
            error.Code.ShouldBe(code);
            error.ToString().ShouldBe($"{code}: {error.Sentence}");
            error.Sentence.ShouldContain("; ");
        }
    }

    [Fact]
    public void A_missing_scope_is_the_one_slack_names_or_else_the_methods() =>
        new[] { """{"error":"missing_scope","needed":"im:write,mpim:write","provided":"commands,chat:write.public"}""", """{"error":"missing_scope"}""", """{"error":"missing_scope","needed":"<b>Priya</b>"}""" }
            .Select(answer => Read(answer)).ShouldBe(
            [
                new SlackError.MissingScope("im:write, mpim:write", "commands, chat:write.public"), new SlackError.MissingScope("chat:write", ""), new SlackError.MissingScope("chat:write", ""),
            ]);

    [Theory]
    [InlineData("""{"ok":false}""")]
    [InlineData("""{"ok":false,"error":7}""")]
    [InlineData("""{"ok":false,"error":"Priya did this"}""")]
    [InlineData("""{"ok":false,"error":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}""")]
    public void What_is_no_code_is_not_repeated(string answer) => Read(answer).ShouldBe(new SlackError.Other("unreadable_code"));

    [Fact]
    public void Of_wrong_blocks_only_the_places_are_kept() =>
        ((SlackError.InvalidBlocks)Read("""
            {"error":"invalid_blocks","response_metadata":{"messages":["[ERROR] must be less than 3001: Priya did this [json-pointer:/blocks/0/text/text]",
             "[ERROR] invalid: x [json-pointer:/blocks/Priya did this]", 7, "[ERROR] twice [json-pointer:/blocks/0/text/text]"]}}
            """)).Places.ShouldBe(["/blocks/0/text/text"]);

    private static SlackError Read(string answer) => SlackErrorCodes.Read(SlackMethod.PostMessage, JsonNode.Parse(answer)!.AsObject());
}
