using System.Net;
using System.Text;
using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Platforms.Slack;

/// <summary>Who gets in at <c>/slack/commands</c>, over real HTTP.</summary>
public sealed class SlackRequestMatrixTests(PostgresCluster cluster)
{
    private const string Signature = "X-Slack-Signature";
    private const string Timestamp = "X-Slack-Request-Timestamp";

    [Fact]
    public async Task Only_what_slack_signed_just_now_gets_in()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        var body = host.Form("U0PRIYA", "help");
        var cases = new Dictionary<string, HttpRequestMessage>
        {
            ["unsigned"] = SlackHost.Unsigned(Encoding.UTF8.GetBytes(body)),
            ["wrong secret"] = host.Signed(body, secret: "another"),
            ["10 minutes old"] = host.Signed(body, TimeSpan.FromMinutes(-10)),
            ["10 minutes ahead"] = host.Signed(body, TimeSpan.FromMinutes(10)),
            ["tampered body"] = With(host.Signed(body), request => request.Content = SlackHost.Unsigned(Encoding.UTF8.GetBytes(body + "x")).Content),
            ["wrong version"] = With(host.Signed(body), request => Replace(request, Signature, value => "v1" + value[2..])),
            ["upper case"] = With(host.Signed(body), request => Replace(request, Signature, value => "v0=" + value[3..].ToUpperInvariant())),
            ["signature missing"] = With(host.Signed(body), request => request.Headers.Remove(Signature)),
            ["timestamp missing"] = With(host.Signed(body), request => request.Headers.Remove(Timestamp)),
            ["timestamp changed"] = With(host.Signed(body), request => Replace(request, Timestamp, value => $"{long.Parse(value, null) - 1}")),
            ["timestamp no number"] = With(host.Signed(body), request => Replace(request, Timestamp, _ => "today")),
            ["two signatures"] = With(host.Signed(body), request => request.Headers.Add(Signature, request.Headers.GetValues(Signature).Single())),
        };

        foreach (var (name, request) in cases)
        {
            using var response = await host.SendAsync(request);
            response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, name);
            (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty(name);
        }

        (await host.App.ValueAsync<long>("select count(*) from inbox")).ShouldBe(0);
        using var good = await host.SendAsync(host.Signed(body));
        good.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await host.App.ValueAsync<long>("select count(*) from inbox")).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_signed_but_no_command_is_malformed()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        string[] bodies =
        [
            "", "%", "not a form at all", "team_id=T0ACME&user_id=U0PRIYA", "team_id=T0ACME&user_id=U0PRIYA&command=%2Fcoach&text=%FF%FE",
            "team_id=T0ACME&user_id=U0PRIYA&command=%2Fcoach&text=a%00b", "{\"team_id\":\"T0ACME\"}",
        ];

        foreach (var body in bodies)
        {
            using var response = await host.SendAsync(host.Signed(body));
            response.StatusCode.ShouldBe(HttpStatusCode.BadRequest, body);
        }

        (await host.App.ValueAsync<long>("select count(*) from inbox")).ShouldBe(0);
    }

    [Fact]
    public async Task Kind_and_size_are_looked_at_before_the_signature()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        var large = new byte[(1024 * 1024) + 1];
        Array.Fill(large, (byte)'a');

        foreach (var request in new[] { SlackHost.Unsigned(large), host.Signed(large), Chunked(host.Signed(large)) })
        {
            using var response = await host.SendAsync(request);
            response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        }

        foreach (var type in new[] { "application/json", "text/plain", "multipart/form-data; boundary=x", null })
        {
            using var response = await host.SendAsync(With(SlackHost.Unsigned("a=b"u8.ToArray()), request => request.Content!.Headers.ContentType = type is null ? null : System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type)));
            response.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType, type);
        }

        using var exact = await host.SendAsync(SlackHost.Unsigned(large[..^1]));
        exact.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, "a body of exactly the limit is read");
    }

    [Fact]
    public async Task A_check_of_the_certificate_is_answered_and_nothing_but_a_post()
    {
        await using var host = await SlackHost.StartAsync(cluster);

        using var checkup = await host.SendAsync(host.Signed("ssl_check=1&token=x"));
        checkup.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await host.App.ValueAsync<long>("select count(*) from inbox")).ShouldBe(0);

        using var response = await host.Http.GetAsync(new Uri("/slack/commands", UriKind.Relative), TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    private static HttpRequestMessage Chunked(HttpRequestMessage request) => With(request, chunked =>
    {
        chunked.Content!.Headers.ContentLength = null;
        chunked.Headers.TransferEncodingChunked = true;
    });

    private static HttpRequestMessage With(HttpRequestMessage request, Action<HttpRequestMessage> change)
    {
        change(request);
        return request;
    }

    private static void Replace(HttpRequestMessage request, string header, Func<string, string> change)
    {
        var value = change(request.Headers.GetValues(header).Single());
        request.Headers.Remove(header);
        request.Headers.TryAddWithoutValidation(header, value);
    }
}
