using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CoachBot.Benchmarks.Load;

/// <summary>The little of Slack that the host needs while it is asked: who it is, who its people are, and where a late answer goes.</summary>
internal sealed class LoadSlack : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly int _people;

    private LoadSlack(WebApplication application, int people) => (_application, _people) = (application, people);

    public string ApiBaseUrl => $"{_application.Urls.First()}/api/";

    /// <summary>What came late, by the number of its request.</summary>
    public ConcurrentDictionary<int, string> Late { get; } = new();

    /// <summary>How often each method was called.</summary>
    public ConcurrentDictionary<string, int> Calls { get; } = new(StringComparer.Ordinal);

    public static async Task<LoadSlack> StartAsync(int people, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var slack = new LoadSlack(builder.Build(), people);
        slack._application.MapPost("/api/{method}", (Delegate)slack.CallAsync);
        slack._application.MapPost("/commands/{number}", (Delegate)slack.TakeAsync);
        await slack._application.StartAsync(cancellationToken);
        return slack;
    }

    public string ResponseUrlOf(int number) => FormattableString.Invariant($"{_application.Urls.First()}/commands/{number}");

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpContext context, int number)
    {
        using var reader = new StreamReader(context.Request.Body);
        Late[number] = await reader.ReadToEndAsync(context.RequestAborted);
        return Results.Text("ok");
    }

    private async Task<IResult> CallAsync(HttpContext context, string method)
    {
        Calls.AddOrUpdate(method, 1, (_, calls) => calls + 1);
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
        return Results.Text(Answer(method, form["user"].ToString()).ToJsonString(), "application/json");
    }

    private JsonObject Answer(string method, string user) => method switch
    {
        "auth.test" => new() { ["ok"] = true, ["team_id"] = LoadWorld.Workspace, ["team"] = "Load", ["user_id"] = "U0COACH", ["bot_id"] = "B0COACH", ["user"] = "coachbot", ["url"] = "https://load.slack.com/" },
        "users.list" => new()
        {
            ["ok"] = true,
            ["members"] = new JsonArray([.. Enumerable.Range(0, _people).Select(person => UserOf(LoadWorld.UserOf(person)))]),
            ["response_metadata"] = new JsonObject { ["next_cursor"] = "" },
        },
        "users.info" => new() { ["ok"] = true, ["user"] = UserOf(user) },
        _ => new() { ["ok"] = false, ["error"] = "unknown_method" },
    };

    private static JsonObject UserOf(string user) => new()
    {
        ["id"] = user,
        ["team_id"] = LoadWorld.Workspace,
        ["deleted"] = false,
        ["is_bot"] = false,
        ["is_restricted"] = false,
        ["is_ultra_restricted"] = false,
    };
}
