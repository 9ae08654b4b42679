using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Practices;

/// <summary>Every hit says why it counts as it does.</summary>
public sealed class SentenceJudgeTests
{
    [Theory]
    [InlineData("We drained the node.", PracticeUse.Exercised, HitReason.Done)]
    [InlineData("We will drain the node.", PracticeUse.Planned, HitReason.Intended)]
    [InlineData("We should drain the node.", PracticeUse.Planned, HitReason.Intended)]
    [InlineData("We did not drain the node.", PracticeUse.Lacking, HitReason.Denied)]
    [InlineData("Nobody drained the node.", PracticeUse.Lacking, HitReason.Denied)]
    [InlineData("Have we drained the node?", PracticeUse.Mentioned, HitReason.Asked)]
    [InlineData("Samuel claims that we drained the node.", PracticeUse.Mentioned, HitReason.Hearsay)]
    [InlineData("Allegedly somebody drained the node.", PracticeUse.Mentioned, HitReason.Hearsay)]
    [InlineData("If somebody drained the node, traffic moves.", PracticeUse.Mentioned, HitReason.NotTold)]
    [InlineData("There was no cluster.", PracticeUse.Lacking, HitReason.Denied)]
    [InlineData("We moved the cluster.", PracticeUse.Mentioned, HitReason.NotTold)]
    public void A_sentence_of_a_report_says_why_it_counts(string sentence, PracticeUse use, HitReason reason) =>
        Told(SomeWork.Postmortem(sentence)).ShouldBe((use, reason));

    [Fact]
    public void What_an_open_item_orders_is_unfinished() =>
        Told(SomeWork.Ticket("Drained the node.") with { DoneAt = null }).ShouldBe((PracticeUse.Planned, HitReason.Unfinished));

    [Fact]
    public void What_stands_behind_an_empty_checkbox_is_unfinished() =>
        Told(SomeWork.Ticket("- [ ] drained the node\n")).ShouldBe((PracticeUse.Planned, HitReason.Unfinished));

    [Fact]
    public void A_follow_up_that_is_not_done_is_unfinished() =>
        Told(SomeWork.Postmortem("Drain the node.", SectionRole.FollowUps)).ShouldBe((PracticeUse.Planned, HitReason.Unfinished));

    [Fact]
    public void Of_a_topic_and_a_deed_in_one_sentence_the_deed_is_told() =>
        Told(SomeWork.Ticket("We drained the node of the cluster.")).ShouldBe((PracticeUse.Exercised, HitReason.Done));

    private static (PracticeUse Use, HitReason Reason) Told(WorkItem item)
    {
        var hit = Signs.Of(item).Single(hit => hit.Basis != HitBasis.Kind);
        return (hit.Use, hit.Reason);
    }
}
