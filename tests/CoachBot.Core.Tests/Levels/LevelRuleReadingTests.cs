using CoachBot.Core.Evidence;
using CoachBot.Core.Levels;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Levels;

/// <summary>Which evidence the rule reads: confirmed, and of one text the earliest item.</summary>
public sealed class LevelRuleReadingTests
{
    [Theory]
    [InlineData(EvidenceStatus.Proposed)]
    [InlineData(EvidenceStatus.Disputed)]
    [InlineData(EvidenceStatus.Withdrawn)]
    [InlineData(EvidenceStatus.Expired)]
    public void Only_confirmed_evidence_counts(EvidenceStatus status)
    {
        Some.Stand(Some.Evidence("INC-1", Involvement.Led, "2026-05-10", status: status)).Items.ShouldBeEmpty();

        var beside = Some.Stand(
            Some.Evidence("INC-1", Involvement.Led, "2026-05-10", status: status),
            Some.Evidence("INC-2", Involvement.Supported, "2026-05-10"));
        beside.HighestSeen.ShouldBe(Involvement.Supported);
    }

    [Fact]
    public void Of_equal_texts_the_earliest_counts_whichever_order()
    {
        var original = Some.Evidence("OPS-9", Involvement.Executed, "2026-02-10", fingerprint: "same");
        var copy = Some.Evidence("OPS-1", Involvement.Led, "2026-03-10", fingerprint: "same");

        foreach (var evidence in new[] { new[] { original, copy }, [copy, original] })
        {
            var standing = Some.Stand(evidence);
            standing.Items.ShouldHaveSingleItem().ShouldHaveSingleItem().Id.ShouldBe(original.Id);
            standing.HighestSeen.ShouldBe(Involvement.Executed);
        }
    }

    [Fact]
    public void Of_equal_texts_done_at_once_the_first_key_counts_whichever_order()
    {
        var first = Some.Evidence("OPS-1", Involvement.Executed, "2026-02-10", fingerprint: "same");
        var second = Some.Evidence("OPS-2", Involvement.Led, "2026-02-10", fingerprint: "same");

        Some.Stand(first, second).HighestSeen.ShouldBe(Involvement.Executed);
        Some.Stand(second, first).HighestSeen.ShouldBe(Involvement.Executed);
    }

    [Fact]
    public void A_copy_in_another_month_gives_no_month() =>
        Some.Stand(
            Some.Evidence("OPS-1", Involvement.Executed, "2026-02-10", fingerprint: "same"),
            Some.Evidence("OPS-2", Involvement.Executed, "2026-03-10", fingerprint: "same")).Demonstrated.ShouldBe(Involvement.Supported);

    [Fact]
    public void A_copy_gives_nothing_in_a_competency_that_the_original_does_not_feed() =>
        Some.Stand(
            Some.Evidence("OPS-1", Involvement.Executed, "2026-02-10", "prototyping", fingerprint: "same"),
            Some.Evidence("OPS-2", Involvement.Executed, "2026-03-10", fingerprint: "same")).Items.ShouldBeEmpty();

    [Fact]
    public void A_copy_of_work_that_is_not_confirmed_is_no_copy() =>
        Some.Stand(
            Some.Evidence("OPS-1", Involvement.Executed, "2026-02-10", status: EvidenceStatus.Withdrawn, fingerprint: "same"),
            Some.Evidence("OPS-2", Involvement.Executed, "2026-03-10", fingerprint: "same")).Items.Length.ShouldBe(1, "what is not confirmed plays no part at all");

    [Fact]
    public void Practices_of_one_item_are_no_copies_of_each_other() =>
        Some.Stand(Some.Competency(("alerting", 50), ("observability", 50)),
            Some.Evidence("INC-1", Involvement.Owned, "2026-05-10", "alerting"),
            Some.Evidence("INC-1", Involvement.Owned, "2026-05-10", "observability")).Items.ShouldHaveSingleItem().Length.ShouldBe(2);

    [Fact]
    public void Evidence_handed_over_twice_counts_once()
    {
        var piece = Some.Evidence("INC-1", Involvement.Owned, "2026-05-10", "alerting");

        Some.Stand(Some.Competency(("alerting", 30)), piece, piece).Items.ShouldBeEmpty();
    }

    [Fact]
    public void The_items_come_oldest_first() =>
        Some.Stand(
            Some.Evidence("INC-3", Involvement.Owned, "2026-05-10"),
            Some.Evidence("INC-1", Involvement.Owned, "2026-03-10"),
            Some.Evidence("INC-2", Involvement.Owned, "2026-04-10"))
            .Items.Select(item => item[0].Work.ExternalId).ShouldBe(["INC-1", "INC-2", "INC-3"]);

    [Fact]
    public void The_newest_item_of_the_demonstrated_rung_tells_most()
    {
        var standing = Some.Stand(
            Some.Evidence("INC-1", Involvement.Executed, "2026-03-10"),
            Some.Evidence("INC-2", Involvement.Executed, "2026-04-10"),
            Some.Evidence("INC-3", Involvement.Supported, "2026-05-10"));

        standing.Telling()!.Work.ExternalId.ShouldBe("INC-2");
    }

    [Fact]
    public void Of_the_telling_item_the_highest_rung_tells_most_and_the_plainest_of_those()
    {
        var standing = LevelRule.Stand(Some.Competency(("a", 50), ("b", 50), ("c", 50)), LevelThresholds.Default,
        [
            Some.Evidence("INC-1", Involvement.Executed, "2026-05-10", "a", strength: 0.9),
            Some.Evidence("INC-1", Involvement.Owned, "2026-05-10", "b", strength: 0.4),
            Some.Evidence("INC-1", Involvement.Owned, "2026-05-10", "c", strength: 0.6),
        ], Some.Today);

        standing.Telling()!.Practice.Value.ShouldBe("c");
    }
}
