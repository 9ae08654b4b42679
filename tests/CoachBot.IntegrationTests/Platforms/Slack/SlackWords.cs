using System.Text.Json.Nodes;

namespace CoachBot.IntegrationTests.Platforms.Slack;

/// <summary>What Slack says when somebody does something, in its own shape.</summary>
internal static class SlackWords
{
    public static JsonObject Pressed(SlackHost host, string user, string command, JsonObject? view = null) => Interaction(host, "block_actions", user, new()
    {
        ["response_url"] = view is null ? host.Slack.ResponseUrl : null,
        ["container"] = new JsonObject { ["type"] = view is null ? "message" : "view", ["is_ephemeral"] = view is null },
        ["view"] = view?.DeepClone(),
        ["actions"] = new JsonArray(new JsonObject { ["type"] = "button", ["action_id"] = "press-0", ["block_id"] = "b1", ["value"] = command, ["action_ts"] = "1700000000.000100" }),
        ["state"] = new JsonObject { ["values"] = new JsonObject() },
    });

    public static JsonObject Sent(SlackHost host, string user, JsonObject view, params (string Field, JsonObject Value)[] answers)
    {
        var values = new JsonObject(answers.Select(answer => KeyValuePair.Create(answer.Field, (JsonNode?)new JsonObject { ["answer"] = answer.Value })));
        var sent = view.DeepClone().AsObject();
        sent["state"] = new JsonObject { ["values"] = values };
        return Interaction(host, "view_submission", user, new() { ["view"] = sent, ["response_urls"] = new JsonArray() });
    }

    public static JsonObject Typed(string text) => new() { ["type"] = "plain_text_input", ["value"] = text };

    public static JsonObject Chosen(string value) =>
        new() { ["type"] = "static_select", ["selected_option"] = new JsonObject { ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = value }, ["value"] = value } };

    public static JsonObject OnDay(string day) => new() { ["type"] = "datepicker", ["selected_date"] = day };

    public static JsonObject AtTime(string time) => new() { ["type"] = "timepicker", ["selected_time"] = time };

    public static JsonObject People(params string[] users) => new() { ["type"] = "multi_users_select", ["selected_users"] = new JsonArray([.. users.Select(user => JsonValue.Create(user))]) };

    public static JsonObject ChosenOn(SlackHost host, string user, string text) => Interaction(host, "message_action", user, new()
    {
        ["callback_id"] = "log_contribution",
        ["response_url"] = host.Slack.ResponseUrl,
        ["channel"] = new JsonObject { ["id"] = "C0GENERAL", ["name"] = "general" },
        ["message"] = new JsonObject { ["type"] = "message", ["user"] = "U0DANA", ["ts"] = "1700000000.000100", ["text"] = text },
    });

    public static JsonObject Written(string user, string text, string id = "Ev001") => Event(id, new()
    {
        ["type"] = "message",
        ["channel"] = "D" + user[1..],
        ["channel_type"] = "im",
        ["user"] = user,
        ["text"] = text,
        ["ts"] = "1700000000.000100",
    });

    public static JsonObject Mentioned(string user, string text, string id = "Ev001") => Event(id, new()
    {
        ["type"] = "app_mention",
        ["channel"] = "C0GENERAL",
        ["user"] = user,
        ["text"] = $"<@U0COACH> {text}",
        ["ts"] = "1700000000.000100",
    });

    public static JsonObject HomeOpened(string user, string tab = "home", string id = "Ev001") =>
        Event(id, new() { ["type"] = "app_home_opened", ["user"] = user, ["channel"] = "D" + user[1..], ["tab"] = tab, ["event_ts"] = "1700000000.000100" });

    public static JsonObject Event(string id, JsonObject detail, string workspace = "T0ACME") => new()
    {
        ["token"] = "gIkuvaNzQIHg97ATvDxqgjtO",
        ["team_id"] = workspace,
        ["api_app_id"] = "A0COACH",
        ["event"] = detail,
        ["type"] = "event_callback",
        ["event_id"] = id,
        ["event_time"] = 1_700_000_000,
        ["authorizations"] = new JsonArray(new JsonObject { ["team_id"] = workspace, ["user_id"] = "U0COACH", ["is_bot"] = true }),
        ["is_ext_shared_channel"] = false,
    };

    private static JsonObject Interaction(SlackHost host, string type, string user, JsonObject more)
    {
        var payload = new JsonObject
        {
            ["type"] = type,
            ["user"] = new JsonObject { ["id"] = user, ["username"] = user.ToLowerInvariant(), ["team_id"] = "T0ACME" },
            ["team"] = new JsonObject { ["id"] = "T0ACME", ["domain"] = "acme" },
            ["api_app_id"] = "A0COACH",
            ["token"] = "gIkuvaNzQIHg97ATvDxqgjtO",
            ["trigger_id"] = host.Slack.Workspace.Click(),
        };
        foreach (var (name, value) in more.Where(pair => pair.Value is not null))
        {
            payload[name] = value!.DeepClone();
        }

        return payload;
    }
}
