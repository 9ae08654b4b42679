using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace CoachBot.Benchmarks.Load;

/// <summary><c>/mylevel</c> as Slack sends it: the bodies are made beforehand, each with a trigger of its own; a signature is of its second.</summary>
internal sealed class LoadRequests
{
    public const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";

    private static readonly byte[] Key = Encoding.UTF8.GetBytes(Secret);

    private readonly byte[][] _bodies;
    private readonly int _people;

    public LoadRequests(int count, int people, LoadSlack slack)
    {
        _people = people;
        _bodies = [.. Enumerable.Range(0, count).Select(number => Body(number, slack.ResponseUrlOf(number)))];
    }

    public int Count => _bodies.Length;

    /// <summary>Who sends it. Nobody asks again before everybody else has; neighbours are of other teams.</summary>
    public int PersonOf(int number) => number % _people;

    public HttpRequestMessage Signed(int number)
    {
        var body = _bodies[number];
        var timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Key);
        hmac.AppendData(Encoding.ASCII.GetBytes($"v0:{timestamp}:"));
        hmac.AppendData(body);
        var request = new HttpRequestMessage(HttpMethod.Post, "/slack/commands") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/x-www-form-urlencoded");
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", $"v0={Convert.ToHexStringLower(hmac.GetHashAndReset())}");
        return request;
    }

    private byte[] Body(int number, string responseUrl)
    {
        var user = LoadWorld.UserOf(PersonOf(number));
        return Encoding.UTF8.GetBytes(
            $"token=gIkuvaNzQIHg97ATvDxqgjtO&team_id={LoadWorld.Workspace}&team_domain=load&channel_id=C0GENERAL&channel_name=general&user_id={user}&user_name={user.ToLowerInvariant()}"
            + "&command=%2Fmylevel&text=&api_app_id=A0COACH&is_enterprise_install=false"
            + string.Create(CultureInfo.InvariantCulture, $"&response_url={WebUtility.UrlEncode(responseUrl)}&trigger_id={number + 1}.738474920.8088930838d88f008e0"));
    }
}
