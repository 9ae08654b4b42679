using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Prompts;
using CoachBot.Prompts.Chain;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoachBot.IntegrationTests.Prompts;

/// <summary>The links that keep time, on a clock that tests move.</summary>
public sealed class ChainTests
{
    private static readonly ModelFaultException Broken = new(ModelFault.Broken, 500);

    private readonly FakeClock _clock = new(FakeClock.Start);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_breaker_opens_after_five_failures_tries_one_after_thirty_seconds_and_closes_when_that_is_answered()
    {
        var isBroken = true;
        var client = new ScriptedChatClient(_ => isBroken ? ScriptedChatClient.Fails(Broken) : ScriptedChatClient.Says("{}"));
        using var breaker = new BreakerLink(client, _clock, NullLogger.Instance);

        for (var i = 0; i < BreakerLink.Fewest; i++)
        {
            (await FaultAsync(breaker)).ShouldBe(ModelFault.Broken);
        }

        (await FaultAsync(breaker)).ShouldBe(ModelFault.BreakerOpen);
        _clock.Advance(BreakerLink.Pause - TimeSpan.FromSeconds(1));
        (await FaultAsync(breaker)).ShouldBe(ModelFault.BreakerOpen);
        client.Calls.ShouldBe(5);

        _clock.Advance(TimeSpan.FromSeconds(1));
        (await FaultAsync(breaker)).ShouldBe(ModelFault.Broken, "one is tried");
        (await FaultAsync(breaker)).ShouldBe(ModelFault.BreakerOpen, "and it decides");
        client.Calls.ShouldBe(6);

        isBroken = false;
        _clock.Advance(BreakerLink.Pause);
        (await FaultAsync(breaker)).ShouldBeNull();
        (await FaultAsync(breaker)).ShouldBeNull();
        client.Calls.ShouldBe(8);
    }

    [Fact]
    public async Task While_one_is_tried_the_others_are_not_asked()
    {
        var trial = new TaskCompletionSource<ChatResponse>();
        var client = new ScriptedChatClient(call => call <= BreakerLink.Fewest ? ScriptedChatClient.Fails(Broken) : _ => trial.Task);
        using var breaker = new BreakerLink(client, _clock, NullLogger.Instance);
        for (var i = 0; i < BreakerLink.Fewest; i++)
        {
            await FaultAsync(breaker);
        }

        _clock.Advance(BreakerLink.Pause);
        var tried = FaultAsync(breaker);

        (await FaultAsync(breaker)).ShouldBe(ModelFault.BreakerOpen);
        trial.SetResult(new());
        (await tried).ShouldBeNull();
    }

    [Fact]
    public async Task Few_failures_among_answers_and_a_minute_without_them_open_nothing()
    {
        var client = new ScriptedChatClient(call => call % 3 == 0 ? ScriptedChatClient.Fails(Broken) : ScriptedChatClient.Says("{}"));
        using var breaker = new BreakerLink(client, _clock, NullLogger.Instance);

        for (var i = 0; i < 30; i++)
        {
            (await FaultAsync(breaker)).ShouldNotBe(ModelFault.BreakerOpen);
        }
    }

    [Fact]
    public async Task What_the_model_does_not_want_to_say_is_no_failure()
    {
        var client = new ScriptedChatClient(_ => ScriptedChatClient.Fails(new ModelFaultException(ModelFault.Withheld)));
        using var breaker = new BreakerLink(client, _clock, NullLogger.Instance);

        for (var i = 0; i < 10; i++)
        {
            (await FaultAsync(breaker)).ShouldBe(ModelFault.Withheld);
        }
    }

    [Fact]
    public async Task A_limit_is_waited_for_exactly_as_long_as_it_asks()
    {
        var client = new ScriptedChatClient(call => call == 1 ? ScriptedChatClient.Fails(new ModelFaultException(ModelFault.Limited, 429) { RetryAfter = TimeSpan.FromSeconds(7) }) : ScriptedChatClient.Says("{}"));
        using var retry = new RetryLink(client, _clock);

        var asking = FaultAsync(retry, TimeSpan.FromSeconds(30));
        await _clock.IsWaitedForAsync(TimeSpan.FromSeconds(7), Token);
        client.Calls.ShouldBe(1);
        _clock.Advance(TimeSpan.FromSeconds(7));

        (await asking).ShouldBeNull();
        client.Calls.ShouldBe(2);
    }

