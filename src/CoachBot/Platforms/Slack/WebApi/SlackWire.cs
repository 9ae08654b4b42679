using System.Net;
using System.Net.Http.Headers;

namespace CoachBot.Platforms.Slack.WebApi;

/// <summary>One request and what its answer means. Nothing is thrown, and nothing that is said holds a token or a text.</summary>
internal sealed class SlackWire(HttpClient http, Uri api, TimeProvider clock)
{
    private const string Stopped = "stopped";
    private const string TimedOut = "timed_out";

    private static readonly TimeSpan Unsaid = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    /// <summary>Calls a method once.</summary>
    public async Task<SlackResult> CallAsync(SlackCall call, string token, TimeSpan within, CancellationToken cancellationToken)
    {
        using var body = SlackBody.Of(call);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(api, call.Method.Name)) { Content = body };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await SendAsync(request, body, within, (response, bytes) => Read(call.Method, response, bytes), cancellationToken);
    }

    /// <summary>Uploads a file, to an address that Slack named and that was checked; without a token.</summary>
    public async Task<SlackResult> UploadAsync(Uri address, byte[] file, TimeSpan within, CancellationToken cancellationToken)
    {
        using var body = SlackBody.Of(file);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = body };
        return await SendAsync(request, body, within, (response, _) => OfStatus(response) ?? new SlackResult.Done([]), cancellationToken);
    }

    private async Task<SlackResult> SendAsync(
        HttpRequestMessage request, SlackBody body, TimeSpan within, Func<HttpResponseMessage, byte[], SlackResult> read, CancellationToken cancellationToken)
    {
        using var time = new CancellationTokenSource(within, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
        try
        {
            using var response = await http.SendAsync(request, either.Token);
            return read(response, await response.Content.ReadAsByteArrayAsync(either.Token));
        }
        catch (Exception ex)
        {
            var reason = ex switch
            {
                OperationCanceledException => cancellationToken.IsCancellationRequested ? Stopped : TimedOut,
                HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => "answer_too_large",
                HttpRequestException failed => $"connection_failed.{failed.HttpRequestError}",
                _ => $"connection_failed.{ex.GetType().Name}",
            };
            return body.HasLeft ? new SlackResult.InDoubt(reason) : new SlackResult.NotSent(reason);
        }
    }

    private SlackResult Read(SlackMethod method, HttpResponseMessage response, byte[] bytes)
    {
        if (OfStatus(response) is { } refused && (refused is not (SlackResult.NotSent or SlackResult.Refused) || SlackJson.Object(bytes)?.FlagAt("ok") is null))
        {
            return refused;
        }

        return SlackJson.Object(bytes) switch
        {
            { } answer when answer.FlagAt("ok") == true => new SlackResult.Done(answer) { Scopes = Scopes(response) },
            { } answer when answer.FlagAt("ok") == false => OfCode(method, answer, response),
            // A proxy, or something else in the way; whether it passed the request on nobody knows.
            _ => new SlackResult.InDoubt("answer_not_slacks"),
        };
    }

    private static IReadOnlyList<string>? Scopes(HttpResponseMessage response) => response.Headers.TryGetValues("x-oauth-scopes", out var values)
        ? [.. values.SelectMany(value => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))]
        : null;

    private SlackResult OfCode(SlackMethod method, System.Text.Json.Nodes.JsonObject answer, HttpResponseMessage response) => answer.TextAt("error") switch
    {
        "ratelimited" or "rate_limited" => Limited(response),
        "fatal_error" or "internal_error" or "request_timeout" or "service_unavailable" => new SlackResult.InDoubt(answer.TextAt("error")!),
        _ => new SlackResult.Refused(SlackErrorCodes.Read(method, answer)),
    };

    private SlackResult? OfStatus(HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.TooManyRequests => Limited(response),
        >= HttpStatusCode.InternalServerError => new SlackResult.InDoubt($"http_{(int)response.StatusCode}"),
        >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices => null,
        // Whoever answers there is not Slack, and will not become it.
        < HttpStatusCode.BadRequest => new SlackResult.Refused(new SlackError.Other($"http_{(int)response.StatusCode}")),
        HttpStatusCode.RequestTimeout => new SlackResult.InDoubt("http_408"),
        // Slack refuses with a body of its own; this is somebody's in between, and says nothing of the message.
        _ => new SlackResult.NotSent($"http_{(int)response.StatusCode}"),
    };

    // Slack says it in seconds; whatever else stands there, a minute's window is the rule.
    private SlackResult.Limited Limited(HttpResponseMessage response)
    {
        var asked = response.Headers.RetryAfter is { } header ? header.Delta ?? (header.Date - clock.GetUtcNow()) ?? Unsaid : Unsaid;
        return new(asked < TimeSpan.FromSeconds(1) ? TimeSpan.FromSeconds(1) : asked > LongestWait ? LongestWait : asked);
    }
}
