using CoachBot.Storage;

namespace CoachBot.Tests.Storage;

public sealed class RateLimitTests
{
    private static readonly DateTimeOffset Start = new(2026, 6, 1, 9, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(20, 3)]
    [InlineData(50, 5)]
    [InlineData(240, 20)]
    public void No_minute_holds_more_than_the_limit_however_eager_the_caller(int most, int burst)
    {
        var random = new Random(7);
        var limit = RateLimit.PerMinute(most, burst);
        var times = new List<DateTimeOffset>();
        DateTimeOffset? arrives = null;
        for (var (now, i) = (Start, 0); i < 2_000; i++)
        {
            // At first as fast as it goes, later with pauses in which a burst gathers.
            now += i > 500 && random.Next(40) == 0 ? TimeSpan.FromSeconds(random.Next(90)) : TimeSpan.Zero;
            var at = limit.Next(arrives, now);
            arrives = limit.After(arrives, at);
            times.Add(at);
            now = at;
        }

        times.ShouldBeInOrder();
        times.Max(from => times.Count(at => at >= from && at < from.AddMinutes(1))).ShouldBeInRange(most - 1, most);
    }

    [Fact]
    public void After_a_pause_some_come_at_once_and_then_evenly() =>
        Places(new(TimeSpan.FromSeconds(1), 3), null, 6).ShouldBe([0, 0, 0, 1, 2, 3]);

    [Fact]
    public void Without_a_burst_all_come_evenly() => Places(new(TimeSpan.FromSeconds(2), 1), null, 3).ShouldBe([0, 2, 4]);

    [Fact]
    public void After_a_stop_they_come_evenly_from_its_end()
    {
        var limit = new RateLimit(TimeSpan.FromSeconds(1), 3);

        Places(limit, limit.StoppedUntil(Start.AddSeconds(10)), 3).ShouldBe([10, 11, 12]);
    }

    private static List<double> Places(RateLimit limit, DateTimeOffset? arrives, int count)
    {
        var places = new List<double>();
        for (var i = 0; i < count; i++)
        {
            var at = limit.Next(arrives, Start);
            arrives = limit.After(arrives, at);
            places.Add((at - Start).TotalSeconds);
        }

        return places;
    }
}
