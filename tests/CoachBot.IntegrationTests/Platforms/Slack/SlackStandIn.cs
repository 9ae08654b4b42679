using System.Text.Json.Nodes;
using System.Threading.Channels;
using CoachBot.IntegrationTests.Platforms.Slack.StandIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CoachBot.IntegrationTests.Platforms.Slack;

/// <summary>
/// Slack as the program sees it from its side: <c>response_url</c>, the Web API and uploads, in the real wire format. What was asked
/// of it is in <see cref="Api"/>, what became of it in <see cref="Workspace"/>.
/// </summary>
internal sealed class SlackStandIn : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly TimeProvider _clock;
    private readonly WebApiMethods _methods;
    private readonly FileMethods _files;
    private readonly Lock _lock = new();
    private readonly List<(DateTimeOffset Due, ApiCall Call)> _late = [];
    private readonly Channel<JsonObject> _answers = Channel.CreateUnbounded<JsonObject>();
    private readonly Queue<(int Status, string Text, TimeSpan? RetryAfter)> _refusals = new();

    private SlackStandIn(WebApplication application, TimeProvider clock)
    {
        (_application, _clock) = (application, clock);
        Workspace = new Workspace(clock);
        _files = new FileMethods(Workspace, () => Address);
        _methods = new WebApiMethods(Workspace, _files, () => JsonNode.Parse(Identity)!.AsObject(), () => $"{Address.Replace("http", "ws", StringComparison.Ordinal)}/link?ticket=once");
    }

    public string ResponseUrl => $"{Address}/commands/T0ACME/1/once";

    public string ApiBaseUrl => $"{Address}/api/";

    /// <summary>What is called, and what goes wrong with it.</summary>
    public ApiTraffic Api { get; } = new();

    /// <summary>Socket Mode.</summary>
    public SocketLink Link { get; } = new();

    /// <summary>What is there.</summary>
    public Workspace Workspace { get; }

    /// <summary>What <c>auth.test</c> answers.</summary>
    public string Identity { get; set; } = """{"ok":true,"url":"https://acme.slack.com/","team":"Acme","user":"coachbot","team_id":"T0ACME","user_id":"U0COACH","bot_id":"B0COACH","is_enterprise_install":false}""";

    /// <summary>How often a <c>response_url</c> was used, refused uses included.</summary>
    public int Uses { get; private set; }

    private string Address => _application.Urls.First();

    /// <summary>Starts it; its clock is the system's unless a test gives its own.</summary>
    public static async Task<SlackStandIn> StartAsync(TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var standIn = new SlackStandIn(builder.Build(), clock ?? TimeProvider.System);
        standIn._application.MapPost("/commands/{team}/{id}/{key}", (Delegate)standIn.TakeAsync);
        standIn._application.MapPost("/api/{method}", (Delegate)standIn.CallAsync);
        standIn._application.UseWebSockets();
        standIn._application.Map("/link", (Delegate)standIn.Link.TakeAsync);
        standIn._application.MapPost("/upload/v1/{id}", (Delegate)standIn.UploadAsync);
        await standIn._application.StartAsync(TestContext.Current.CancellationToken);
        return standIn;
    }

    /// <summary>Answers the next use of a <c>response_url</c> like that instead of taking it.</summary>
    public void Refuse(int status, string text, TimeSpan? retryAfter = null) => _refusals.Enqueue((status, text, retryAfter));

    /// <summary>The next message that arrives.</summary>
    public async Task<JsonObject> AnswerAsync() => await _answers.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public bool HasNoMoreAnswers => _answers.Reader.Count == 0;

    /// <summary>Does now whatever is late, due or not.</summary>
    public void ExecuteLate() => ExecuteLate(DateTimeOffset.MaxValue);

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

    private async Task<IResult> CallAsync(HttpContext context, string method)
    {
        var call = await ApiReading.ReadAsync(context, method, _clock.GetUtcNow());
        ExecuteLate(call.At);
        var fault = Api.Take(call);
        switch (fault?.Kind)
        {
            case null:
                context.Response.Headers["x-oauth-scopes"] = string.Join(',', Workspace.Scopes);
                return Results.Text(Execute(call).ToJsonString(), "application/json");
            case FaultKind.Limited:
                context.Response.Headers.RetryAfter = fault.Text is { } wait ? wait : default(Microsoft.Extensions.Primitives.StringValues);
                return Results.Text(Answers.Error("ratelimited").ToJsonString(), "application/json", statusCode: fault.Status);
            case FaultKind.Answer:
                return Results.Text(fault.Text!, "application/json", statusCode: fault.Status);
            case FaultKind.DropAfter or FaultKind.HangAfter:
                Execute(call);
                break;
            case FaultKind.Late:
                lock (_lock)
                {
                    _late.Add((call.At + fault.Delay, call));
                }

                break;
            case FaultKind.Hang or FaultKind.DropBefore:
                break;
        }

        if (fault.Kind is FaultKind.Hang or FaultKind.HangAfter)
        {
            var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await using var registration = context.RequestAborted.Register(() => gone.TrySetResult());
            await gone.Task;
        }

        context.Abort();
        return Results.Empty;
    }

    private async Task<IResult> UploadAsync(HttpContext context, string id)
    {
        using var bytes = new MemoryStream();
        await context.Request.Body.CopyToAsync(bytes, context.RequestAborted);
        lock (_lock)
        {
            var (status, text) = _files.Take(id, bytes.ToArray());
            return Results.Text(text, statusCode: status);
        }
    }

    private JsonObject Execute(ApiCall call)
    {
        lock (_lock)
        {
            return _methods.Run(call);
        }
    }

    private void ExecuteLate(DateTimeOffset until)
    {
        lock (_lock)
        {
            foreach (var late in _late.Where(late => late.Due <= until).ToList())
            {
                _late.Remove(late);
                _methods.Run(late.Call);
            }
        }
    }
}
