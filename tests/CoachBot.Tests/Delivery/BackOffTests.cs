using CoachBot.Delivery;

namespace CoachBot.Tests.Delivery;

public sealed class BackOffTests
{
    [Fact]
    public void Pauses_double_up_to_the_longest_and_are_at_most_a_quarter_more()
    {
        var backOff = BackOff.ForMessages(new Random(1));
        foreach (var (failures, seconds) in new[] { (1, 5), (2, 10), (3, 20), (9, 1_280), (10, 1_800), (40, 1_800), (int.MaxValue, 1_800) })
        {
            for (var i = 0; i < 50; i++)
            {
                backOff.After(failures).TotalSeconds.ShouldBeInRange(seconds, seconds * 1.25);
            }
        }
    }

    [Fact]
    public void The_same_chance_gives_the_same_pauses() => Pauses(5).ShouldBe(Pauses(5));

    [Fact]
    public void Many_that_failed_together_do_not_come_back_together() => Pauses(5).Distinct().Count().ShouldBe(20);

    [Fact]
    public void Nobody_comes_back_before_a_limit_allows_it_nor_much_later()
    {
        var backOff = BackOff.ForMessages(new Random(2));
        for (var i = 0; i < 50; i++)
        {
            backOff.Behind(TimeSpan.FromSeconds(8)).TotalSeconds.ShouldBeInRange(8, 10);
            backOff.Behind(TimeSpan.FromHours(1)).TotalSeconds.ShouldBeInRange(3_600, 3_610);
        }
    }

    private static List<TimeSpan> Pauses(int seed)
    {
        var backOff = BackOff.ForCalls(new Random(seed));
        return [.. Enumerable.Range(0, 20).Select(_ => backOff.After(1))];
    }
}
