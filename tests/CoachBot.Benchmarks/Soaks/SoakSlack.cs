using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CoachBot.Benchmarks.Soaks;

/// <summary>As much of Slack as a host needs that is soaked: everybody is a full member, and everything is taken.</summary>
internal sealed class SoakSlack : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly string _workspace;
    private int _apologies;

    private SoakSlack(WebApplication application, string workspace) => (_application, _workspace) = (application, workspace);

    public string Address => _application.Urls.First();

    /// <summary>How many messages and views said that something went wrong.</summary>
    public int Apologies => _apologies;

    public static async Task<SoakSlack> StartAsync(string workspace, CancellationToken token)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var slack = new SoakSlack(builder.Build(), workspace);
        slack._application.MapPost("/api/users.info", (Delegate)slack.UserAsync);
        slack._application.MapPost("/api/{method}", (Delegate)slack.TakeAsync);
        slack._application.MapPost("/answers", (Delegate)slack.TakeAsync);
        slack._application.MapPost("/files", (Delegate)slack.TakeAsync);
        await slack._application.StartAsync(token);
        return slack;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task<IResult> UserAsync(HttpContext context)
    {
        var user = (await context.Request.ReadFormAsync(context.RequestAborted))["user"].ToString();
        return Json(new() { ["ok"] = true, ["user"] = new JsonObject { ["id"] = user, ["team_id"] = _workspace } });
    }

    private async Task<IResult> TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        if ((await reader.ReadToEndAsync(context.RequestAborted)).Contains("something went wrong", StringComparison.OrdinalIgnoreCase))
        {
            Interlocked.Increment(ref _apologies);
        }

        return Json(new()
        {
            ["ok"] = true,
            ["team_id"] = _workspace,
            ["user_id"] = "U0COACH",
            ["channel"] = "D0SOAK",
            ["ts"] = "1748767000.000100",
            ["message_ts"] = "1748767000.000100",
            ["upload_url"] = $"{Address}/files",
            ["file_id"] = "F0SOAK",
            ["members"] = new JsonArray(),
            ["view"] = new JsonObject { ["id"] = "V0SOAK" },
        });
    }

    private static IResult Json(JsonObject answer) => Results.Text(answer.ToJsonString(), "application/json");
}
