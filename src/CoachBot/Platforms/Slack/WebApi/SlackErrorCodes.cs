using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CoachBot.Platforms.Slack.WebApi;

/// <summary>Reads why Slack refused.</summary>
internal static partial class SlackErrorCodes
{
    private const int LongestCode = 60;
    private const int MostPlaces = 5;

    /// <summary>The error in an answer to a method.</summary>
    public static SlackError Read(SlackMethod method, JsonObject answer) => Code(answer.TextAt("error")) switch
    {
        "missing_scope" => new SlackError.MissingScope(Scopes(answer.TextAt("needed")) is { Length: > 0 } needed ? needed : method.Scope ?? "that it needs", Scopes(answer.TextAt("provided"))),
        "invalid_auth" or "not_authed" or "token_expired" or "not_allowed_token_type" or "invalid_token" => new SlackError.TokenNotValid(Code(answer.TextAt("error"))),
        "token_revoked" or "account_inactive" or "team_access_not_granted" or "org_login_required" or "app_not_installed" => new SlackError.NotInstalled(Code(answer.TextAt("error"))),
        "channel_not_found" => new SlackError.ChannelNotFound("channel_not_found"),
        "is_archived" => new SlackError.ChannelArchived(),
        "not_in_channel" or "user_not_in_channel" => new SlackError.NotInChannel(Code(answer.TextAt("error"))),
        "user_not_found" or "users_not_found" or "user_not_visible" => new SlackError.UserNotFound(Code(answer.TextAt("error"))),
        "user_disabled" => new SlackError.UserDisabled(),
        "invalid_blocks" or "invalid_blocks_format" or "invalid_arguments" => new SlackError.InvalidBlocks(Code(answer.TextAt("error")), Places(answer)),
        "msg_too_long" or "msg_blocks_too_long" => new SlackError.MsgTooLong(Code(answer.TextAt("error"))),
        "expired_trigger_id" or "trigger_expired" or "exchanged_trigger_id" or "trigger_exchanged" => new SlackError.TriggerExpired(Code(answer.TextAt("error"))),
        "view_too_large" => new SlackError.ViewTooLarge(),
        "hash_conflict" => new SlackError.HashConflict(),
        "not_found" or "push_limit_reached" => new SlackError.ViewGone(Code(answer.TextAt("error"))),
        "messages_tab_disabled" => new SlackError.MessagesTabDisabled(),
        "not_enabled" => new SlackError.HomeTabDisabled(),
        "message_not_found" or "cant_update_message" or "edit_window_closed" => new SlackError.MessageNotChangeable(Code(answer.TextAt("error"))),
        var code when code.StartsWith("restricted_action", StringComparison.Ordinal) => new SlackError.Restricted(code),
        var code => new SlackError.Other(code),
    };

    /// <summary>A code, or that it is none: what stands in logs and reasons is never somebody's text.</summary>
    public static string Code(string? text) =>
        text is { Length: > 0 and <= LongestCode } && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '.' or '-') ? text : "unreadable_code";

    private static string Scopes(string? text) =>
        string.Join(", ", (text ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Where(scope => Scope.IsMatch(scope)));

    // Only where it is: what stands there may be somebody's text.
    private static IReadOnlyList<string> Places(JsonObject answer) =>
        answer["response_metadata"] is JsonObject metadata && metadata["messages"] is JsonArray messages
            ? [.. messages.OfType<JsonValue>().SelectMany(message => message.TryGetValue<string>(out var text) ? Pointer.Matches(text).Select(match => match.Groups["at"].Value) : []).Distinct().Take(MostPlaces)]
            : [];

    [GeneratedRegex(@"\[json-pointer:(?<at>/[A-Za-z0-9_/\-]{1,80})\]")]
    private static partial Regex Pointer { get; }

    [GeneratedRegex("^[a-z]+(:[a-z._]+)*$")]
    private static partial Regex Scope { get; }
}
