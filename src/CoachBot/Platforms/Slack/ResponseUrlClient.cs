using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace CoachBot.Platforms.Slack;

/// <summary>Posts a message to a <c>response_url</c>, once, and to no other host than those allowed.</summary>
internal sealed class ResponseUrlClient(HttpClient http, CallbackHosts hosts, TimeProvider clock)
{
    private const int LongestCode = 40;

    /// <summary>Posts the message; says what became of it. Nothing but cancellation is thrown.</summary>
    public async Task<ResponseSent> PostAsync(string? responseUrl, JsonObject message, CancellationToken cancellationToken)
    {
        if (hosts.Allowed(responseUrl) is not { } address)
        {
            return new(responseUrl is null ? "no response_url" : "response_url of a host that is not in Slack__AllowedCallbackHosts", false, null);
        }

        try
        {
            using var body = new StringContent(message.ToJsonString(), Encoding.UTF8, "application/json");
            using var response = await http.PostAsync(address, body, cancellationToken);
            return response.IsSuccessStatusCode
                ? ResponseSent.Arrived
                : new(await CodeAsync(response, cancellationToken), IsPassing(response.StatusCode), Wait(response.Headers.RetryAfter));
        }
        catch (Exception ex) when (!cancellationToken.IsCancellationRequested)
        {
            // The connection, the name, or the time of one attempt.
            return new(ex.GetType().Name, true, null);
        }
    }

    private static bool IsPassing(HttpStatusCode status) =>
        status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError;

    private TimeSpan? Wait(RetryConditionHeaderValue? asked) => asked?.Delta ?? (asked?.Date - clock.GetUtcNow());

    // Slack answers a code such as used_url in plain text; anything longer is somebody's page.
    private static async Task<string> CodeAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var text = Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(cancellationToken));
        return text.Length is > 0 and <= LongestCode && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_')
            ? $"{(int)response.StatusCode} {text}"
            : $"{(int)response.StatusCode}";
    }
}

/// <summary>What became of a message.</summary>
/// <param name="Reason">Why it did not arrive; null when it did.</param>
/// <param name="IsWorthAnotherTry">Whether it may arrive later.</param>
/// <param name="RetryAfter">How long Slack asks to wait; null when it does not say.</param>
internal sealed record ResponseSent(string? Reason, bool IsWorthAnotherTry, TimeSpan? RetryAfter)
{
    public static ResponseSent Arrived { get; } = new(null, false, null);
}
