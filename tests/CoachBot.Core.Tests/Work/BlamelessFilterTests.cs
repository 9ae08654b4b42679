using CoachBot.Core.Practices.Text;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Work;

public sealed class BlamelessFilterTests
{
    [Theory]
    [InlineData("Samuel forgot to raise it again when the test was over.")]
    [InlineData("The wrong value got in because Priya had lowered it for a load test and merged it by mistake.")]
    [InlineData("The outage was caused by Priya.")]
    [InlineData("The outage was caused by Priya's change.")]
    [InlineData("The outage was caused by a change that Priya had merged.")]
    [InlineData("The outage was due to Priya's change.")]
    [InlineData("It failed because he had not read the notes.")]
    [InlineData("She accidentally deleted the table.")]
    [InlineData("Her mistake cost us an hour.")]
    [InlineData("Jonas broke the build.")]
    [InlineData("Jonas's change broke the build.")]
    [InlineData("Samuel deleted the table, which caused the outage.")]
    [InlineData("Samuel restarted the wrong node.")]
    [InlineData("Tom pushed a bad config to both zones.")]
    [InlineData("Priya failed to check the pool size.")]
    [InlineData("Priya should have waited for the canary.")]
    [InlineData("Tomas did not page anybody.")]
    [InlineData("A typo by Jonas switched the flag off.")]
    [InlineData("The engineer misread the graph.")]
    [InlineData("A contractor overlooked the flag and rolled back late.")]
    [InlineData("I forgot the flag and rolled back.")]
    [InlineData("The rollback was late because they were asleep.")]
    [InlineData("It was the fault of Oskar, who rolled back too late.")]
    [InlineData("Nobody blames Mei, but she skipped the step.")]
    [InlineData("Katja caused the outage and rolled back.")]
    [InlineData("The leak was introduced by Katja.")]
    public void A_sentence_that_ties_a_cause_to_a_person_is_no_quote(string sentence) => IsAllowed(sentence).ShouldBeFalse();

    [Theory]
    [InlineData("Priya traced the errors to the session cache.")]
    [InlineData("I reproduced the failure locally and found the root cause in the session cache.")]
    [InlineData("Priya fixed the memory leak that caused the crash.")]
    [InlineData("Samuel found what broke the build and rolled back.")]
    [InlineData("I fixed the typo in the manifest.")]
    [InlineData("Mei broke the epic into three stories.")]
    [InlineData("Priya watched the error ratio fall for five minutes.")]
    [InlineData("Her error budget alert paged.")]
    [InlineData("The outage was caused by an expired certificate.")]
    [InlineData("The error came from the resolver cache.")]
    [InlineData("We overlooked the appendix.")]
    [InlineData("Nobody had read the upgrade notes to the end.")]
    [InlineData("Samuel reverted the wrong value in both zones.")]
    [InlineData("Samuel renewed the forgotten certificate.")]
    [InlineData("Priya rolled back and the errors stopped.")]
    [InlineData("Release 412 moved the setting, and that broke the pool.")]
    [InlineData("The fault lay in the Terraform module.")]
    public void Finding_and_repairing_is_no_blame(string sentence) => IsAllowed(sentence).ShouldBeTrue();

    [Fact]
    public void What_is_not_quoted_is_nobodys_evidence()
    {
        var item = SomeWork.Postmortem("Priya rolled back the wrong zone by mistake. Samuel rolled back the other zone.");

        SomeWork.Doers(item).ShouldBe("Samuel");
        SomeWork.Read(item).Practices().SelectMany(hit => hit.Quotes).Select(quote => quote.In(item.Text)).ShouldBe(["Samuel rolled back the other zone."]);
    }

    private static bool IsAllowed(string sentence) => BlamelessFilter.Allows(WordReader.Read(sentence, new(0, sentence.Length)));
}
