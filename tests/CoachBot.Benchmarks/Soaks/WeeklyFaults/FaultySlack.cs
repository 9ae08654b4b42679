using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CoachBot.Benchmarks.Soaks.WeeklyFaults;

/// <summary>
/// As much of Slack's Web API as weekly messages need, in its wire format, on a bad day: it limits, loses answers after
/// carrying out, carries out up to 30 seconds late, and sometimes never. What it carried out can be asked for, as in Slack.
/// </summary>
internal sealed class FaultySlack : IAsyncDisposable
{
    public const string Token = "xoxb-soak";
    public const string Workspace = "T0SOAK";

    private const string Post = "chat.postMessage";

    private static readonly TimeSpan Latest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(0.5);

    private readonly WebApplication _application;
    private readonly TimeProvider _clock;
    private readonly FaultDice _dice;
    private readonly FaultySlackAnswers _answers;
    private readonly SlackLog _log;
    private readonly Lock _lock = new();
    private readonly PriorityQueue<Action, DateTimeOffset> _late = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _executing;

    private FaultySlack(WebApplication application, TimeProvider clock, FaultDice dice, int people)
    {
        (_application, _clock, _dice) = (application, clock, dice);
        _log = new();
        _answers = new(people, _log);
        _executing = ExecuteLateAsync(_stop.Token);
    }

    public string ApiBaseUrl => $"{_application.Urls.First()}/api/";

    public SlackLog Log => _log;

    /// <summary>How many are still to be carried out, late.</summary>
    public int Late
    {
        get
        {
            lock (_lock)
            {
                return _late.Count;
            }
        }
    }

    public static async Task<FaultySlack> StartAsync(int people, TimeProvider clock, FaultDice dice, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var slack = new FaultySlack(builder.Build(), clock, dice, people);
        slack._application.MapPost("/api/{method}", (Delegate)slack.TakeAsync);
        await slack._application.StartAsync(cancellationToken);
        return slack;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _executing;
        await _application.DisposeAsync();
        _stop.Dispose();
    }

    private async Task<IResult> TakeAsync(HttpContext context, string method)
    {
        var arguments = await FaultySlackAnswers.ReadAsync(context);
        if (context.Request.Headers.Authorization != $"Bearer {Token}")
        {
            return Json(new() { ["ok"] = false, ["error"] = "invalid_auth" });
        }

        var (departed, now) = (DepartedAt(context), _clock.GetUtcNow());
        var fault = method == Post && now > departed + Latest ? SlackFault.TooOld : _dice.Next(method == Post);
        _log.Calls.AddOrUpdate((method, fault), 1, (_, calls) => calls + 1);
        if (method == Post)
        {
            _log.Posts.Enqueue(now);
        }

        JsonObject Execute() => method == Post ? _answers.Posted(arguments, departed, _clock.GetUtcNow(), fault) : _answers.Of(method, arguments);
        switch (fault)
        {
            case SlackFault.None:
                return Json(Execute());
            case SlackFault.Limited:
                context.Response.Headers.RetryAfter = _dice.Seconds().ToString(CultureInfo.InvariantCulture);
                return Json(new() { ["ok"] = false, ["error"] = "ratelimited" }, StatusCodes.Status429TooManyRequests);
            case SlackFault.AnsweredByProxy:
                Execute();
                return Results.Text("upstream connect error", statusCode: StatusCodes.Status503ServiceUnavailable);
            case SlackFault.SaysItFailed:
                Execute();
                return Json(new() { ["ok"] = false, ["error"] = "internal_error" });
            case SlackFault.Failed:
                return Results.Text("", statusCode: StatusCodes.Status500InternalServerError);
            case SlackFault.AnswerLost or SlackFault.AnswerHangs:
                Execute();
                break;
            case SlackFault.Late or SlackFault.LateAndHangs:
                var due = departed + (Latest * _dice.Fraction());
                lock (_lock)
                {
                    _late.Enqueue(() => Execute(), due > now ? due : now);
                }

                break;
            case SlackFault.Never or SlackFault.NeverAndHangs or SlackFault.TooOld:
                break;
        }

        if (fault is SlackFault.AnswerHangs or SlackFault.LateAndHangs or SlackFault.NeverAndHangs)
        {
            await GoneAsync(context);
        }

        context.Abort();
        return Results.Empty;
    }

    private static async Task GoneAsync(HttpContext context)
    {
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = context.RequestAborted.Register(() => gone.TrySetResult());
        await gone.Task;
    }

    private async Task ExecuteLateAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Look, _clock, cancellationToken);
                while (Next() is { } execute)
                {
                    execute();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // That is how it ends.
        }
    }

    private Action? Next()
    {
        lock (_lock)
        {
            return _late.TryPeek(out _, out var due) && due <= _clock.GetUtcNow() ? _late.Dequeue() : null;
        }
    }

    // A request that does not say it has just left.
    private DateTimeOffset DepartedAt(HttpContext context) => long.TryParse(context.Request.Headers[DepartureTime.Header], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
        ? new(ticks, TimeSpan.Zero)
        : _clock.GetUtcNow();

    private static IResult Json(JsonObject answer, int status = StatusCodes.Status200OK) => Results.Text(answer.ToJsonString(), "application/json", statusCode: status);
}
