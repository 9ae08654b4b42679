using CoachBot.Storage;

namespace CoachBot.Platforms.Slack.WebApi;

/// <summary>A method of the Web API. There are no others than those below.</summary>
/// <param name="Name"><c>chat.postMessage</c>.</param>
/// <param name="Limit">How often it may be called for one workspace, somewhat below what Slack allows.</param>
/// <param name="Encoding">How it reads its arguments; some read no JSON, and drop them without a word.</param>
/// <param name="IsRepeatable">Whether calling it twice does no more than calling it once.</param>
/// <param name="Scope">What the token must be allowed to do; null for nothing of its own.</param>
internal sealed record SlackMethod(string Name, RateLimit Limit, SlackEncoding Encoding, bool IsRepeatable, string? Scope)
{
    private static readonly RateLimit Tier1 = new(TimeSpan.FromMinutes(1), 3);
    private static readonly RateLimit Tier2 = RateLimit.PerMinute(20, 3);
    private static readonly RateLimit Tier3 = RateLimit.PerMinute(50, 5);
    private static readonly RateLimit Tier4 = RateLimit.PerMinute(100, 20);

    /// <summary>Whose token it is, so that it is called before anything is known.</summary>
    public static SlackMethod AuthTest { get; } = new("auth.test", RateLimit.PerMinute(600, 60), SlackEncoding.Form, true, null);

    /// <summary>The address of a socket; with the app's token.</summary>
    public static SlackMethod ConnectionsOpen { get; } = new("apps.connections.open", Tier1, SlackEncoding.Form, true, "connections:write") { IsOfTheApp = true };

    public static SlackMethod PostMessage { get; } = new("chat.postMessage", RateLimit.PerMinute(240, 20), SlackEncoding.Json, false, "chat:write")
    {
        ChannelLimit = new(TimeSpan.FromSeconds(1), 3),
    };

    public static SlackMethod PostEphemeral { get; } = new("chat.postEphemeral", Tier4, SlackEncoding.Json, false, "chat:write");

    public static SlackMethod Update { get; } = new("chat.update", Tier3, SlackEncoding.Json, true, "chat:write");

    public static SlackMethod ConversationsOpen { get; } = new("conversations.open", Tier3, SlackEncoding.Json, true, "im:write");

    public static SlackMethod ConversationsHistory { get; } = new("conversations.history", Tier3, SlackEncoding.Form, true, "im:history");

    public static SlackMethod UsersInfo { get; } = new("users.info", Tier4, SlackEncoding.Form, true, "users:read");

    public static SlackMethod UsersList { get; } = new("users.list", Tier2, SlackEncoding.Form, true, "users:read");

    public static SlackMethod ViewsOpen { get; } = new("views.open", Tier4, SlackEncoding.Json, false, null);

    public static SlackMethod ViewsUpdate { get; } = new("views.update", Tier4, SlackEncoding.Json, true, null);

    public static SlackMethod ViewsPush { get; } = new("views.push", Tier4, SlackEncoding.Json, false, null);

    public static SlackMethod ViewsPublish { get; } = new("views.publish", Tier4, SlackEncoding.Json, true, null);

    public static SlackMethod GetUploadUrl { get; } = new("files.getUploadURLExternal", Tier4, SlackEncoding.Form, true, "files:write");

    public static SlackMethod CompleteUpload { get; } = new("files.completeUploadExternal", Tier4, SlackEncoding.Json, false, "files:write");

    public static IReadOnlyList<SlackMethod> All { get; } =
    [
        AuthTest, ConnectionsOpen, PostMessage, PostEphemeral, Update, ConversationsOpen, ConversationsHistory, UsersInfo, UsersList,
        ViewsOpen, ViewsUpdate, ViewsPush, ViewsPublish, GetUploadUrl, CompleteUpload,
    ];

    /// <summary>Whether it takes the app's token in place of the bot's.</summary>
    public bool IsOfTheApp { get; private init; }

    /// <summary>How often it may be called for one channel; null for as often as for the workspace.</summary>
    public RateLimit? ChannelLimit { get; private init; }
}

/// <summary>How arguments are written.</summary>
internal enum SlackEncoding
{
    /// <summary>As a form; what is not plain as JSON text within it.</summary>
    Form = 1,

    Json,
}
