using CoachBot.Core.Evidence;
using CoachBot.Core.Levels;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Levels;

public sealed class LevelRuleThresholdTests
{
    [Theory]
    [InlineData(Involvement.Supported, 1, 0)]
    [InlineData(Involvement.Executed, 2, 0)]
    [InlineData(Involvement.Owned, 3, 1)]
    [InlineData(Involvement.Led, 3, 2)]
    [InlineData(Involvement.Multiplied, 3, 2)]
    [InlineData(Involvement.Shaped, 3, 2)]
    public void A_rung_is_demonstrated_at_its_threshold_and_not_before(Involvement rung, int months, int corroborated)
    {
        Standing(rung, months, corroborated).Demonstrated.ShouldBe(rung);
        Below(Standing(rung, months - 1, corroborated), rung);
        if (corroborated > 0)
        {
            Below(Standing(rung, months, corroborated - 1), rung);
        }
    }

    [Theory]
    [InlineData(Involvement.Supported)]
    [InlineData(Involvement.Executed)]
    [InlineData(Involvement.Owned)]
    [InlineData(Involvement.Led)]
    [InlineData(Involvement.Multiplied)]
    [InlineData(Involvement.Shaped)]
    public void A_rung_shown_implies_those_below(Involvement rung)
    {
        var standing = Standing(rung, 3, 2);

        foreach (var below in Enum.GetValues<Involvement>().Where(each => each <= rung))
        {
            standing.Counts[below].Months.ShouldBe(3);
            standing.Counts[below].Corroborated.ShouldBe(2);
        }

        standing.Counts.Where(count => count.Key > rung).ShouldAllBe(count => count.Value.Months == 0);
    }

    [Fact]
    public void Rungs_add_up_downwards_one_led_month_and_two_owned_months_show_owned() =>
        Some.Stand(
            Some.Evidence("INC-1", Involvement.Led, "2026-03-10"),
            Some.Evidence("INC-2", Involvement.Owned, "2026-04-10"),
            Some.Evidence("INC-3", Involvement.Owned, "2026-05-10")).Demonstrated.ShouldBe(Involvement.Owned);

    [Fact]
    public void No_evidence_demonstrates_nothing()
    {
        var standing = Some.Stand();

        standing.Demonstrated.ShouldBeNull();
        standing.HighestSeen.ShouldBeNull();
        standing.IsSelfReported.ShouldBeFalse();
        standing.Counts.Count.ShouldBe(6);
        standing.Telling().ShouldBeNull();
    }

    [Fact]
    public void A_pack_may_set_its_own_thresholds()
    {
        var eager = new LevelThresholds(Enum.GetValues<Involvement>().ToDictionary(rung => rung, _ => new LevelThreshold(1, 0)));

        LevelRule.Stand(Some.Competency(), eager, [Some.Evidence("INC-1", Involvement.Shaped, "2026-05-10")], Some.Today)
            .Demonstrated.ShouldBe(Involvement.Shaped);
    }

    [Fact]
    public void Self_logged_items_beside_one_that_is_vouched_for_are_not_called_self_reported() =>
        Standing(Involvement.Executed, 2, 1).IsSelfReported.ShouldBeFalse();

    [Fact]
    public void The_rule_has_its_published_numbers()
    {
        LevelRule.Version.ShouldBe(1);
        LevelRule.QualifyingWeight.ShouldBe(50);
        LevelRule.StaleAfterMonths.ShouldBe(12);
    }

    private static void Below(Standing standing, Involvement rung) => ((int)(standing.Demonstrated ?? 0)).ShouldBeLessThan((int)rung);

    private static Standing Standing(Involvement rung, int months, int corroborated) =>
        Some.Stand([.. Enumerable.Range(1, months).Select(month => Some.Evidence($"INC-{month}", rung, $"2026-{month:00}-10",
            corroboration: month <= corroborated ? Corroboration.Artefact : Corroboration.Self))]);
}
