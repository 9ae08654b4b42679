using System.Net;
using System.Text;
using CoachBot.Benchmarks.Soaks.SlackFuzz;
using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Platforms.Slack;

/// <summary>Who gets in at the three addresses, over real HTTP.</summary>
public sealed class SlackRequestMatrixTests(PostgresCluster cluster)
{
    private const string Signature = "X-Slack-Signature";
    private const string Timestamp = "X-Slack-Request-Timestamp";

    private static readonly string[] Elsewhere = ["event_callback", "url_verification", "block_actions", "view_submission", "message_action"];
    private static readonly string[] Kinds = [SlackFixture.Commands, SlackFixture.Interactions, SlackFixture.Events];

    [Fact]
    public async Task Only_what_slack_signed_just_now_gets_in()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        foreach (var kind in Kinds)
        {
            var body = BodyOf(kind);
            var cases = new Dictionary<string, HttpRequestMessage>
            {
                ["unsigned"] = SlackHost.Unsigned(body, AddressOf(kind)),
                ["wrong secret"] = Signed(secret: "another"),
                ["10 minutes old"] = Signed(TimeSpan.FromMinutes(-10)),
                ["10 minutes ahead"] = Signed(TimeSpan.FromMinutes(10)),
                ["tampered body"] = With(Signed(), request => request.Content = SlackHost.Unsigned([.. body, (byte)' '], AddressOf(kind)).Content),
                ["another address's body"] = With(Signed(), request => request.Content = SlackHost.Unsigned(BodyOf(Kinds.First(other => other != kind)), AddressOf(kind)).Content),
                ["wrong version"] = With(Signed(), request => Replace(request, Signature, value => "v1" + value[2..])),
                ["upper case"] = With(Signed(), request => Replace(request, Signature, value => "v0=" + value[3..].ToUpperInvariant())),
                ["signature missing"] = With(Signed(), request => request.Headers.Remove(Signature)),
                ["timestamp missing"] = With(Signed(), request => request.Headers.Remove(Timestamp)),
                ["timestamp changed"] = With(Signed(), request => Replace(request, Timestamp, value => $"{long.Parse(value, null) - 1}")),
                ["timestamp no number"] = With(Signed(), request => Replace(request, Timestamp, _ => "today")),
                ["two signatures"] = With(Signed(), request => request.Headers.Add(Signature, request.Headers.GetValues(Signature).Single())),
            };
            foreach (var (name, request) in cases)
            {
                using var response = await host.SendAsync(request);
                response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, $"{kind}: {name}");
                (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty(name);
            }

            (await host.App.ValueAsync<long>("select count(*) from inbox")).ShouldBe(0, kind);
            using var good = await host.SendAsync(Signed());
            good.StatusCode.ShouldBe(HttpStatusCode.OK, kind);
            (await host.App.ValueAsync<long>("select count(*) from inbox")).ShouldBe(1, kind);
            await host.AllClosedAsync();
            await host.App.RunAsync("delete from inbox");

            HttpRequestMessage Signed(TimeSpan skew = default, string secret = SlackHost.Secret) => host.Signed(body, skew, secret, AddressOf(kind));
        }
    }

    [Fact]
    public async Task What_is_signed_but_not_what_belongs_there_is_malformed()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        var deep = new string('[', 5_000);
        string[] json =
        [
            "", "null", "[]", "\"text\"", "1", "{", "{}", "{\"type\":null}", "{\"type\":1}", "{\"type\":\"\\ud800\"}", "{\"type\":\"\\u0000\"}", "{\"\\ud800\":1,\"type\":\"block_actions\"}",
            "{'type':'x'}", $"{{\"type\":{deep}", $"{{\"type\":\"event_callback\",\"event\":{deep}", "{\"type\":\"event_callback\"}", "{\"type\":\"block_actions\"}", "{\"type\":\"view_submission\",\"team\":null,\"user\":null}",
            "{\"type\":\"event_callback\",\"team_id\":\"T0ACME\",\"event_id\":\"Ev1\",\"event\":[]}", "{\"type\":\"message_action\",\"user\":{\"id\":\"U 1\",\"team_id\":\"T0ACME\"}}", "{\"type\":\"url_verification\"}",
        ];
        var bodies = new Dictionary<string, IEnumerable<string>>
        {
            [SlackFixture.Commands] =
            [
                "", "%", "not a form at all", "team_id=T0ACME&user_id=U0PRIYA", "team_id=T0ACME&user_id=U0PRIYA&command=%2Fcoach&text=%FF%FE",
                "team_id=T0ACME&user_id=U0PRIYA&command=%2Fcoach&text=a%00b", "{\"team_id\":\"T0ACME\"}", "team_id=T0ACME&user_id=U0PRIYA&command=%2Fcoach&command=%2Fmylevel",
                "team_id=T0ACME&user_id=U0PRIYA&command=%2Fcoach&text=%ED%A0%80",
            ],
            [SlackFixture.Interactions] = ["", "payload=%FF", "payload={}%00", "payload={}&payload={}", "{}", .. json.Select(text => $"payload={WebUtility.UrlEncode(text)}")],
            [SlackFixture.Events] = ["payload={}", .. json],
        };

        foreach (var (kind, body) in bodies.SelectMany(pair => pair.Value.Select(body => (pair.Key, body))))
        {
            using var response = await host.SendAsync(host.Signed(Encoding.UTF8.GetBytes(body), address: AddressOf(kind)));
            // What belongs to another address is of a type that is not answered here.
            HttpStatusCode[] expected = kind != SlackFixture.Commands && Elsewhere.Any(type => WebUtility.UrlDecode(body).Contains(type, StringComparison.Ordinal))
                ? [HttpStatusCode.BadRequest, HttpStatusCode.OK] : [HttpStatusCode.BadRequest];
            expected.ShouldContain(response.StatusCode, $"{kind}: {(body.Length > 200 ? body[..200] : body)}");
        }

        foreach (var kind in Kinds)
        {
            using var response = await host.SendAsync(host.Signed([.. BodyOf(kind).SkipLast(1), 0xC3, 0x28], address: AddressOf(kind)));
            response.StatusCode.ShouldBe(HttpStatusCode.BadRequest, $"{kind} that is not UTF-8");
        }

        (await host.App.ValueAsync<long>("select count(*) from inbox")).ShouldBe(0);
    }

    [Fact]
    public async Task Kind_and_size_are_looked_at_before_the_signature()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        var large = new byte[(1024 * 1024) + 1];
        Array.Fill(large, (byte)'a');
        foreach (var address in Kinds.Select(AddressOf))
        {
            foreach (var request in new[] { SlackHost.Unsigned(large, address), host.Signed(large, address: address), Chunked(host.Signed(large, address: address)) })
            {
                using var response = await host.SendAsync(request);
                response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge, address);
            }

            var other = address == AddressOf(SlackFixture.Events) ? "application/x-www-form-urlencoded" : "application/json";
            foreach (var type in new[] { other, "text/plain", "multipart/form-data; boundary=x", null })
            {
                using var response = await host.SendAsync(With(host.Signed("a=b"u8.ToArray(), address: address), request =>
                    request.Content!.Headers.ContentType = type is null ? null : System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type)));
                response.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType, $"{address} {type}");
            }

            using var exact = await host.SendAsync(SlackHost.Unsigned(large[..^1], address));
            exact.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, "a body of exactly the limit is read");
        }

        (await host.App.ValueAsync<long>("select count(*) from inbox")).ShouldBe(0);
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

    private static string AddressOf(string kind) => $"/slack/{kind}";

    private static byte[] BodyOf(string kind) => SlackFixture.All.First(fixture => fixture.Kind == kind && fixture.Name is ("slash-command" or "block-actions-in-a-message" or "message-im")).Body();

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
