using CoachBot.Delivery;
using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Delivery;

/// <summary>What is queued goes out once, in order, and at its time.</summary>
public sealed class OutboxOrderTests(PostgresCluster cluster)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_queued_twice_is_sent_once_and_forgotten()
    {
        await using var rig = await OutboxRig.StartAsync(cluster);

        (await rig.QueueAsync("a")).ShouldBeTrue();
        (await rig.QueueAsync("a")).ShouldBeFalse();
        await rig.WorkAsync();
        (await rig.QueueAsync("a")).ShouldBeFalse("it was sent");
        await rig.WorkAsync();

        rig.Carrier.Sent.ShouldBe(["a"]);
        (await rig.WhereAsync("a")).ShouldBe("sent");
        (await rig.ValueAsync<bool>("select payload is null from outbox")).ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_queued_in_a_transaction_goes_out_if_and_only_if_that_is_committed()
    {
        await using var rig = await OutboxRig.StartAsync(cluster);
        foreach (var isKept in new[] { false, true })
        {
            await using var connection = await rig.Database.OpenAsync(Token);
            await using var transaction = await connection.BeginTransactionAsync(Token);
            (await rig.Outbox.QueueAsync(OutboxRig.Message("a"), connection, Token)).ShouldBeTrue();
            await rig.WorkAsync();
            rig.Carrier.Sent.ShouldBeEmpty();
            await (isKept ? transaction.CommitAsync(Token) : transaction.RollbackAsync(Token));
        }

        await rig.WorkAsync();

        rig.Carrier.Sent.ShouldBe(["a"]);
    }

    [Fact]
    public async Task A_message_waits_for_the_earlier_ones_to_its_destination_and_for_no_others()
    {
        await using var rig = await OutboxRig.StartAsync(cluster);
        rig.Carrier.OnSend = entry => Task.FromResult<SendOutcome>(entry is { DeliveryKey: "first", Attempts: 1 } ? new SendOutcome.NotSent("refused", null) : new SendOutcome.Sent(null));
        await rig.QueueAsync("first");
        await rig.QueueAsync("second");
        await rig.QueueAsync("other", "T1/U2");

        await rig.WorkAsync();
        rig.Carrier.Sent.ShouldBe(["first", "other"], ignoreOrder: true);
        await rig.WorkAfterAsync(TimeSpan.FromSeconds(5));

        rig.Carrier.Sent.Skip(2).ShouldBe(["first", "second"]);
    }

    [Fact]
    public async Task A_message_in_doubt_keeps_the_next_one_waiting_and_one_that_is_closed_does_not()
    {
        await using var rig = await OutboxRig.StartAsync(cluster);
        rig.Carrier.OnSend = entry => Task.FromResult<SendOutcome>(entry.DeliveryKey switch
        {
            "dead" => new SendOutcome.Refused("gone"),
            "doubt" => new SendOutcome.InDoubt("lost"),
            _ => new SendOutcome.Sent(null),
        });
        rig.Carrier.OnAsk = _ => new AskOutcome.CannotBeAsked("cannot");
        foreach (var key in new[] { "cancelled", "dead", "doubt", "last" })
        {
            await rig.QueueAsync(key);
        }

        (await rig.Desk.CancelAsync("test", "cancelled", rig.Clock.GetUtcNow(), Token)).ShouldBeTrue();
        await rig.WorkAsync();
        rig.Carrier.Sent.ShouldBe(["dead", "doubt"]);
        await rig.WorkAfterAsync(OutboxTurn.AskAfter);

        rig.Carrier.Sent.ShouldBe(["dead", "doubt", "last"]);
        (await rig.WhereAsync("doubt")).ShouldBe("unknown cannot");
    }

    [Fact]
    public async Task A_message_for_later_waits_for_its_time_and_holds_up_nothing()
    {
        await using var rig = await OutboxRig.StartAsync(cluster);
        await rig.QueueAsync("monday", notBefore: rig.Clock.GetUtcNow().AddDays(3));
        await rig.QueueAsync("now");

        await rig.WorkAsync();
        rig.Carrier.Sent.ShouldBe(["now"]);
        await rig.WorkAfterAsync(TimeSpan.FromDays(3));

        rig.Carrier.Sent.ShouldBe(["now", "monday"]);
    }

    [Fact]
    public async Task What_is_too_late_dies_unsent_and_unread()
    {
        await using var rig = await OutboxRig.StartAsync(cluster);
        rig.Carrier.Always(new SendOutcome.NotSent("away", null));
        await rig.QueueAsync("a", expiresAt: rig.Clock.GetUtcNow().AddMinutes(1));
        await rig.WorkAsync();

        await rig.WorkAfterAsync(TimeSpan.FromMinutes(1));

        rig.Carrier.Sent.Count.ShouldBe(1);
        (await rig.WhereAsync("a")).ShouldStartWith("dead too_late");
        (await rig.ValueAsync<bool>("select payload is null from outbox")).ShouldBeTrue();
        (await rig.Desk.RetryAsync((await rig.EntryAsync("a")).Id, rig.Clock.GetUtcNow(), Token)).ShouldBeFalse("what it said is gone");
    }

    [Fact]
    public async Task Two_hosts_send_each_message_once_and_each_destinations_in_order()
    {
        await using var rig = await OutboxRig.StartAsync(cluster);
        rig.Carrier.OnSend = async _ =>
        {
            await Task.Yield();
            return new SendOutcome.Sent(null);
        };
        var keys = Enumerable.Range(0, 12).SelectMany(to => Enumerable.Range(0, 8).Select(i => (Key: $"{to}-{i}", To: $"T1/U{to}"))).ToList();
        foreach (var (key, to) in keys)
        {
            await rig.Store.QueueAsync(OutboxRig.Message(key, to), rig.Clock.GetUtcNow(), Token);
        }

        // One that finds nothing to do while the other has it all in hand comes back, as a host does.
        await Task.WhenAll(Enumerable.Range(0, 2).Select(async _ =>
        {
            while (await rig.ValueAsync<long>("select count(*) from outbox where closed_at is null") > 0)
            {
                await rig.WorkAsync();
            }
        }));

        rig.Carrier.Sent.ShouldBe(keys.Select(entry => entry.Key), ignoreOrder: true);
        foreach (var to in rig.Carrier.Sent.GroupBy(key => key.Split('-')[0]))
        {
            to.Select(key => int.Parse(key.Split('-')[1], null)).ShouldBeInOrder();
        }
    }

    [Fact]
    public async Task What_is_queued_here_goes_out_at_once_and_what_another_host_queued_within_seconds()
    {
        await using var rig = await OutboxRig.StartAsync(cluster);
        var sent = System.Threading.Channels.Channel.CreateUnbounded<string>();
        rig.Carrier.OnSend = entry =>
        {
            sent.Writer.TryWrite(entry.DeliveryKey);
            return Task.FromResult<SendOutcome>(new SendOutcome.Sent(null));
        };
        using var host = rig.Host();
        await host.StartAsync(Token);

        await rig.QueueAsync("here");
        (await sent.Reader.ReadAsync(Token)).ShouldBe("here");

        await rig.Store.QueueAsync(OutboxRig.Message("elsewhere"), rig.Clock.GetUtcNow(), Token);
        while (!sent.Reader.TryPeek(out _))
        {
            Token.ThrowIfCancellationRequested();
            rig.Clock.Advance(TimeSpan.FromSeconds(5));
            await rig.ValueAsync<int>("select 1");
        }

        (await sent.Reader.ReadAsync(Token)).ShouldBe("elsewhere");
        await host.StopAsync(Token);
    }
}