    [Theory]
    [InlineData(nameof(ModelFault.Limited), 29.5)]
    [InlineData(nameof(ModelFault.Rejected), 0.0)]
    [InlineData(nameof(ModelFault.NotUnderstood), 0.0)]
    [InlineData(nameof(ModelFault.TooLarge), 0.0)]
    [InlineData(nameof(ModelFault.Withheld), 0.0)]
    public async Task What_no_second_request_mends_in_time_is_asked_once(string name, double retryAfter)
    {
        var fault = Enum.Parse<ModelFault>(name);
        var client = new ScriptedChatClient(_ => ScriptedChatClient.Fails(new ModelFaultException(fault) { RetryAfter = TimeSpan.FromSeconds(retryAfter) }));
        using var retry = new RetryLink(client, _clock);

        (await FaultAsync(retry, TimeSpan.FromSeconds(30))).ShouldBe(fault);

        client.Calls.ShouldBe(1);
    }

    [Fact]
    public async Task What_stays_broken_is_asked_three_times()
    {
        var client = new ScriptedChatClient(_ => ScriptedChatClient.Fails(Broken));
        using var retry = new RetryLink(client, new HurriedClock(TimeSpan.FromSeconds(10)));

        (await FaultAsync(retry, TimeSpan.FromSeconds(30))).ShouldBe(ModelFault.Broken);

        client.Calls.ShouldBe(3);
    }

    [Theory]
    [InlineData(30, 18_000)]
    [InlineData(10, 9_950)]
    public async Task An_attempt_that_hangs_leaves_time_for_another_while_there_is_any(int secondsLeft, int milliseconds)
    {
        var client = new ScriptedChatClient(_ => null);
        using var attempt = new AttemptLink(client, TimeSpan.FromSeconds(30), _clock);

        var asking = FaultAsync(attempt, TimeSpan.FromSeconds(secondsLeft));
        _clock.Advance(TimeSpan.FromMilliseconds(milliseconds - 1));
        asking.IsCompleted.ShouldBeFalse();
        _clock.Advance(TimeSpan.FromMilliseconds(1));

        (await asking).ShouldBe(ModelFault.Late);
        (await FaultAsync(attempt, TimeSpan.FromMilliseconds(50))).ShouldBe(ModelFault.Late, "that is no time for an attempt");
        client.Calls.ShouldBe(1);
    }

    [Fact]
    public async Task A_question_ends_with_its_deadline_whatever_hangs()
    {
        using var deadline = new DeadlineLink(new ScriptedChatClient(_ => null), TimeSpan.FromSeconds(30), _clock);

        var asking = FaultAsync(deadline);
        _clock.Advance(TimeSpan.FromSeconds(30));

        (await asking).ShouldBe(ModelFault.Late);
    }

    [Fact]
    public async Task Streams_are_not_a_way_past_the_links()
    {
        using var link = new FenceLink(new ScriptedChatClient(_ => null));

        await Should.ThrowAsync<NotSupportedException>(async () => await link.GetStreamingResponseAsync([], cancellationToken: Token).GetAsyncEnumerator(Token).MoveNextAsync());
    }

    private async Task<ModelFault?> FaultAsync(IChatClient chain, TimeSpan? left = null)
    {
        var call = new ModelCall("count-words", 1, [], _ => null, new());
        try
        {
            await chain.GetResponseAsync([new(ChatRole.User, "?")], (left is { } time ? call with { Deadline = Now(time) } : call).On(null), Token);
            return null;
        }
        catch (ModelFaultException fault)
        {
            return fault.Fault;
        }
    }

    private DateTimeOffset Now(TimeSpan later) => _clock.GetUtcNow() + later;
}
