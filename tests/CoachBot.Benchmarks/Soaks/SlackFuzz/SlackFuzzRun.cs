using System.Net;
using System.Security.Cryptography;
using System.Text;
using CoachBot.Storage;

namespace CoachBot.Benchmarks.Soaks.SlackFuzz;

/// <summary>Sends fuzzed bodies, each signed as Slack signs, and holds every answer to the same promise.</summary>
/// <param name="http">The host.</param>
/// <param name="secret">Its signing secret.</param>
/// <param name="clock">Its clock.</param>
internal sealed class SlackFuzzRun(HttpClient http, string secret, TimeProvider clock)
{
    private const string Apology = "something went wrong";

    private static readonly HashSet<HttpStatusCode> Promised = [HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge];

    /// <summary>What is done before each of the groups that are sent at once.</summary>
    public Func<Task> BetweenAsync { get; init; } = () => Task.CompletedTask;

    /// <summary>The answers by status, and what broke the promise.</summary>
    public async Task<(IReadOnlyDictionary<HttpStatusCode, int> Answers, IReadOnlyList<string> Broken)> RunAsync(
        IEnumerable<FuzzedBody> bodies, int atOnce, CancellationToken cancellationToken)
    {
        var answers = new Dictionary<HttpStatusCode, int>();
        var broken = new List<string>();
        var at = 0;
        foreach (var chunk in bodies.Chunk(atOnce))
        {
            await BetweenAsync();
            foreach (var (status, text) in await Task.WhenAll(chunk.Select(body => SendAsync(body, cancellationToken))))
            {
                answers[status] = answers.GetValueOrDefault(status) + 1;
                // A bug is answered with 200 and an apology.
                if (!Promised.Contains(status) || text.Contains(Apology, StringComparison.OrdinalIgnoreCase))
                {
                    broken.Add($"body {at} for {chunk[at % atOnce].Kind}: {(int)status} {(text.Length > 200 ? text[..200] : text)}");
                }

                at++;
            }
        }

        return (answers, broken);
    }

    /// <summary>What became of the deliveries that were stored and broke the promise: they do not end, or end with an apology.</summary>
    public static async Task<IReadOnlyList<string>> UnendedAsync(Database database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.RowsAsync<string>(
            """
            select 'not ended: ' || delivery_key || ' ' || attempts from inbox where state = 'received'
            union all select 'apology kept: ' || delivery_key from inbox where answer::text ilike '%' || @Apology || '%'
            union all select 'apology sent: ' || delivery_key from outbox where payload::text ilike '%' || @Apology || '%'
            """,
            new { Apology }, cancellationToken);
    }

    private async Task<(HttpStatusCode Status, string Text)> SendAsync(FuzzedBody body, CancellationToken cancellationToken)
    {
        var timestamp = $"{clock.GetUtcNow().ToUnixTimeSeconds()}";
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.UTF8.GetBytes($"v0:{timestamp}:"), .. body.Bytes]);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/slack/{body.Kind}") { Content = new ByteArrayContent(body.Bytes) };
        request.Content.Headers.ContentType = new(SlackFixture.ContentTypeOf(body.Kind));
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", $"v0={Convert.ToHexStringLower(signature)}");
        using var response = await http.SendAsync(request, cancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
    }
}
