using CoachBot.Benchmarks.Soaks.WeeklyFaults;
using CoachBot.Composition;
using CoachBot.Delivery;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.IntegrationTests.Platforms.Slack;
using CoachBot.IntegrationTests.Platforms.Slack.StandIn;
using CoachBot.Packs;
using CoachBot.Weekly;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.IntegrationTests.Weekly;

/// <summary>Many messages of one hour, rounds that run at the same time, hosts that die, and a Slack that limits, fails, is late and loses answers.</summary>
public sealed class WeeklyStormTests(PostgresCluster cluster)
{
    private const int People = 60;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everybody_gets_the_message_of_the_week_once()
    {
        await using var rig = await SlackRig.StartAsync(cluster);
        await RecipientWorld.WriteAsync(rig.Outbox.Database, People, Token);
        for (var person = 0; person < People; person++)
        {
            rig.Slack.Workspace.Users[RecipientWorld.UserOf(person)] = true;
        }

        rig.Clock.Advance(RecipientWorld.Due - rig.Clock.GetUtcNow());
        rig.Slack.Api.Storm = (call, before) => call.Method != "chat.postMessage" ? (before % 11 == 5 ? Fault.Limited("2") : null) : (before % 15) switch
        {
            1 => Fault.Limited("3"),
            3 => Fault.DropAfter,
            5 => Fault.DropBefore,
            8 => Fault.Answer("upstream connect error", 503),
            10 => Fault.Late(TimeSpan.FromSeconds(30)),
            12 => Fault.Late(TimeSpan.FromSeconds(12)),
            14 => Fault.Code("internal_error"),
            _ => null,
        };
        await using var services = Services(rig);
        var round = services.GetRequiredService<WeeklyRound>();

        var queued = await Task.WhenAll(round.RunAsync(Token), round.RunAsync(Token), round.RunAsync(Token));
        await DieAsync(rig, isSent: true);
        await DieAsync(rig, isSent: false);
        await rig.DrainAsync(rig.Host(), rig.Host(rig.NewClient()));
        var again = await round.RunAsync(Token);

        rig.Slack.ExecuteLate();
        (queued.Sum(), again).ShouldBe((People, 0));
        for (var person = 0; person < People; person++)
        {
            rig.Slack.Workspace.KeysFor(RecipientWorld.UserOf(person)).ShouldBe([RecipientWorld.KeyOf(person)]);
        }
    }

    // A host that has taken some to send, and is gone before it notes what became of them.
    private static async Task DieAsync(SlackRig rig, bool isSent)
    {
        var now = rig.Clock.GetUtcNow();
        foreach (var entry in await rig.Outbox.Store.ClaimAsync(["slack"], 5, now, now + OutboxWorker.Claim, OutboxTurn.AskAfter, Token))
        {
            if (isSent)
            {
                await rig.Carrier(rig.Client).SendAsync(entry, Token);
            }
        }
    }

    private static ServiceProvider Services(SlackRig rig)
    {
        var folder = new PackFolder();
        var settings = new Settings(new(), new(), new ConfigurationBuilder().AddInMemoryCollection(
            [new("Slack:SigningSecret", SlackHost.Secret), new("Slack:BotToken", "xoxb-test"), new("Slack:ApiBaseUrl", rig.Slack.ApiBaseUrl)]).Build());
        return new ServiceCollection().AddLogging().AddCoachBot(rig.Outbox.Database, folder, folder.Load(), settings, rig.Clock).BuildServiceProvider();
    }
}
