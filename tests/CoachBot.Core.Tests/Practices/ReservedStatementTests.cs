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

    private static bool IsDeed(string text) => SomeWork.Read(SomeWork.Ticket(text)).Hits.Any(hit => hit.Use == PracticeUse.Exercised);
}
