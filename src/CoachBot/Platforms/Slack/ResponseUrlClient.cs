using System.Net;
using System.Text.Json.Nodes;
using Polly;

namespace CoachBot.Platforms.Slack;

/// <summary>Posts messages to a <c>response_url</c>, and to no other host than those allowed.</summary>
internal sealed class ResponseUrlClient(HttpClient http, CallbackHosts hosts, ResiliencePipeline<HttpResponseMessage> pipeline)
{
    private const int LongestCode = 40;

    /// <summary>Posts the message; says what became of it. Nothing but cancellation is thrown.</summary>
    public async Task<ResponseSent> PostAsync(string? responseUrl, JsonObject message, CancellationToken cancellationToken)
    {
        if (hosts.Allowed(responseUrl) is not { } address)
        {
            return new(responseUrl is null ? "no response_url" : "response_url of a host that is not in Slack__AllowedCallbackHosts", false);
        }

        var body = message.ToJsonString();
        try
        {
            using var response = await pipeline.ExecuteAsync(
                async token => await http.PostAsync(address, new StringContent(body, System.Text.Encoding.UTF8, "application/json"), token), cancellationToken);
            return response.IsSuccessStatusCode
                ? new(null, false)
                : new(await CodeAsync(response, cancellationToken), IsPassing(response.StatusCode));
        }
        catch (Exception ex) when (ex is HttpRequestException or Polly.Timeout.TimeoutRejectedException or IOException)
        {
            return new(ex.GetType().Name, true);
        }
    }

    /// <summary>Whether the same request may succeed later.</summary>
    public static bool IsPassing(HttpStatusCode status) => status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError;

    // Slack answers a code such as used_url in plain text; anything longer is somebody's page.
    private static async Task<string> CodeAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        return text.Length is > 0 and <= LongestCode && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_')
            ? $"{(int)response.StatusCode} {text}"
            : $"{(int)response.StatusCode}";
    }
}

/// <summary>What became of a message.</summary>
/// <param name="Reason">Why it did not arrive; null when it did.</param>
/// <param name="IsWorthAnotherTry">Whether it may arrive later.</param>
internal sealed record ResponseSent(string? Reason, bool IsWorthAnotherTry);
