using CoachBot.Delivery;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoachBot.IntegrationTests.Delivery;

/// <summary>What happens to a message that does not arrive, and what operators can do about it.</summary>
public sealed class OutboxFailureTests(PostgresCluster cluster)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_is_tried_again_after_ever_longer_pauses_and_then_dies_with_its_reason()
    {
        await using var rig = await OutboxRig.StartAsync(cluster);
        rig.Carrier.Always(new SendOutcome.NotSent("away", null));
        await rig.QueueAsync("a");
        var pauses = new List<double>();
        while (true)
        {
            await rig.WorkAsync();
            var entry = await rig.EntryAsync("a");
            if (entry.ClosedAt is not null)
            {
                break;
            }

            pauses.Add((entry.NextTryAt - rig.Clock.GetUtcNow()).TotalSeconds);
            rig.Clock.Advance(entry.NextTryAt - rig.Clock.GetUtcNow());
        }

        pauses.ShouldBe([5, 10, 20, 40, 80, 160, 320, 640, 1280, 1800, 1800, 1800, 1800, 1800, 1800]);
        (await rig.WhereAsync("a")).ShouldBe("dead away");
    }

    [Fact]
    public async Task Waiting_for_a_limit_is_no_failure()
    {
        await using var rig = await OutboxRig.StartAsync(cluster);
        rig.Carrier.Always(new SendOutcome.NotSent("limit", TimeSpan.FromSeconds(30)));
        await rig.QueueAsync("a");

        for (var i = 0; i < OutboxTurn.MostFailures + 5; i++)
        {
            await rig.WorkAsync();
            await rig.WorkAfterAsync(TimeSpan.FromSeconds(30));
        }

        var entry = await rig.EntryAsync("a");
        (entry.State, entry.Failures).ShouldBe(("queued", 0));
        rig.Carrier.Sent.Count.ShouldBeGreaterThan(OutboxTurn.MostFailures);
    }

    [Fact]
    public async Task A_dead_message_is_sent_again_when_an_operator_says_so()
    {
        await using var rig = await OutboxRig.StartAsync(cluster);
        rig.Carrier.Always(new SendOutcome.Refused("missing_scope"));
        await rig.QueueAsync("a");
        await rig.WorkAsync();
        (await rig.WhereAsync("a")).ShouldBe("dead missing_scope");
        rig.Carrier.Always(new SendOutcome.Sent(null));

        (await rig.Desk.RetryAsync((await rig.EntryAsync("a")).Id, rig.Clock.GetUtcNow(), Token)).ShouldBeTrue();
        await rig.WorkAsync();

        (await rig.WhereAsync("a")).ShouldBe("sent");
        (await rig.Desk.RetryAsync((await rig.EntryAsync("a")).Id, rig.Clock.GetUtcNow(), Token)).ShouldBeFalse("what arrived is never sent again");
        rig.Carrier.Sent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_waits_is_tried_at_once_when_an_operator_says_so()
    {
        await using var rig = await OutboxRig.StartAsync(cluster);
        rig.Carrier.OnSend = entry => Task.FromResult<SendOutcome>(entry.Attempts == 1 ? new SendOutcome.NotSent("away", null) : new SendOutcome.Sent(null));
        await rig.QueueAsync("a");
        await rig.WorkAsync();

        (await rig.Desk.RetryAsync((await rig.EntryAsync("a")).Id, rig.Clock.GetUtcNow(), Token)).ShouldBeTrue();
        await rig.WorkAsync();

        (await rig.WhereAsync("a")).ShouldBe("sent");
    }

    [Fact]
    public async Task What_is_taken_back_is_not_sent_unless_it_may_have_been()
    {
        await using var rig = await OutboxRig.StartAsync(cluster);
        rig.Carrier.OnSend = async entry =>
        {
            (await rig.Desk.CancelAsync(entry.Id, rig.Clock.GetUtcNow(), Token)).ShouldBeFalse("it is on its way");
            return new SendOutcome.InDoubt("lost");
        };
        await rig.QueueAsync("doubt");
        await rig.QueueAsync("queued");
        await rig.WorkAsync();

        foreach (var key in new[] { "doubt", "queued" })
        {
            (await rig.Desk.CancelAsync("test", key, rig.Clock.GetUtcNow(), Token)).ShouldBeTrue();
        }

        await rig.WorkAfterAsync(OutboxTurn.AskAfter);

        rig.Carrier.Sent.ShouldBe(["doubt"]);
        (await rig.WhereAsync("doubt")).ShouldStartWith("unknown cancelled");
        (await rig.WhereAsync("queued")).ShouldStartWith("cancelled");
        (await rig.ValueAsync<long>("select count(payload) from outbox")).ShouldBe(0);
    }

    [Fact]
    public async Task An_operator_sees_how_many_wait_and_what_did_not_arrive_but_not_what_it_says()
    {
        await using var rig = await OutboxRig.StartAsync(cluster);
        rig.Carrier.OnSend = entry => Task.FromResult<SendOutcome>(entry.DeliveryKey switch
        {
            "dead" => new SendOutcome.Refused("gone"),
            "wait" => new SendOutcome.NotSent("away", null),
            "doubt" => new SendOutcome.InDoubt("lost"),
            _ => new SendOutcome.Sent(null),
        });
        foreach (var key in new[] { "dead", "wait", "doubt", "fine" })
        {
            await rig.QueueAsync(key, $"T1/{key}");
        }

        await rig.QueueAsync("later", "T1/later", notBefore: rig.Clock.GetUtcNow().AddDays(1));
        await rig.WorkAsync();

        (await rig.Desk.CountAsync("test", rig.Clock.GetUtcNow(), Token)).ShouldBe(
            new OutboxCount { Waiting = 1, Scheduled = 1, InDoubt = 1, Sent = 1, Dead = 1, LastReason = "gone", WaitingSince = rig.Clock.GetUtcNow() });
        var listed = await rig.Desk.ListAsync([OutboxState.Dead, OutboxState.InDoubt], 10, Token);
        listed.Select(entry => entry.DeliveryKey).ShouldBe(["doubt", "dead"]);
        listed.ShouldAllBe(entry => entry.Payload == null);
    }

    [Fact]
    public async Task What_a_dead_message_says_is_kept_a_week_and_that_there_was_one_a_month()
    {
        await using var rig = await OutboxRig.StartAsync(cluster);
        rig.Carrier.Always(new SendOutcome.Refused("gone"));
        await rig.QueueAsync("a");
        await rig.WorkAsync();
        using var tidying = new OutboxTidying(rig.Desk, rig.Clock, NullLogger<OutboxTidying>.Instance);
        var left = new List<string>();
        foreach (var days in new[] { 6, 2, 21, 2 })
        {
            rig.Clock.Advance(TimeSpan.FromDays(days));
            await tidying.WorkAsync(Token);
            left.Add(await rig.ValueAsync<string>("select count(*) || ' ' || count(payload) from outbox"));
        }

        left.ShouldBe(["1 1", "1 0", "1 0", "0 0"]);
    }
}
