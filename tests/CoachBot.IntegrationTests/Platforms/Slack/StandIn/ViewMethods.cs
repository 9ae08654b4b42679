using System.Text.Json.Nodes;

namespace CoachBot.IntegrationTests.Platforms.Slack.StandIn;

/// <summary><c>views.*</c>.</summary>
internal sealed class ViewMethods(Workspace workspace)
{
    private const int MostOnTop = 3;
    private const int Largest = 250_000;

    private static readonly TimeSpan TriggerLife = TimeSpan.FromSeconds(3);

    private readonly List<string> _open = [];
    private int _hashes;

    public JsonObject Open(ApiCall call)
    {
        if (Refused(call) is { } refused)
        {
            return refused;
        }

        _open.Clear();
        return Shown(call, $"V{workspace.Views.Count + 1:00000000}");
    }

    public JsonObject Push(ApiCall call) =>
        Refused(call) ?? (_open.Count == 0 ? Answers.Error("not_found") : _open.Count == MostOnTop ? Answers.Error("push_limit_reached") : Shown(call, $"V{workspace.Views.Count + 1:00000000}"));

    public JsonObject Update(ApiCall call) =>
        TooLarge(call) ?? (call.Text("view_id") is not { } id || !workspace.Views.TryGetValue(id, out var old) ? Answers.Error("not_found") : Stale(call, old) ?? Kept(call, id));

    public JsonObject Publish(ApiCall call)
    {
        if (!workspace.HasHomeTab)
        {
            return Answers.Error("not_enabled");
        }

        if (call.Text("user_id") is not { } user || !workspace.Users.ContainsKey(user))
        {
            return Answers.Error("invalid_arguments", "[ERROR] invalid user [json-pointer:/user_id]");
        }

        var id = $"VHOME{user}";
        return TooLarge(call) ?? (workspace.Views.TryGetValue(id, out var old) ? Stale(call, old) : null) ?? Kept(call, id);
    }

    private JsonObject? Refused(ApiCall call)
    {
        if (call.Text("trigger_id") is not { } trigger || !workspace.Triggers.Remove(trigger, out var given))
        {
            return Answers.Error("exchanged_trigger_id");
        }

        return workspace.Now - given > TriggerLife ? Answers.Error("expired_trigger_id") : TooLarge(call);
    }

    private static JsonObject? TooLarge(ApiCall call) => call.Arguments["view"] is not JsonObject view ? Answers.Error("invalid_arguments", "[ERROR] missing required field: view [json-pointer:/view]")
        : view.ToJsonString().Length > Largest ? Answers.Error("view_too_large")
        : null;

    private static JsonObject? Stale(ApiCall call, JsonObject old) => call.Text("hash") is { } hash && hash != (string?)old["hash"] ? Answers.Error("hash_conflict") : null;

    private JsonObject Shown(ApiCall call, string id)
    {
        _open.Add(id);
        return Kept(call, id);
    }

    private JsonObject Kept(ApiCall call, string id)
    {
        var view = call.Arguments["view"]!.DeepClone().AsObject();
        (view["id"], view["team_id"], view["app_id"], view["hash"]) = (id, Workspace.Id, "A0COACH", $"{workspace.Now.ToUnixTimeSeconds()}.{++_hashes:x8}");
        workspace.Views[id] = view;
        return Answers.Ok(new() { ["view"] = view.DeepClone() });
    }
}
