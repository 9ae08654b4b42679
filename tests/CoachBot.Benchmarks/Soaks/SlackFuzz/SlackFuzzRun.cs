using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace CoachBot.Benchmarks.Soaks.SlackFuzz;

/// <summary>Sends fuzzed bodies, each signed as Slack signs, and holds every answer to the same promise.</summary>
/// <param name="http">The host.</param>
/// <param name="secret">Its signing secret.</param>
/// <param name="clock">Its clock.</param>
internal sealed class SlackFuzzRun(HttpClient http, string secret, TimeProvider clock)
{
    private static readonly HashSet<HttpStatusCode> Promised = [HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge];

    /// <summary>The answers by status, and what broke the promise.</summary>
    public async Task<(IReadOnlyDictionary<HttpStatusCode, int> Answers, IReadOnlyList<string> Broken)> RunAsync(
        IEnumerable<byte[]> bodies, int atOnce, CancellationToken cancellationToken)
    {
        var answers = new Dictionary<HttpStatusCode, int>();
        var broken = new List<string>();
        var at = 0;
        foreach (var chunk in bodies.Chunk(atOnce))
        {
            foreach (var (status, text) in await Task.WhenAll(chunk.Select(body => SendAsync(body, cancellationToken))))
            {
                answers[status] = answers.GetValueOrDefault(status) + 1;
                // A bug is answered with 200 and an apology.
                if (!Promised.Contains(status) || text.Contains("something went wrong", StringComparison.OrdinalIgnoreCase))
                {
                    broken.Add($"body {at}: {(int)status} {(text.Length > 200 ? text[..200] : text)}");
                }

                at++;
            }
        }

        return (answers, broken);
    }

    private async Task<(HttpStatusCode Status, string Text)> SendAsync(byte[] body, CancellationToken cancellationToken)
    {
        var timestamp = $"{clock.GetUtcNow().ToUnixTimeSeconds()}";
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.UTF8.GetBytes($"v0:{timestamp}:"), .. body]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/slack/commands") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/x-www-form-urlencoded");
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", $"v0={Convert.ToHexStringLower(signature)}");
        using var response = await http.SendAsync(request, cancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
    }
}
