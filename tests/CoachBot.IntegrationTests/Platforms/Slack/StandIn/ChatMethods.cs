using System.Text.Json.Nodes;

namespace CoachBot.IntegrationTests.Platforms.Slack.StandIn;

/// <summary><c>chat.*</c>.</summary>
internal sealed class ChatMethods(Workspace workspace)
{
    private const int LongestText = 40_000;

    public JsonObject Post(ApiCall call)
    {
        if (call.Text("channel") is ['U' or 'D', ..] && !workspace.HasMessagesTab)
        {
            return Answers.Error("messages_tab_disabled");
        }

        if (workspace.ChannelOf(call.Text("channel")) is not { } channel)
        {
            return Answers.Error("channel_not_found");
        }

        if (Refused(call) is { } refused)
        {
            return refused;
        }

        var message = workspace.Post(channel, Shown(call));
        return Answers.Ok(new() { ["channel"] = channel, ["ts"] = (string?)message["ts"], ["message"] = message.DeepClone() });
    }

    public JsonObject PostEphemeral(ApiCall call)
    {
        if (call.Text("channel") is not { } channel || !workspace.Channels.TryGetValue(channel, out var members))
        {
            return Answers.Error("channel_not_found");
        }

        if (!members.Contains(call.Text("user")))
        {
            return Answers.Error("user_not_in_channel");
        }

        return Refused(call) ?? Answers.Ok(new() { ["message_ts"] = $"{workspace.Now.ToUnixTimeSeconds()}.000900" });
    }

    public JsonObject Update(ApiCall call)
    {
        // Only what posting answered is a channel here, never a user.
        if (call.Text("channel") is not ['C' or 'D', ..] || workspace.ChannelOf(call.Text("channel")) is not { } channel)
        {
            return Answers.Error("channel_not_found");
        }

        if (workspace.Messages.Find(message => (string?)message["channel"] == channel && (string?)message["ts"] == call.Text("ts")) is not { } found)
        {
            return Answers.Error("message_not_found");
        }

        if (Refused(call) is { } refused)
        {
            return refused;
        }

        found.Remove("blocks");
        foreach (var (name, value) in Shown(call))
        {
            found[name] = value?.DeepClone();
        }

        return Answers.Ok(new() { ["channel"] = channel, ["ts"] = call.Text("ts"), ["text"] = call.Text("text"), ["message"] = found.DeepClone() });
    }

    private static JsonObject? Refused(ApiCall call) =>
        call.Arguments["blocks"] is { } blocks && BlockForm.Error(blocks) is { } error ? error
        : call.Text("text") is { Length: > LongestText } ? Answers.Error("msg_too_long")
        : string.IsNullOrEmpty(call.Text("text")) && call.Arguments["blocks"] is null ? Answers.Error("no_text")
        : null;

    private static JsonObject Shown(ApiCall call)
    {
        var message = new JsonObject { ["text"] = call.Text("text") ?? "" };
        foreach (var name in new[] { "blocks", "metadata" })
        {
            if (call.Arguments[name] is { } part)
            {
                message[name] = part.DeepClone();
            }
        }

        return message;
    }
}
