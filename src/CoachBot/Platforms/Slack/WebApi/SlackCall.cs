using System.Text.Json.Nodes;

namespace CoachBot.Platforms.Slack.WebApi;

/// <summary>A call of a method with its arguments. Calls are made by the functions below alone.</summary>
internal sealed record SlackCall
{
    /// <summary>What a message carries, unseen, so that it is found again.</summary>
    public const string DeliveryEvent = "coachbot_delivery";

    private const int UsersAtOnce = 200;
    private const int MessagesAtOnce = 200;

    private SlackCall(SlackMethod method, string workspace, JsonObject arguments, string? channel = null) =>
        (Method, Workspace, Arguments, Channel) = (method, workspace, arguments, channel);

    public SlackMethod Method { get; }

    /// <summary>The team id whose limits it counts towards; empty where the token alone says it.</summary>
    public string Workspace { get; }

    public JsonObject Arguments { get; }

    /// <summary>The channel whose limit it counts towards; null for none.</summary>
    public string? Channel { get; }

    public static SlackCall AuthTest() => new(SlackMethod.AuthTest, "", []);

    public static SlackCall ConnectionsOpen() => new(SlackMethod.ConnectionsOpen, "", []);

    /// <summary>Posts <c>text</c> and <c>blocks</c> of a message; to a person by their user id.</summary>
    /// <param name="workspace">The team id.</param>
    /// <param name="channel">A channel, or a user for a direct message.</param>
    /// <param name="message">The rendered message.</param>
    /// <param name="deliveryKey">Put into the message, unseen, so that it is found again; null for none.</param>
    public static SlackCall PostMessage(string workspace, string channel, JsonObject message, string? deliveryKey)
    {
        var arguments = Shown(message);
        arguments["channel"] = channel;
        if (deliveryKey is not null)
        {
            arguments["metadata"] = new JsonObject { ["event_type"] = DeliveryEvent, ["event_payload"] = new JsonObject { ["key"] = deliveryKey } };
        }

        return new(SlackMethod.PostMessage, workspace, arguments, channel);
    }

    /// <summary>Shows a message to one person in a channel, until they reload.</summary>
    public static SlackCall PostEphemeral(string workspace, string channel, string user, string? thread, JsonObject message)
    {
        var arguments = Shown(message);
        (arguments["channel"], arguments["user"]) = (channel, user);
        if (thread is not null)
        {
            arguments["thread_ts"] = thread;
        }

        return new(SlackMethod.PostEphemeral, workspace, arguments);
    }

    /// <summary>Changes a message; its channel is the one that posting it answered, never a user.</summary>
    public static SlackCall Update(string workspace, string channel, string ts, JsonObject message)
    {
        var arguments = Shown(message);
        (arguments["channel"], arguments["ts"]) = (channel, ts);
        return new(SlackMethod.Update, workspace, arguments);
    }

    /// <summary>The direct message channel with a person, <c>D…</c>.</summary>
    public static SlackCall ConversationsOpen(string workspace, string user) => new(SlackMethod.ConversationsOpen, workspace, new() { ["users"] = user });

    /// <summary>Messages since then, newest first, with what they carry unseen.</summary>
    /// <param name="workspace">The team id.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="oldest">From when on.</param>
    /// <param name="cursor">Where the page before ended; null for the first.</param>
    public static SlackCall ConversationsHistory(string workspace, string channel, DateTimeOffset oldest, string? cursor) => new(SlackMethod.ConversationsHistory, workspace, Paged(cursor, new()
    {
        ["channel"] = channel,
        ["oldest"] = FormattableString.Invariant($"{oldest.ToUnixTimeSeconds()}.000000"),
        ["include_all_metadata"] = true,
        ["limit"] = MessagesAtOnce,
    }));

    public static SlackCall UsersInfo(string workspace, string user) => new(SlackMethod.UsersInfo, workspace, new() { ["user"] = user, ["include_locale"] = true });

    public static SlackCall UsersList(string workspace, string? cursor) => new(SlackMethod.UsersList, workspace, Paged(cursor, new() { ["limit"] = UsersAtOnce, ["include_locale"] = true }));

    /// <summary>Opens a window, within three seconds of the click.</summary>
    public static SlackCall ViewsOpen(string workspace, string triggerId, JsonObject view) =>
        new(SlackMethod.ViewsOpen, workspace, new() { ["trigger_id"] = triggerId, ["view"] = view.DeepClone() });

    /// <summary>Opens a window on top of the open one.</summary>
    public static SlackCall ViewsPush(string workspace, string triggerId, JsonObject view) =>
        new(SlackMethod.ViewsPush, workspace, new() { ["trigger_id"] = triggerId, ["view"] = view.DeepClone() });

    /// <summary>Changes an open window.</summary>
    /// <param name="workspace">The team id.</param>
    /// <param name="viewId">Which one.</param>
    /// <param name="hash">The hash it had when it was looked at; null to change it whatever it is now.</param>
    /// <param name="view">What it becomes.</param>
    public static SlackCall ViewsUpdate(string workspace, string viewId, string? hash, JsonObject view) =>
        new(SlackMethod.ViewsUpdate, workspace, Hashed(hash, new() { ["view_id"] = viewId, ["view"] = view.DeepClone() }));

    /// <summary>Shows a person their home.</summary>
    /// <param name="workspace">The team id.</param>
    /// <param name="user">Whose home.</param>
    /// <param name="hash">The hash it had when it was looked at; null to show it whatever it is now.</param>
    /// <param name="view">What it becomes.</param>
    public static SlackCall ViewsPublish(string workspace, string user, string? hash, JsonObject view) =>
        new(SlackMethod.ViewsPublish, workspace, Hashed(hash, new() { ["user_id"] = user, ["view"] = view.DeepClone() }));

    /// <summary>Where to upload a file of so many bytes.</summary>
    public static SlackCall GetUploadUrl(string workspace, string fileName, int length) =>
        new(SlackMethod.GetUploadUrl, workspace, new() { ["filename"] = fileName, ["length"] = length });

    /// <summary>Shares an uploaded file in a channel, never a user.</summary>
    public static SlackCall CompleteUpload(string workspace, string fileId, string title, string channel, string? comment)
    {
        var arguments = new JsonObject { ["files"] = new JsonArray(new JsonObject { ["id"] = fileId, ["title"] = title }), ["channel_id"] = channel };
        if (comment is not null)
        {
            arguments["initial_comment"] = comment;
        }

        return new(SlackMethod.CompleteUpload, workspace, arguments);
    }

    private static JsonObject Shown(JsonObject message)
    {
        var shown = new JsonObject();
        foreach (var name in new[] { "text", "blocks" })
        {
            if (message[name] is { } part)
            {
                shown[name] = part.DeepClone();
            }
        }

        return shown;
    }

    private static JsonObject Paged(string? cursor, JsonObject arguments)
    {
        if (cursor is not null)
        {
            arguments["cursor"] = cursor;
        }

        return arguments;
    }

    private static JsonObject Hashed(string? hash, JsonObject arguments)
    {
        if (hash is not null)
        {
            arguments["hash"] = hash;
        }

        return arguments;
    }
}
