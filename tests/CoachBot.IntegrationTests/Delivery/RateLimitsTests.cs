using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Storage;

namespace CoachBot.IntegrationTests.Delivery;

/// <summary>Any number of hosts share one limit.</summary>
public sealed class RateLimitsTests(PostgresCluster cluster)
{
    private static readonly RateLimit Limit = new(TimeSpan.FromSeconds(1), 3);
    private static readonly TimeSpan Long = TimeSpan.FromHours(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Hosts_that_ask_together_get_different_places()
    {
        await using var rig = await OutboxRig.StartAsync(cluster);
        var buckets = new Dictionary<string, RateLimit> { ["b"] = Limit, ["a"] = new(TimeSpan.FromSeconds(0.1), 1) };
        var start = rig.Clock.GetUtcNow();

        var places = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => new RateLimits(rig.Database).ReserveAsync("test", buckets, start, Long, Token)));

        places.ShouldAllBe(place => place.IsTaken);
        var seconds = places.Select(place => (place.At - start).TotalSeconds).Order().ToList();
        seconds.Count(second => second < 1).ShouldBeLessThanOrEqualTo(3);
        seconds[^1].ShouldBe(17, 0.001);
        seconds.Distinct().Count().ShouldBe(20);
    }

    [Fact]
    public async Task A_place_that_is_too_far_away_is_not_taken()
    {
        await using var rig = await OutboxRig.StartAsync(cluster);
        var limits = new RateLimits(rig.Database);
        var now = rig.Clock.GetUtcNow();
        for (var i = 0; i < 3; i++)
        {
            (await limits.ReserveAsync("test", One("x"), now, TimeSpan.Zero, Token)).ShouldBe((now, true));
        }

        for (var i = 0; i < 2; i++)
        {
            (await limits.ReserveAsync("test", One("x"), now, TimeSpan.Zero, Token)).ShouldBe((now.AddSeconds(1), false));
        }

        (await limits.ReserveAsync("test", One("y"), now, TimeSpan.Zero, Token)).ShouldBe((now, true), "another bucket is another matter");
        (await limits.ReserveAsync("test", One("x"), now.AddSeconds(1), TimeSpan.Zero, Token)).ShouldBe((now.AddSeconds(1), true));
    }

    [Fact]
    public async Task A_bucket_that_was_stopped_opens_at_its_time_and_not_with_a_rush()
    {
        await using var rig = await OutboxRig.StartAsync(cluster);
        var limits = new RateLimits(rig.Database);
        var now = rig.Clock.GetUtcNow();
        await limits.StopAsync("test", "x", Limit, now.AddSeconds(30), Token);
        await limits.StopAsync("test", "x", Limit, now.AddSeconds(10), Token);

        (await limits.ReserveAsync("test", One("x"), now, TimeSpan.FromSeconds(29), Token)).IsTaken.ShouldBeFalse("the later end stays");
        var places = new List<double>();
        for (var i = 0; i < 3; i++)
        {
            places.Add(((await limits.ReserveAsync("test", One("x"), now, Long, Token)).At - now).TotalSeconds);
        }

        places.ShouldBe([30, 31, 32]);
    }

    private static Dictionary<string, RateLimit> One(string bucket) => new() { [bucket] = Limit };
}
