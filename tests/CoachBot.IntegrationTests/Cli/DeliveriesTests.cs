using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Storage;

namespace CoachBot.IntegrationTests.Cli;

/// <summary><c>coachbot deliveries</c>: what did not arrive, and what can still be done about it.</summary>
public sealed class DeliveriesTests(PostgresCluster cluster) : CliTest(cluster)
{
    private const string Messages = """
        insert into outbox (platform, delivery_key, destination, kind, payload, in_doubt, state, created_at, not_before, expires_at, next_try_at, closed_at, reason) values
          ('slack', 'a', 'T1/U1', 'weekly', '{}', 'at-most-once', 'dead', now(), now(), null, now(), now(), 'missing_scope'),
          ('slack', 'b', 'T1/U1', 'weekly', null, 'at-most-once', 'unknown', now(), now(), null, now(), now(), 'timeout'),
          ('slack', 'c', 'T1/U1', 'weekly', '{}', 'at-most-once', 'dead', now(), now() - interval '1 day', now() - interval '1 hour', now(), now(), 'missing_scope'),
          ('slack', 'd', 'T1/U1', 'weekly', '{}', 'at-most-once', 'dead', now(), now() - interval '1 day', now() + interval '1 hour', now(), now(), 'missing_scope')
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_can_be_sent_again_is_and_every_other_is_told_with_its_reason()
    {
        await using var own = await WithEverybodyAsync();
        await own.App.RunAsync(Messages);
        var ids = await own.App.RowsAsync<long>("select id from outbox order by id");

        var ran = await own.RunAsync("deliveries", "retry", $"{ids[0]}", $"{ids[1]}", $"{ids[2]}", $"{ids[3] + 100}", $"{ids[0]}");

        ran.Code.ShouldBe(1);
        ran.Output.ShouldBe($"{ids[0]}: queued again; a host that serves sends it within seconds.\n");
        ran.Errors.Split('\n').ShouldBe(
        [
            $"{ids[1]} (unknown): it may have arrived, and nobody can say; it is never said twice. Ask the person, if it matters.",
            $"{ids[2]} (dead): its time is over, and it is never sent late. Nothing: the next one comes at its own time.",
            $"There is no such message, or it was closed a month ago and forgotten; found {ids[3] + 100}. Look at what there is with: coachbot deliveries list.",
            "",
        ]);
        (await own.App.RowsAsync<string>("select state from outbox order by id")).ShouldBe(["queued", "unknown", "dead", "dead"]);
    }

    [Fact]
    public async Task What_is_sent_again_keeps_its_time()
    {
        await using var app = await TestApp.EmptyAsync(Cluster);
        await app.RunAsync(Messages);
        var ids = await app.RowsAsync<long>("select id from outbox order by id");
        var desk = app.Get<OutboxDesk>();
        var now = TimeProvider.System.GetUtcNow();

        (await desk.RetryAsync(ids[2], now, Token)).ShouldBeFalse("its time is over");
        (await desk.RetryAsync(ids[3], now, Token)).ShouldBeTrue();

        (await app.ValueAsync<bool>("select expires_at is not null from outbox where delivery_key = 'd'")).ShouldBeTrue();
        (await desk.FindAsync(ids[1], Token))!.IsKept.ShouldBeFalse();
        (await desk.FindAsync(ids[3], Token))!.IsKept.ShouldBeTrue();
        (await desk.FindAsync(ids[3] + 100, Token)).ShouldBeNull();
    }
}
