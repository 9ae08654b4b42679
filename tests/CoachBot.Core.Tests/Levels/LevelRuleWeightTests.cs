using CoachBot.Core.Evidence;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Levels;

public sealed class LevelRuleWeightTests
{
    [Theory]
    [InlineData(49, false)]
    [InlineData(50, true)]
    [InlineData(100, true)]
    public void An_item_qualifies_from_a_weight_of_50(int weight, bool qualifies)
    {
        var standing = Some.Stand(Some.Competency((Some.Practice, weight)), Some.Evidence("INC-1", Involvement.Executed, "2026-05-10"));

        standing.Items.Length.ShouldBe(qualifies ? 1 : 0);
        standing.Demonstrated.ShouldBe(qualifies ? Involvement.Supported : null);
    }

    [Fact]
    public void The_weights_of_one_items_practices_add_up()
    {
        var standing = Some.Stand(Some.Competency(("alerting", 20), ("observability", 30)),
            Some.Evidence("INC-1", Involvement.Supported, "2026-05-10", "alerting"),
            Some.Evidence("INC-1", Involvement.Supported, "2026-05-10", "observability"));

        standing.Demonstrated.ShouldBe(Involvement.Supported);
        standing.Items.ShouldHaveSingleItem().Select(piece => piece.Practice.Value).ShouldBe(["alerting", "observability"]);
    }

    [Fact]
    public void The_weights_of_different_items_do_not_add_up() =>
        Some.Stand(Some.Competency(("alerting", 20), ("observability", 30)),
            Some.Evidence("INC-1", Involvement.Supported, "2026-05-10", "alerting"),
            Some.Evidence("INC-2", Involvement.Supported, "2026-05-10", "observability")).Items.ShouldBeEmpty();

    [Fact]
    public void Each_rung_adds_up_only_the_practices_that_reach_it()
    {
        var standing = Some.Stand(Some.Competency(("alerting", 40), ("observability", 30)),
            Some.Evidence("INC-1", Involvement.Led, "2026-05-10", "alerting"),
            Some.Evidence("INC-1", Involvement.Executed, "2026-05-10", "observability"));

        standing.Counts.ToDictionary(count => count.Key, count => count.Value.Months).ShouldBe(new Dictionary<Involvement, int>
        {
            [Involvement.Supported] = 1,
            [Involvement.Executed] = 1,
            [Involvement.Owned] = 0,
            [Involvement.Led] = 0,
            [Involvement.Multiplied] = 0,
            [Involvement.Shaped] = 0,
        }, ignoreOrder: true);
        standing.HighestSeen.ShouldBe(Involvement.Executed);
    }

    [Fact]
    public void A_practice_that_feeds_another_competency_counts_nothing_here() =>
        Some.Stand(Some.Evidence("INC-1", Involvement.Led, "2026-05-10", "prototyping")).Items.ShouldBeEmpty();

    [Fact]
    public void Strength_plays_no_part()
    {
        var weak = Some.Stand(Some.Evidence("INC-1", Involvement.Executed, "2026-04-10", strength: 0.01), Some.Evidence("INC-2", Involvement.Executed, "2026-05-10", strength: 0.01));

        weak.Demonstrated.ShouldBe(Involvement.Executed);
        weak.Items.Length.ShouldBe(2);
    }

    [Fact]
    public void What_vouches_for_an_item_must_be_enough_by_itself()
    {
        var standing = Some.Stand(Some.Competency(("alerting", 40), ("observability", 30)),
            Some.Evidence("INC-1", Involvement.Owned, "2026-05-10", "alerting"),
            Some.Evidence("INC-1", Involvement.Owned, "2026-05-10", "observability", Corroboration.Self));

        standing.Counts[Involvement.Owned].Months.ShouldBe(1);
        standing.Counts[Involvement.Owned].Corroborated.ShouldBe(0);
    }

    [Fact]
    public void What_vouches_for_an_item_must_reach_the_rung()
    {
        var standing = Some.Stand(Some.Competency(("alerting", 50), ("observability", 50)),
            Some.Evidence("INC-1", Involvement.Supported, "2026-05-10", "alerting"),
            Some.Evidence("INC-1", Involvement.Owned, "2026-05-10", "observability", Corroboration.Self));

        standing.Counts[Involvement.Supported].Corroborated.ShouldBe(1);
        standing.Counts[Involvement.Owned].Corroborated.ShouldBe(0);
    }

    [Theory]
    [InlineData(Corroboration.Self, 0)]
    [InlineData(Corroboration.Artefact, 1)]
    [InlineData(Corroboration.CoSigned, 1)]
    public void An_artefact_or_a_co_sign_vouches_and_ones_own_word_does_not(Corroboration corroboration, int months)
    {
        var standing = Some.Stand(Some.Evidence("INC-1", Involvement.Owned, "2026-05-10", corroboration: corroboration));

        standing.Counts[Involvement.Owned].Corroborated.ShouldBe(months);
        standing.IsSelfReported.ShouldBe(months == 0);
    }
}
