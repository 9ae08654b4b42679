using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Benchmarks.Soaks.WeeklyFaults;

/// <summary>What Slack's methods do and answer, in a workspace with so many people.</summary>
internal sealed class FaultySlackAnswers(int people, SlackLog log)
{
    private static readonly TimeSpan Latest = TimeSpan.FromSeconds(30);

    /// <summary>The arguments, from JSON or a form.</summary>
    public static async Task<JsonObject> ReadAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
        {
            return context.Request.ContentLength is 0 ? [] : (await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!.AsObject();
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return new(form.Select(field => KeyValuePair.Create<string, JsonNode?>(field.Key, JsonValue.Create(field.Value.ToString()))));
    }

    /// <summary>Posts to somebody's direct messages; what left too long ago is not posted any more.</summary>
    public JsonObject Posted(JsonObject arguments, DateTimeOffset departed, DateTimeOffset now, SlackFault fault)
    {
        if ((string?)arguments["channel"] is not { } user || !IsUser(user))
        {
            return Error("channel_not_found");
        }

        if (arguments["blocks"] is not JsonArray { Count: > 0 } || (string?)arguments["metadata"]?["event_payload"]?["key"] is not { } key)
        {
            return Error("invalid_arguments");
        }

        if (now > departed + Latest)
        {
            log.Calls.AddOrUpdate(("chat.postMessage", SlackFault.TooOld), 1, (_, calls) => calls + 1);
            return Error("internal_error");
        }

        var post = log.Execute(DirectOf(user), key, departed, now, fault);
        return new() { ["ok"] = true, ["channel"] = post.Channel, ["ts"] = post.Ts, ["message"] = Message(post) };
    }

    /// <summary>Any other method.</summary>
    public JsonObject Of(string method, JsonObject arguments) => method switch
    {
        "auth.test" => new() { ["ok"] = true, ["team_id"] = FaultySlack.Workspace, ["team"] = "Soak", ["user_id"] = "U0COACH", ["bot_id"] = "B0COACH", ["user"] = "coachbot", ["url"] = "https://soak.slack.com/" },
        "users.list" => Users(arguments),
        "users.info" => new() { ["ok"] = true, ["user"] = UserOf((string)arguments["user"]!) },
        "conversations.open" => (string?)arguments["users"] is { } user && IsUser(user) ? new() { ["ok"] = true, ["channel"] = new JsonObject { ["id"] = DirectOf(user) } } : Error("user_not_found"),
        "conversations.history" => History(arguments),
        _ => Error("unknown_method"),
    };

    private static string DirectOf(string user) => "D" + user[1..];

    private bool IsUser(string user) => user.StartsWith("U0SOAK", StringComparison.Ordinal) && Number(user[6..]) < people;

    private JsonObject Users(JsonObject arguments)
    {
        var (from, size) = (Number((string?)arguments["cursor"]), Number((string?)arguments["limit"]));
        var until = Math.Min(from + size, people);
        return new()
        {
            ["ok"] = true,
            ["members"] = new JsonArray([.. Enumerable.Range(from, until - from).Select(person => UserOf(RecipientWorld.UserOf(person)))]),
            ["response_metadata"] = new JsonObject { ["next_cursor"] = until < people ? until.ToString(CultureInfo.InvariantCulture) : "" },
        };
    }

    private JsonObject History(JsonObject arguments)
    {
        var oldest = decimal.Parse((string?)arguments["oldest"] ?? "0", CultureInfo.InvariantCulture);
        return new()
        {
            ["ok"] = true,
            ["messages"] = new JsonArray([.. log.In((string)arguments["channel"]!).Where(post => decimal.Parse(post.Ts, CultureInfo.InvariantCulture) > oldest).Select(Message)]),
            ["has_more"] = false,
            ["response_metadata"] = new JsonObject { ["next_cursor"] = "" },
        };
    }

    private static JsonObject Message(ExecutedPost post) => new()
    {
        ["type"] = "message",
        ["user"] = "U0COACH",
        ["bot_id"] = "B0COACH",
        ["ts"] = post.Ts,
        ["metadata"] = new JsonObject { ["event_type"] = "coachbot_delivery", ["event_payload"] = new JsonObject { ["key"] = post.Key } },
    };

    private static JsonObject UserOf(string user) => new()
    {
        ["id"] = user,
        ["team_id"] = FaultySlack.Workspace,
        ["deleted"] = false,
        ["is_bot"] = false,
        ["is_restricted"] = false,
        ["is_ultra_restricted"] = false,
    };

    private static JsonObject Error(string code) => new() { ["ok"] = false, ["error"] = code };

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
