using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoachBot.Platforms.Slack;

/// <summary>The Web API of Slack.</summary>
internal sealed class SlackApi(HttpClient http, SlackOptions options)
{
    /// <summary>Whose token it is; throws nothing but cancellation.</summary>
    public async Task<SlackIdentity> WhoAmIAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri(options.Api.TrimEnd('/') + "/"), "auth.test"));
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.BotToken!.Trim());
            using var response = await http.SendAsync(request, cancellationToken);
            var body = JsonNode.Parse(await response.Content.ReadAsStringAsync(cancellationToken)) as JsonObject;
            return body?["ok"]?.GetValue<bool>() == true
                ? new((string?)body["team_id"], (string?)body["user_id"], null)
                : new(null, null, (string?)body?["error"] ?? $"HTTP {(int)response.StatusCode}");
        }
        catch (Exception ex) when (ex is HttpRequestException or IOException or JsonException or InvalidOperationException or FormatException)
        {
            return new(null, null, ex is HttpRequestException ? "it does not answer" : "its answer is not Slack's");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(null, null, "it does not answer in time");
        }
    }
}

/// <summary>Whose bot token it is, or the error; exactly one of workspace and error is set.</summary>
internal sealed record SlackIdentity(string? Workspace, string? User, string? Error);
