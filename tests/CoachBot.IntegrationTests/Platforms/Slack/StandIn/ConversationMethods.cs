using System.Globalization;
using System.Text.Json.Nodes;

namespace CoachBot.IntegrationTests.Platforms.Slack.StandIn;

/// <summary><c>conversations.*</c> and <c>users.*</c>.</summary>
internal sealed class ConversationMethods(Workspace workspace)
{
    public JsonObject Open(ApiCall call)
    {
        if (call.Text("users") is not { Length: > 0 } user)
        {
            return Answers.Error("users_list_not_supplied");
        }

        return !workspace.Users.TryGetValue(user, out var isOn) ? Answers.Error("user_not_found")
            : !isOn ? Answers.Error("user_disabled")
            : Answers.Ok(new() { ["no_op"] = true, ["already_open"] = true, ["channel"] = new JsonObject { ["id"] = Workspace.DirectOf(user) } });
    }

    public JsonObject History(ApiCall call)
    {
        if (call.Text("channel") is not ['C' or 'D', ..] || workspace.ChannelOf(call.Text("channel")) is not { } channel)
        {
            return Answers.Error("channel_not_found");
        }

        var oldest = double.Parse(call.Text("oldest") ?? "0", CultureInfo.InvariantCulture);
        var found = workspace.Messages.Where(message => (string?)message["channel"] == channel && double.Parse((string)message["ts"]!, CultureInfo.InvariantCulture) > oldest).Reverse().ToList();
        var (page, next) = Page(call, found);
        return Answers.Ok(new()
        {
            ["messages"] = new JsonArray([.. page.Select(message => Seen(message, call.Text("include_all_metadata") == "true"))]),
            ["has_more"] = next.Length > 0,
            ["pin_count"] = 0,
            ["response_metadata"] = new JsonObject { ["next_cursor"] = next },
        });
    }

    public JsonObject UserInfo(ApiCall call) => call.Text("user") is { } user && workspace.Users.ContainsKey(user)
        ? Answers.Ok(new() { ["user"] = User(user) })
        : Answers.Error("user_not_found");

    public JsonObject UserList(ApiCall call)
    {
        var (page, next) = Page(call, [.. workspace.Users.Keys.Order(StringComparer.Ordinal)]);
        return Answers.Ok(new() { ["members"] = new JsonArray([.. page.Select(User)]), ["cache_ts"] = workspace.Now.ToUnixTimeSeconds(), ["response_metadata"] = new JsonObject { ["next_cursor"] = next } });
    }

    private (IEnumerable<T> Page, string Next) Page<T>(ApiCall call, List<T> all)
    {
        var from = call.Text("cursor") is { Length: > 0 } cursor ? int.Parse(cursor, CultureInfo.InvariantCulture) : 0;
        var size = Math.Min(int.Parse(call.Text("limit") ?? "100", CultureInfo.InvariantCulture), workspace.LargestPage);
        return (all.Skip(from).Take(size), from + size < all.Count ? $"{from + size}" : "");
    }

    private JsonObject User(string user)
    {
        var known = new JsonObject
        {
            ["id"] = user,
            ["team_id"] = Workspace.Id,
            ["name"] = user.ToLowerInvariant(),
            ["deleted"] = !workspace.Users[user],
            ["is_bot"] = false,
            ["is_app_user"] = false,
            ["profile"] = new JsonObject { ["real_name"] = user, ["display_name"] = "" },
        };
        foreach (var (name, value) in workspace.Traits.GetValueOrDefault(user) ?? [])
        {
            known[name] = value?.DeepClone();
        }

        if (workspace.Users[user])
        {
            (known["tz"], known["tz_label"], known["tz_offset"], known["locale"]) = ("Europe/Amsterdam", "Central European Summer Time", 7200, "en-GB");
        }

        return known;
    }

    private static JsonObject Seen(JsonObject message, bool withMetadata)
    {
        var seen = message.DeepClone().AsObject();
        seen.Remove("channel");
        if (!withMetadata)
        {
            seen.Remove("metadata");
        }

        return seen;
    }
}
