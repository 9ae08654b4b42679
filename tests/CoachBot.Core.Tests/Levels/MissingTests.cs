using CoachBot.Core.Evidence;
using CoachBot.Core.Levels;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Levels;

public sealed class MissingTests
{
    [Theory]
    [InlineData(Involvement.Supported, 1, "one piece done with somebody's help, in one month")]
    [InlineData(Involvement.Executed, 2, "two pieces done by yourself, in two months")]
    [InlineData(Involvement.Owned, 3, "three pieces carried from problem to result, in three months")]
    [InlineData(Involvement.Led, 3, "three pieces that you led or designed, in three months")]
    [InlineData(Involvement.Multiplied, 3, "three pieces that raised the standard across teams, in three months")]
    [InlineData(Involvement.Shaped, 6, "six pieces that shaped the whole organisation, in six months")]
    [InlineData(Involvement.Owned, 7, "7 pieces carried from problem to result, in 7 months")]
    public void With_nothing_there_yet_it_says_how_many_pieces_of_what(Involvement rung, int months, string text) =>
        Text(rung, (0, 0), (months, 0)).ShouldBe(text);

    [Theory]
    [InlineData(Involvement.Led, 1, "1 of 3 months at led")]
    [InlineData(Involvement.Owned, 2, "2 of 3 months at owned")]
    public void With_something_there_it_says_how_far(Involvement rung, int months, string text) =>
        Text(rung, (months, months), (3, 2)).ShouldBe(text);

    [Theory]
    [InlineData(Involvement.Owned, 1, "owned needs one item someone else can vouch for")]
    [InlineData(Involvement.Led, 2, "led needs two items someone else can vouch for")]
    public void With_the_months_there_it_says_who_else_must_vouch(Involvement rung, int corroborated, string text) =>
        Text(rung, (3, 0), (3, corroborated)).ShouldBe(text);

    [Fact]
    public void Says_both_when_the_months_to_come_cannot_bring_all_the_vouching() =>
        Text(Involvement.Led, (2, 0), (3, 2)).ShouldBe("2 of 3 months at led; led needs two items someone else can vouch for");

    [Fact]
    public void Keeps_quiet_about_vouching_that_the_months_to_come_can_bring()
    {
        Text(Involvement.Led, (1, 0), (3, 2)).ShouldBe("1 of 3 months at led");
        Text(Involvement.Owned, (0, 0), (3, 3)).ShouldBe("three pieces carried from problem to result, in three months");
    }

    [Fact]
    public void Works_toward_the_next_rung() => From(null, Involvement.Supported)!.Rung.ShouldBe(Involvement.Executed);

    [Fact]
    public void Works_toward_the_lowest_rung_from_nothing() =>
        Missing.From(Some.Stand(), LevelThresholds.Default, null)!.Rung.ShouldBe(Involvement.Supported);

    [Fact]
    public void Works_toward_the_highest_rung_seen_when_that_is_further() => From(null, Involvement.Led)!.Rung.ShouldBe(Involvement.Led);

    [Fact]
    public void Works_toward_nothing_beyond_what_is_expected() => From(Involvement.Owned, Involvement.Led)!.Rung.ShouldBe(Involvement.Owned);

    [Theory]
    [InlineData(Involvement.Supported)]
    [InlineData(null)]
    public void Misses_nothing_once_the_ceiling_is_reached(Involvement? expected)
    {
        EvidenceItem[] shaped = [.. Enumerable.Range(1, 3).Select(month => Some.Evidence($"INC-{month}", Involvement.Shaped, $"2026-{month:00}-10"))];

        Missing.From(Some.Stand(shaped), LevelThresholds.Default, expected).ShouldBeNull();
    }

    [Fact]
    public void Without_an_expectation_the_next_rung_is_always_missing()
    {
        var missing = From(null, Involvement.Supported)!;

        missing.Count.Months.ShouldBe(0);
        missing.Needed.ShouldBe(new LevelThreshold(2, 0));
    }

    // One item at the rung: demonstrates supported, has been seen at the rung.
    private static Missing? From(Involvement? expected, Involvement seen) =>
        Missing.From(Some.Stand(Some.Evidence("INC-1", seen, "2026-05-10")), LevelThresholds.Default, expected);

    private static string Text(Involvement rung, (int Months, int Corroborated) count, (int Months, int Corroborated) needed) =>
        new Missing(rung, new(count.Months, count.Corroborated, []), new(needed.Months, needed.Corroborated)).ToString();
}
