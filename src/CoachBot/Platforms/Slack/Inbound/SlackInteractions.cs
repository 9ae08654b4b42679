using System.Text.Json;

namespace CoachBot.Platforms.Slack.Inbound;

/// <summary>Reads what Slack sends when somebody presses, sends or closes something.</summary>
internal static class SlackInteractions
{
    public static SlackParsed Read(JsonElement payload)
    {
        if (payload.Text("type") is not { } type)
        {
            return new SlackParsed.Malformed("This is no interaction: a JSON object with a type is needed.");
        }

        if (type is not ("block_actions" or "view_submission" or "message_action"))
        {
            // A form that was closed keeps its draft; there is nothing to answer.
            return new SlackParsed.Ignored(type == "view_closed" ? "closed form" : "other interaction");
        }

        // In an install over a whole organisation there is no team; then the user's own is it.
        var workspace = payload.Text("team", "id") ?? payload.Text("user", "team_id");
        var user = payload.Text("user", "id");
        if (!SlackId.Is(workspace) || !SlackId.Is(user))
        {
            return new SlackParsed.Malformed("This is no interaction of somebody's: team.id and user.id are needed.");
        }

        if (payload.Text("user", "team_id") is { } home && home != workspace)
        {
            // Somebody of another organisation, in a channel that is shared with it.
            return new SlackParsed.Ignored("other organisation");
        }

        SlackInbound? inbound = type switch
        {
            "block_actions" => Press(workspace!, user!, payload),
            "view_submission" => Submission(workspace!, user!, payload),
            _ => Shortcut(workspace!, user!, payload),
        };
        return inbound is null ? new SlackParsed.Ignored("other interaction") : new SlackParsed.Taken(SlackTrigger.Key(payload.Text("trigger_id")), inbound);
    }

    // A button that opens an address is pressed, too, and only has to be acknowledged.
    private static SlackPress? Press(string workspace, string user, JsonElement payload)
    {
        if (payload.List("actions").FirstOrDefault() is not { ValueKind: JsonValueKind.Object } action || action.Text("value") is not { Length: > 0 } command)
        {
            return null;
        }

        var view = payload.At("view");
        var place = view.ValueKind != JsonValueKind.Object ? SlackPlace.Message : view.Text("type") == "home" ? SlackPlace.Home : SlackPlace.Modal;
        return new(workspace, user, command, place)
        {
            ResponseUrl = payload.Text("response_url"),
            TriggerId = payload.Text("trigger_id"),
            KeepsMessage = action.Text("action_id")?.StartsWith(SlackPress.Keeping, StringComparison.Ordinal) == true,
            ViewId = place == SlackPlace.Modal ? view.Text("id") : null,
        };
    }

    private static SlackShortcut? Shortcut(string workspace, string user, JsonElement payload) =>
        payload.Text("callback_id") == SlackShortcut.Callback
            ? new(workspace, user, payload.Text("message", "text") ?? "", payload.Text("trigger_id")) { ResponseUrl = payload.Text("response_url") }
            : null;

    private static SlackSubmission? Submission(string workspace, string user, JsonElement payload) =>
        payload.Text("view", "callback_id") is { Length: > 0 } form
            ? new(workspace, user, form, payload.Text("view", "private_metadata") ?? "", [.. SlackFields.Read(payload.At("view", "state", "values")).DistinctBy(answer => answer.Field)])
            : null;
}
