using System.Globalization;
using System.Text.Json.Nodes;

namespace CoachBot.IntegrationTests.Platforms.Slack.StandIn;

/// <summary>A workspace: its people, channels, messages, windows and files. Everything in it happens one after the other.</summary>
internal sealed class Workspace(TimeProvider clock)
{
    private int _messages;

    public static string Id => "T0ACME";

    /// <summary>The people, and whether their account is on.</summary>
    public Dictionary<string, bool> Users { get; } = new(StringComparer.Ordinal) { ["U0PRIYA"] = true, ["U0DANA"] = true, ["U0MEI"] = true, ["U0STRANGER"] = true, ["U0GONE"] = false };

    /// <summary>What Slack says of somebody beyond that, in its own words: <c>{"is_restricted":true}</c>.</summary>
    public Dictionary<string, JsonObject> Traits { get; } = new(StringComparer.Ordinal);

    /// <summary>The channels, and who is in them.</summary>
    public Dictionary<string, string[]> Channels { get; } = new(StringComparer.Ordinal) { ["C0GENERAL"] = ["U0PRIYA", "U0DANA"] };

    /// <summary>What the token may do.</summary>
    public HashSet<string> Scopes { get; } = ["commands", "chat:write", "im:write", "im:history", "app_mentions:read", "users:read", "files:write"];

    /// <summary>Every message that is there, oldest first, in Slack's form.</summary>
    public List<JsonObject> Messages { get; } = [];

    /// <summary>Windows and homes, by id.</summary>
    public Dictionary<string, JsonObject> Views { get; } = new(StringComparer.Ordinal);

    /// <summary>When each trigger was given out; used ones are gone.</summary>
    public Dictionary<string, DateTimeOffset> Triggers { get; } = new(StringComparer.Ordinal);

    /// <summary>What was uploaded, by file id; null as long as only the place is there.</summary>
    public Dictionary<string, byte[]?> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether people can read what the app writes to them.</summary>
    public bool HasMessagesTab { get; set; } = true;

    /// <summary>Whether the app has a home.</summary>
    public bool HasHomeTab { get; set; } = true;

    /// <summary>How many messages or people a page holds at most.</summary>
    public int LargestPage { get; set; } = 1_000;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>A click: opens one window within three seconds.</summary>
    public string Click()
    {
        var trigger = $"{Triggers.Count + 1}.738474920.8088930838d88f008e0";
        Triggers[trigger] = Now;
        return trigger;
    }

    /// <summary>The direct messages with somebody.</summary>
    public static string DirectOf(string user) => "D" + user[1..];

    /// <summary>The keys of what arrived in somebody's direct messages, in order.</summary>
    public IReadOnlyList<string> KeysFor(string user) =>
        [.. Messages.Where(message => (string?)message["channel"] == DirectOf(user)).Select(message => (string?)message["metadata"]?["event_payload"]?["key"]).OfType<string>()];

    public JsonObject Post(string channel, JsonObject message)
    {
        var ts = string.Create(CultureInfo.InvariantCulture, $"{Now.ToUnixTimeSeconds()}.{++_messages:000000}");
        message["type"] = "message";
        message["channel"] = channel;
        (message["user"], message["bot_id"], message["app_id"], message["team"], message["ts"]) = ("U0COACH", "B0COACH", "A0COACH", Id, ts);
        Messages.Add(message);
        return message;
    }

    /// <summary>The channel that an id means for a message; null when there is none.</summary>
    public string? ChannelOf(string? id) => id switch
    {
        null => null,
        ['U', ..] => Users.GetValueOrDefault(id) ? DirectOf(id) : null,
        ['D', .. var user] => Users.ContainsKey("U" + user) ? id : null,
        _ => Channels.ContainsKey(id) ? id : null,
    };
}
