using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CoachBot.Composition;
using CoachBot.Delivery;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Jobs.WeeklyMessage;
using CoachBot.Packs;
using CoachBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoachBot.IntegrationTests.Platforms.Slack;

/// <summary>The whole host over HTTP with Slack turned on, against a stand-in of Slack and a real database.</summary>
internal sealed class SlackHost : IAsyncDisposable
{
    public const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly PackFolder Folder = new();
    private static readonly Lazy<PackLibrary> Packs = new(Folder.Load);

    private readonly WebApplication _application;
    private readonly Database _database;

    private SlackHost(TestApp app, SlackStandIn slack, Database database, WebApplication application)
    {
        (App, Slack, _database, _application) = (app, slack, database, application);
        Http = new HttpClient { BaseAddress = new Uri(application.Urls.First()) };
    }

    /// <summary>The same database and clock from the inside, with everybody in the directory.</summary>
    public TestApp App { get; }

    public SlackStandIn Slack { get; }

    public HttpClient Http { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<SlackHost> StartAsync(PostgresCluster cluster, bool isOverSocket = false)
    {
        var app = await TestApp.InSlackAsync(cluster);
        var slack = await SlackStandIn.StartAsync(app.Clock);
        var settings = new Settings(new(), new(), new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Slack:SigningSecret", Secret), new("Slack:BotToken", "xoxb-test"), new("Slack:ApiBaseUrl", slack.ApiBaseUrl),
            new("Slack:AllowedCallbackHosts", "127.0.0.1"), new("Slack:AppToken", isOverSocket ? "xapp-test" : null),
        ]).Build());
        var database = new Database(app.ConnectionString, DatabaseKind.Own);
        var application = CoachBotApp.Build(
            ["http://127.0.0.1:0"], services => Unscheduled(services.AddCoachBot(database, Folder, Packs.Value, settings, app.Clock)), NullLoggerFactory.Instance);
        await application.StartAsync(Token);
        var host = new SlackHost(app, slack, database, application);
        // The first look at who is a member; what tests change afterwards stays changed.
        await host.NoneAsync("select 3 - count(*)::int from chat_member");
        return host;
    }

    public T Get<T>() where T : notnull => _application.Services.GetRequiredService<T>();

    /// <summary>A slash command as Slack sends it.</summary>
    public string Form(string user, string text, string command = "/coach", string workspace = "T0ACME") =>
        $"token=gIkuvaNzQIHg97ATvDxqgjtO&team_id={workspace}&team_domain=acme&channel_id=C0GENERAL&channel_name=general&user_id={user}&user_name={user.ToLowerInvariant()}"
        + $"&command={WebUtility.UrlEncode(command)}&text={WebUtility.UrlEncode(text)}&api_app_id=A0COACH&is_enterprise_install=false"
        + $"&response_url={WebUtility.UrlEncode(Slack.ResponseUrl)}&trigger_id={Slack.Workspace.Click()}";

    /// <summary>Sends it signed, and reads the message in the acknowledgement.</summary>
    public async Task<JsonObject> AskAsync(string user, string text, string command = "/coach", string workspace = "T0ACME")
    {
        using var response = await SendAsync(Signed(Form(user, text, command, workspace)));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/json");
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(Token))!.AsObject();
    }

    /// <summary>A signed request; the clock of the test is the clock of Slack.</summary>
    public HttpRequestMessage Signed(string body, TimeSpan skew = default, string secret = Secret) => Signed(Encoding.UTF8.GetBytes(body), skew, secret);

    public HttpRequestMessage Signed(byte[] body, TimeSpan skew = default, string secret = Secret, string address = "/slack/commands")
    {
        var timestamp = $"{(App.Clock.GetUtcNow() + skew).ToUnixTimeSeconds()}";
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.UTF8.GetBytes($"v0:{timestamp}:"), .. body]));
        var request = Unsigned(body, address);
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", "v0=" + signature);
        return request;
    }

    public static HttpRequestMessage Unsigned(byte[] body, string address = "/slack/commands")
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new(address == "/slack/events" ? "application/json" : "application/x-www-form-urlencoded");
        return new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
    }

    /// <summary>Something pressed, sent or chosen, as Slack sends it; the text of the acknowledgement.</summary>
    public async Task<string> InteractAsync(JsonObject payload) =>
        await AcknowledgedAsync(Signed(Encoding.UTF8.GetBytes($"payload={WebUtility.UrlEncode(payload.ToJsonString())}"), address: "/slack/interactions"));

    /// <summary>An event as Slack sends it.</summary>
    public async Task<string> NotifyAsync(JsonObject body) => await AcknowledgedAsync(Signed(Encoding.UTF8.GetBytes(body.ToJsonString()), address: "/slack/events"));

    // Tests say themselves when a round of weekly messages is due.
    private static void Unscheduled(IServiceCollection services) => services.Remove(services.Single(service => service.ImplementationType == typeof(WeeklySchedule)));

    private async Task<string> AcknowledgedAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await SendAsync(request);
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            return await response.Content.ReadAsStringAsync(Token);
        }
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => Http.SendAsync(request, Token);

    /// <summary>Waits until the one delivery in the inbox is closed, which comes after the answer; how it was.</summary>
    public async Task<string> ClosedAsync()
    {
        string state;
        while ((state = await App.ValueAsync<string>("select state from inbox")) == "received")
        {
            Token.ThrowIfCancellationRequested();
        }

        return state;
    }

    /// <summary>Slack says something else of somebody from now on, and is asked anew.</summary>
    public Task BecomesAsync(string user, JsonObject traits)
    {
        Slack.Workspace.Traits[user] = traits;
        return App.RunAsync("delete from chat_member where user_id = @user", new { user });
    }

    /// <summary>Waits until nothing waits in the inbox.</summary>
    public Task AllClosedAsync() => NoneAsync("select count(*)::int from inbox where state = 'received'");

    /// <summary>Waits until nothing waits in the inbox, nor in the outbox.</summary>
    public async Task AllSentAsync()
    {
        await AllClosedAsync();
        // It may have looked before the clock was moved, and its pause begun after it.
        Get<Outbox>().Wake();
        await NoneAsync("select count(*)::int from outbox where closed_at is null");
    }

    /// <summary>
    /// Waits until nothing is due or being sent: a clock that is moved meanwhile would run out the time of a call that is on its way.
    /// </summary>
    public Task NothingDueAsync() => NoneAsync("select count(*)::int from outbox where state = 'sending' or state = 'queued' and next_try_at <= @now");

    private async Task NoneAsync(string count)
    {
        var started = Environment.TickCount64;
        while (await App.ValueAsync<int>(count, new { now = App.Clock.GetUtcNow() }) > 0)
        {
            Token.ThrowIfCancellationRequested();
            (Environment.TickCount64 - started).ShouldBeLessThan(
                (long)Patience.TotalMilliseconds,
                string.Join('\n', await App.RowsAsync<string>("select 'inbox ' || to_json(i)::text from inbox i union all select 'outbox ' || to_json(o)::text from outbox o")));
        }
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _application.DisposeAsync();
        await _database.DisposeAsync();
        await Slack.DisposeAsync();
        await App.DisposeAsync();
    }
}
