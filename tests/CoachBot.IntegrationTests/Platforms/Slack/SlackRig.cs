using System.Text.Json.Nodes;
using CoachBot.Delivery;
using CoachBot.IntegrationTests.Delivery;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Platforms.Slack;
using CoachBot.Platforms.Slack.WebApi;
using CoachBot.Storage;

namespace CoachBot.IntegrationTests.Platforms.Slack;

/// <summary>What CoachBot sends to Slack by itself: outbox, limits and client over a database of their own, against the stand-in, by one clock.</summary>
internal sealed class SlackRig : IAsyncDisposable
{
    public const string Workspace = "T0ACME";

    private readonly List<HttpClient> _clients = [];

    private SlackRig(OutboxRig outbox, SlackStandIn slack)
    {
        (Outbox, Slack) = (outbox, slack);
        Client = NewClient();
    }

    public OutboxRig Outbox { get; }

    public SlackStandIn Slack { get; }

    public SlackApi Client { get; }

    public FakeClock Clock => Outbox.Clock;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<SlackRig> StartAsync(PostgresCluster cluster)
    {
        var outbox = await OutboxRig.StartAsync(cluster);
        return new(outbox, await SlackStandIn.StartAsync(outbox.Clock));
    }

    /// <summary>Another host's client; the limits are shared.</summary>
    public SlackApi NewClient(string? address = null, string token = "xoxb-test", string hosts = "127.0.0.1")
    {
        var http = SlackModule.ApiHttp();
        _clients.Add(http);
        var options = new SlackOptions { BotToken = token, AppToken = "xapp-test", ApiBaseUrl = address ?? Slack.ApiBaseUrl, AllowedCallbackHosts = hosts };
        return new(http, options, new RateLimits(Outbox.Database), BackOff.ForCalls(new NoChance()), Clock);
    }

    /// <summary>Another host. It waits for no limit itself: a message that must wait goes back to the outbox.</summary>
    public OutboxWorker Host(SlackApi? client = null) => Outbox.Host(Carrier(client ?? Client));

    public SlackCarrier Carrier(SlackApi client) =>
        new(client, new SlackSearch(client), new SlackFileUpload(client), new DepartureStore(Outbox.Database)) { Time = SlackCarrier.OneCall with { ForItsTurn = TimeSpan.Zero } };

    public Task<SlackResult> CallAsync(SlackCall call) => Client.CallAsync(call, SlackTime.Of(TimeSpan.FromSeconds(30)), Token);

    public Task WorkAsync() => Host().WorkAsync(Token);

    public async Task WorkAfterAsync(TimeSpan time)
    {
        Clock.Advance(time);
        await WorkAsync();
    }

    public Task QueueAsync(OutgoingMessage message) => Outbox.Outbox.QueueAsync(message, Token);

    /// <summary>Queues a direct message.</summary>
    public Task TellAsync(string key, string user = "U0PRIYA", InDoubtPolicy inDoubt = InDoubtPolicy.AtMostOnce) =>
        QueueAsync(SlackDelivery.DirectMessage(key, Workspace, user, Message(key), inDoubt));

    public static JsonObject Message(string text) =>
        new() { ["response_type"] = "ephemeral", ["text"] = text, ["blocks"] = new JsonArray(new JsonObject { ["type"] = "header", ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = text } }) };

    public Task<string> WhereAsync(string key) => Outbox.WhereAsync(key, SlackDelivery.Platform);

    /// <summary>Goes on, from one time at which something is due to the next, until nothing is open any more.</summary>
    public async Task DrainAsync(params OutboxWorker[] hosts)
    {
        for (var rounds = 0; ; rounds++)
        {
            rounds.ShouldBeLessThan(2_000);
            await Task.WhenAll(hosts.Select(host => host.WorkAsync(Token)));
            if (await Outbox.NextAsync() is not { } next)
            {
                return;
            }

            Clock.Advance(next - Clock.GetUtcNow());
        }
    }

    public async ValueTask DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        await Slack.DisposeAsync();
        await Outbox.DisposeAsync();
    }
}
