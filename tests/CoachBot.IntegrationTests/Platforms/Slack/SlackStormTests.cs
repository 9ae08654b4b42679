using CoachBot.IntegrationTests.Fixtures;
using CoachBot.IntegrationTests.Platforms.Slack.StandIn;

namespace CoachBot.IntegrationTests.Platforms.Slack;

/// <summary>Many messages, two hosts, and a Slack that limits, fails and loses answers.</summary>
public sealed class SlackStormTests(PostgresCluster cluster)
{
    [Fact]
    public async Task Each_message_arrives_once_in_order_and_never_faster_than_slack_allows()
    {
        await using var rig = await SlackRig.StartAsync(cluster);
        var keys = await QueueAsync(rig, 12, 3);
        rig.Slack.Api.Storm = (call, before) => call.Method != "chat.postMessage" ? null : (before % 15) switch
        {
            2 => Fault.Limited("3"),
            4 => Fault.DropAfter,
            7 => Fault.DropBefore,
            9 => Fault.Answer("{}", 503),
            11 => Fault.Code("ratelimited"),
            13 => Fault.Late(TimeSpan.FromSeconds(30)),
            _ => null,
        };

        await rig.DrainAsync(rig.Host(), rig.Host(rig.NewClient()));

        foreach (var to in keys.GroupBy(entry => entry.To, entry => entry.Key))
        {
            rig.Slack.Workspace.KeysFor(to.Key).ShouldBe(to);
            rig.Slack.Api.Most("chat.postMessage", TimeSpan.FromSeconds(1), to.Key).ShouldBeLessThanOrEqualTo(3);
            rig.Slack.Api.Most("chat.postMessage", TimeSpan.FromSeconds(10), to.Key).ShouldBeLessThanOrEqualTo(13);
        }

        rig.Slack.Api.Most("chat.postMessage", TimeSpan.FromMinutes(1)).ShouldBeLessThanOrEqualTo(240);
        rig.Slack.Api.Most("conversations.open", TimeSpan.FromMinutes(1)).ShouldBeLessThanOrEqualTo(50);
        rig.Slack.Api.Most("conversations.history", TimeSpan.FromMinutes(1)).ShouldBeLessThanOrEqualTo(50);
        (await rig.Outbox.ValueAsync<string>("select string_agg(distinct state, ' ') from outbox")).ShouldBe("sent");
    }

    [Fact]
    public async Task Limits_are_kept_before_slack_has_to_say_so()
    {
        await using var rig = await SlackRig.StartAsync(cluster);
        var start = rig.Clock.GetUtcNow();
        await QueueAsync(rig, 15, 2);

        await rig.DrainAsync(rig.Host(), rig.Host(rig.NewClient()));

        rig.Slack.Workspace.Messages.Count.ShouldBe(30);
        rig.Slack.Api.Calls.Count.ShouldBe(30, "none of them was refused");
        rig.Slack.Api.Most("chat.postMessage", TimeSpan.FromSeconds(1)).ShouldBeInRange(20, 24);
        (rig.Clock.GetUtcNow() - start).TotalSeconds.ShouldBeInRange(2, 4);
    }

    private static async Task<IReadOnlyList<(string To, string Key)>> QueueAsync(SlackRig rig, int people, int each)
    {
        var keys = Enumerable.Range(0, each).SelectMany(i => Enumerable.Range(0, people).Select(to => (To: $"U1{to:000}", Key: $"{to}-{i}"))).ToList();
        foreach (var (to, key) in keys)
        {
            rig.Slack.Workspace.Users[to] = true;
            await rig.TellAsync(key, to);
        }

        return keys;
    }
}
