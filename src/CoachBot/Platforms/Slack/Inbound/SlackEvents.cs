using System.Text.Json;

namespace CoachBot.Platforms.Slack.Inbound;

/// <summary>Reads what Slack sends to the address of events.</summary>
internal static class SlackEvents
{
    /// <summary>The events that are answered, as the app subscribes to them.</summary>
    public static readonly IReadOnlyList<string> Answered = ["app_home_opened", "app_mention", "app_uninstalled", "message.im", "tokens_revoked"];

    private static readonly SlackParsed NoEvent = new SlackParsed.Malformed("This is no event: a JSON object with a type is needed.");

    public static SlackParsed Read(JsonElement body) => body.Text("type") switch
    {
        "url_verification" => body.Text("challenge") is { } challenge ? new SlackParsed.Echoed(challenge) : NoEvent,
        "event_callback" => Event(body),
        null => NoEvent,
        _ => new SlackParsed.Ignored("other delivery"),
    };

    private static SlackParsed Event(JsonElement body)
    {
        var workspace = body.Text("team_id");
        var id = body.Text("event_id");
        var detail = body.At("event");
        if (!SlackId.Is(workspace) || !SlackId.Is(id) || detail.Text("type") is not { } type)
        {
            return new SlackParsed.Malformed("This is no event: team_id, event_id and event.type are needed.");
        }

        SlackInbound? inbound = type switch
        {
            "message" => Message(workspace!, detail),
            "app_mention" => Mention(workspace!, detail),
            "app_home_opened" => HomeOpened(workspace!, detail),
            "app_uninstalled" => new SlackDeparture(workspace!, type),
            "tokens_revoked" => detail.List("tokens", "bot").Any() ? new SlackDeparture(workspace!, type) : null,
            _ => null,
        };
        return inbound is null ? new SlackParsed.Ignored("other event") : new SlackParsed.Taken($"event:{id}", inbound);
    }

    // Not what a bot says, this one included, nor a change of what was said.
    private static SlackMessage? Message(string workspace, JsonElement message) =>
        message.Text("channel_type") == "im" && IsByPerson(message) && Said(workspace, message, isDirect: true) is { } said ? said : null;

    private static SlackMessage? Mention(string workspace, JsonElement message) => IsByPerson(message) ? Said(workspace, message, isDirect: false) : null;

    private static bool IsByPerson(JsonElement message) =>
        message.At("subtype").ValueKind == JsonValueKind.Undefined && message.At("bot_id").ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;

    private static SlackMessage? Said(string workspace, JsonElement message, bool isDirect)
    {
        var (user, channel) = (message.Text("user"), message.Text("channel"));
        // Whoever belongs to another organisation causes nothing in a channel that is shared with it.
        var isOwn = message.Text("user_team") is not { } home || home == workspace;
        return isOwn && SlackId.Is(user) && SlackId.Is(channel) && message.Text("text") is { } text
            ? new(workspace, user!, channel!, text, isDirect, message.Text("thread_ts"))
            : null;
    }

    // It comes for both tabs of the app, every time; the other one shows the conversation.
    private static SlackHomeOpened? HomeOpened(string workspace, JsonElement opened) =>
        opened.Text("tab") == "home" && opened.Text("user") is { } user && SlackId.Is(user) ? new(workspace, user) : null;
}
