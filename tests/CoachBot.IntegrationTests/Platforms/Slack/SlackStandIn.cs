using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CoachBot.IntegrationTests.Platforms.Slack;

/// <summary>Slack as the program sees it from its side: <c>response_url</c> and the Web API, in the real wire format.</summary>
internal sealed class SlackStandIn : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly Channel<JsonObject> _answers = Channel.CreateUnbounded<JsonObject>();
    private readonly Queue<(int Status, string Text, TimeSpan? RetryAfter)> _refusals = new();

    private SlackStandIn(WebApplication application) => _application = application;

    public string ResponseUrl => $"{Address}/commands/T0ACME/1/once";

    public string ApiBaseUrl => $"{Address}/api/";

    /// <summary>What <c>auth.test</c> answers.</summary>
    public string Identity { get; set; } = """{"ok":true,"url":"https://acme.slack.com/","team":"Acme","user":"coachbot","team_id":"T0ACME","user_id":"U0COACH","bot_id":"B0COACH","is_enterprise_install":false}""";

    /// <summary>How often a <c>response_url</c> was used, refused uses included.</summary>
    public int Uses { get; private set; }

    private string Address => _application.Urls.First();

    public static async Task<SlackStandIn> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var standIn = new SlackStandIn(builder.Build());
        standIn._application.MapPost("/commands/{team}/{id}/{key}", (Delegate)standIn.TakeAsync);
        standIn._application.MapPost("/api/auth.test", (HttpContext context) => context.Request.Headers.Authorization == "Bearer xoxb-test"
            ? Results.Text(standIn.Identity, "application/json")
            : Results.Text("""{"ok":false,"error":"invalid_auth"}""", "application/json"));
        await standIn._application.StartAsync(TestContext.Current.CancellationToken);
        return standIn;
    }

    /// <summary>Answers the next use of a <c>response_url</c> like that instead of taking it.</summary>
    public void Refuse(int status, string text, TimeSpan? retryAfter = null) => _refusals.Enqueue((status, text, retryAfter));

    /// <summary>The next message that arrives.</summary>
    public async Task<JsonObject> AnswerAsync() => await _answers.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public bool HasNoMoreAnswers => _answers.Reader.Count == 0;

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpContext context, CancellationToken cancellationToken)
    {
        Uses++;
        if (_refusals.TryDequeue(out var refusal))
        {
            context.Response.Headers.RetryAfter = refusal.RetryAfter is { } wait ? $"{wait.TotalSeconds}" : default(Microsoft.Extensions.Primitives.StringValues);
            return Results.Text(refusal.Text, statusCode: refusal.Status);
        }

        var message = (await JsonNode.ParseAsync(context.Request.Body, cancellationToken: cancellationToken))!.AsObject();
        _answers.Writer.TryWrite(message);
        return Results.Text("ok");
    }
}
