using CoachBot.Core.Practices;

namespace CoachBot.Core.Tests.Practices;

public sealed class ReservedStatementTests
{
    [Theory]
    [InlineData("Tuned alerts are quieter.")]
    [InlineData("Restarted pods can lose their cache.")]
    [InlineData("Freshly restarted workers were slow.")]
    [InlineData("Replaced disk tokens need a new name.")]
    [InlineData("Rotated password view shows the age.")]
    [InlineData("14:05 Drained nodes are back.")]
    public void A_past_form_that_describes_the_subject_is_no_deed(string text) => IsDeed(text).ShouldBeFalse();

    [Theory]
    [InlineData("Tuned alerts.")]
    [InlineData("Restarted the pods that were slow.")]
    [InlineData("Quickly restarted pods and was done.")]
    [InlineData("Replaced tokens which had leaked.")]
    [InlineData("Drained nodes in Berlin, which are old.")]
    [InlineData("Rotated tokens, all is well.")]
    [InlineData("14:05 Drained nodes.")]
    public void A_past_form_that_opens_a_sentence_of_its_own_is_one(string text) => IsDeed(text).ShouldBeTrue();

    [Theory]
    [InlineData("The platform offers feature toggles, restarted pods, and secrets rotation.")]
    [InlineData("The workshop covers load tests and rotated keys.")]
    public void A_past_form_in_a_list_of_things_is_no_deed(string text) => IsDeed(text).ShouldBeFalse();

    [Theory]
    [InlineData("I found the old ones and rotated keys.")]
    [InlineData("Paused the queue, restarted pods, and left.")]
    [InlineData("Find the old ones, rotated keys.")]
    [InlineData("On Monday, rotated keys.")]
    [InlineData("The pager was quiet, and restarted the pods.")]
    public void A_past_form_in_a_list_of_deeds_is_one(string text) => IsDeed(text).ShouldBeTrue();

    [Theory]
    [InlineData("Actual outcome: pods restarted")]
    [InlineData("Aim: rotated keys")]
    [InlineData("Labels: restarted pods, rotated keys")]
    [InlineData("Example - we restarted the pods")]
    public void What_stands_behind_the_label_of_an_aim_or_an_example_is_no_deed(string text) => IsDeed(text).ShouldBeFalse();

    [Theory]
    [InlineData("Fixme: restart the pods")]
    [InlineData("Todo restart the pods")]
    [InlineData("Next: restart the pods")]
    [InlineData("Later: restart the pods")]
    [InlineData("Please restart the pods next week")]
    [InlineData("Restart the pods later.")]
    public void An_order_that_is_put_off_is_planned(string text) =>
        SomeWork.Use(SomeWork.Ticket(text), "incident-response").ShouldBe(PracticeUse.Planned);

    [Theory]
    [InlineData("Had she restarted the pods, the queue would be short.")]
    [InlineData("Had the team restarted the pods in time, nobody would have called.")]
    [InlineData("Were the pods restarted, the queue would be short.")]
    [InlineData("I doubt that Priya restarted the pods.")]
    [InlineData("I do not think we restarted the pods.")]
    [InlineData("It is not true that the pods were restarted.")]
    [InlineData("There is no evidence that they restarted the pods.")]
    [InlineData("Not sure whether we restarted the pods.")]
    [InlineData("Not all pods were restarted.")]
    [InlineData("Not every pod was restarted.")]
    [InlineData("We restarted not all pods.")]
    public void What_the_sentence_does_not_vouch_for_is_no_deed(string text) => IsDeed(text).ShouldBeFalse();

    [Theory]
    [InlineData("Had to think, then we restarted the pods.")]
    [InlineData("I was not sure, so I restarted the pods.")]
    [InlineData("I did not believe the graph, so I restarted the pods.")]
    [InlineData("No doubt that I restarted the pods.")]
    [InlineData("Not all was lost, and we restarted the pods.")]
    [InlineData("Fix: we restarted the pods.")]
    public void A_doubt_of_something_else_takes_nothing_away(string text) => IsDeed(text).ShouldBeTrue();

    private static bool IsDeed(string text) => SomeWork.Read(SomeWork.Ticket(text)).Hits.Any(hit => hit.Use == PracticeUse.Exercised);
}
