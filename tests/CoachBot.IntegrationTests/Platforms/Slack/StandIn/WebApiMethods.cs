using System.Text.Json.Nodes;

namespace CoachBot.IntegrationTests.Platforms.Slack.StandIn;

/// <summary>The methods of the Web API, with what their token must be allowed to do.</summary>
internal sealed class WebApiMethods
{
    public const string BotToken = "xoxb-test";
    public const string AppToken = "xapp-test";

    private readonly Workspace _workspace;
    private readonly Dictionary<string, (string? Scope, Func<ApiCall, JsonObject> Run)> _methods;

    public WebApiMethods(Workspace workspace, FileMethods files, Func<JsonObject> identity, Func<string> link)
    {
        var (chat, conversations, views) = (new ChatMethods(workspace), new ConversationMethods(workspace), new ViewMethods(workspace));
        _workspace = workspace;
        _methods = new(StringComparer.Ordinal)
        {
            ["auth.test"] = (null, _ => identity()),
            ["apps.connections.open"] = (null, _ => Answers.Ok(new() { ["url"] = link() })),
            ["chat.postMessage"] = ("chat:write", chat.Post),
            ["chat.postEphemeral"] = ("chat:write", chat.PostEphemeral),
            ["chat.update"] = ("chat:write", chat.Update),
            ["conversations.open"] = ("im:write", conversations.Open),
            ["conversations.history"] = ("im:history", conversations.History),
            ["users.info"] = ("users:read", conversations.UserInfo),
            ["users.list"] = ("users:read", conversations.UserList),
            ["views.open"] = (null, views.Open),
            ["views.push"] = (null, views.Push),
            ["views.update"] = (null, views.Update),
            ["views.publish"] = (null, views.Publish),
            ["files.getUploadURLExternal"] = ("files:write", files.UploadUrl),
            ["files.completeUploadExternal"] = ("files:write", files.Complete),
        };
    }

    /// <summary>Carries a call out, and answers it.</summary>
    public JsonObject Run(ApiCall call)
    {
        if (!_methods.TryGetValue(call.Method, out var method))
        {
            return Answers.Error("unknown_method");
        }

        if (call.Authorization.Length == 0)
        {
            return Answers.Error("not_authed");
        }

        if (call.Authorization != "Bearer " + (call.Method.StartsWith("apps.", StringComparison.Ordinal) ? AppToken : BotToken))
        {
            return Answers.Error("invalid_auth");
        }

        if (method.Scope is { } scope && !_workspace.Scopes.Contains(scope))
        {
            return Answers.MissingScope(scope, _workspace.Scopes);
        }

        var answer = method.Run(call);
        call.IsExecuted = (bool)answer["ok"]!;
        return answer;
    }
}
