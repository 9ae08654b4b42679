using CoachBot.Delivery;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Storage;

namespace CoachBot.IntegrationTests.Delivery;

/// <summary>What happens when nobody knows whether a message was sent.</summary>
public sealed class OutboxDoubtTests(PostgresCluster cluster)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task That_it_is_being_sent_is_on_record_before_it_leaves()
    {
        await using var rig = await OutboxRig.StartAsync(cluster);
        var seen = "";
        rig.Carrier.OnSend = async entry =>
        {
            seen = (await rig.EntryAsync(entry.DeliveryKey)).State;
            return new SendOutcome.Sent("""{"ts":"1"}""");
        };
        await rig.QueueAsync("a");

        await rig.WorkAsync();

        seen.ShouldBe("sending");
        (await rig.EntryAsync("a")).Reference.ShouldBe("""{"ts":"1"}""");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_a_host_was_killed_the_platform_is_asked_and_it_is_sent_again_only_if_it_was_not(bool wasSent)
    {
        await using var rig = await OutboxRig.StartAsync(cluster);
        await rig.QueueAsync("a");
        await KilledWhileSendingAsync(rig);
        rig.Carrier.OnAsk = _ => wasSent ? new AskOutcome.Yes("""{"ts":"7"}""") : new AskOutcome.No();

        await rig.WorkAsync();
        rig.Carrier.Asked.ShouldBeEmpty("the other host may still be at it");
        await rig.WorkAfterAsync(OutboxWorker.Claim);

        rig.Carrier.Asked.ShouldBe(["a"]);
        rig.Carrier.Sent.ShouldBe(wasSent ? [] : ["a"]);
        (await rig.WhereAsync("a")).ShouldBe("sent");
    }

    [Fact]
    public async Task A_host_that_was_thought_dead_changes_nothing_any_more()
    {
        await using var rig = await OutboxRig.StartAsync(cluster);
        await rig.QueueAsync("a");
        var late = await KilledWhileSendingAsync(rig);
        rig.Carrier.OnAsk = _ => new AskOutcome.CannotBeAsked("cannot");
        await rig.WorkAfterAsync(OutboxWorker.Claim);

        await rig.Store.PostponeAsync(late, "late", 0, rig.Clock.GetUtcNow(), Token);
        await rig.WorkAsync();

        (await rig.WhereAsync("a")).ShouldBe("unknown cannot");
        rig.Carrier.Sent.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(InDoubtPolicy.AtMostOnce, "unknown cannot", 1)]
    [InlineData(InDoubtPolicy.AtLeastOnce, "sent", 2)]
    public async Task Where_nobody_can_be_asked_the_message_itself_says_what_to_do(object policy, string end, int sent)
    {
        await using var rig = await OutboxRig.StartAsync(cluster);
        rig.Carrier.OnSend = entry => Task.FromResult<SendOutcome>(entry.Attempts == 1 ? new SendOutcome.InDoubt("lost") : new SendOutcome.Sent(null));
        rig.Carrier.OnAsk = _ => new AskOutcome.CannotBeAsked("cannot");
        await rig.QueueAsync("a", inDoubt: (InDoubtPolicy)policy);

        await rig.WorkAsync();
        (await rig.WhereAsync("a")).ShouldBe("in-doubt lost");
        await rig.WorkAfterAsync(OutboxTurn.AskAfter - TimeSpan.FromSeconds(1));
        rig.Carrier.Asked.ShouldBeEmpty("the platform may still execute it");
        await rig.WorkAfterAsync(TimeSpan.FromSeconds(1));

        (await rig.WhereAsync("a")).ShouldBe(end);
        rig.Carrier.Sent.Count.ShouldBe(sent);
    }

    [Fact]
    public async Task After_an_attempt_that_took_long_the_platform_has_as_much_time_as_after_a_short_one()
    {
        await using var rig = await OutboxRig.StartAsync(cluster);
        rig.Carrier.OnSend = _ =>
        {
            rig.Clock.Advance(TimeSpan.FromSeconds(45));
            return Task.FromResult<SendOutcome>(new SendOutcome.InDoubt("lost"));
        };
        await rig.QueueAsync("a");

        await rig.WorkAsync();
        await rig.WorkAfterAsync(OutboxTurn.AskAfter - TimeSpan.FromSeconds(1));
        rig.Carrier.Asked.ShouldBeEmpty("it may have left at the very end of the attempt");
        await rig.WorkAfterAsync(TimeSpan.FromSeconds(1));

        rig.Carrier.Asked.ShouldBe(["a"]);
    }

    [Fact]
    public async Task What_a_platform_throws_counts_as_doubt()
    {
        await using var rig = await OutboxRig.StartAsync(cluster);
        rig.Carrier.OnSend = _ => throw new InvalidOperationException("coaching");
        await rig.QueueAsync("a");

        await rig.WorkAsync();

        (await rig.WhereAsync("a")).ShouldBe("in-doubt InvalidOperationException");
    }

    [Fact]
    public async Task A_question_without_an_answer_is_asked_again_and_in_the_end_given_up()
    {
        await using var rig = await OutboxRig.StartAsync(cluster);
        rig.Carrier.Always(new SendOutcome.InDoubt("lost"));
        rig.Carrier.OnAsk = _ => new AskOutcome.NoAnswer("away", null);
        await rig.QueueAsync("a", inDoubt: InDoubtPolicy.AtLeastOnce);
        await rig.WorkAsync();

        for (var i = 0; i < 40; i++)
        {
            await rig.WorkAfterAsync(TimeSpan.FromMinutes(31));
        }

        rig.Carrier.Asked.Count.ShouldBe(OutboxTurn.MostFailures);
        rig.Carrier.Sent.Count.ShouldBe(1);
        (await rig.WhereAsync("a")).ShouldBe("unknown away");
    }

    [Fact]
    public async Task A_message_that_is_always_lost_is_not_sent_for_ever()
    {
        await using var rig = await OutboxRig.StartAsync(cluster);
        rig.Carrier.Always(new SendOutcome.InDoubt("lost"));
        await rig.QueueAsync("a");

        for (var i = 0; i < 20; i++)
        {
            await rig.WorkAfterAsync(OutboxTurn.AskAfter);
        }

        rig.Carrier.Sent.Count.ShouldBe(OutboxTurn.MostFailures);
        (await rig.WhereAsync("a")).ShouldBe("unknown lost");
    }

    /// <summary>Another host has taken it to send, and does not come back.</summary>
    private static async Task<OutboxEntry> KilledWhileSendingAsync(OutboxRig rig)
    {
        var now = rig.Clock.GetUtcNow();
        return (await rig.Store.ClaimAsync(["test"], 1, now, now + OutboxWorker.Claim, OutboxTurn.AskAfter, Token)).ShouldHaveSingleItem();
    }
}
