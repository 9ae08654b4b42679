using CoachBot.Core.Practices;
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
    [InlineData("Bob Stone, who broke it, restored the service by rotating the certificate.")]
    [InlineData("Rotate the leaked secret that Bob committed")]
    [InlineData("Mei Tan rolled back Bob's faulty release.")]
    [InlineData("Mei Tan rolled back the release that Bob Stone had pushed without review.")]
    [InlineData("Mei Tan rotated the API keys which Will Grant leaked.")]
    [InlineData("Jürgen Müller rotated the API keys that Bob Stone had leaked on GitHub.")]
    [InlineData("Bob Stone rolled back the release he had broken.")]
    [InlineData("Bob Stone wrote a runbook that was wrong.")]
    [InlineData("Mei Tan rolled back the faulty release that Bob Stone pushed.")]
    [InlineData("Mei Tan rolled back the broken config Bob Stone had merged.")]
    [InlineData("Mei Tan rolled back the faulty release by Bob Stone.")]
    [InlineData("Mei Tan rotated the keys leaked by Will Grant.")]
    [InlineData("Bob Stone, whose release broke the pool, rolled it back.")]
    [InlineData("Bob Stone restarted the pool and leaked the password.")]
    [InlineData("Bob Stone was on call, committed a password and rotated it.")]
    [InlineData("Mei Tan corrected it because the communications Will Grant sent were wrong.")]
    [InlineData("Bob's runbook was wrong, so Mei Tan rolled back.")]
    [InlineData("Bob Stone from the shop team broke the pool and rolled back.")]
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
    [InlineData("Ana Cruz rolled back the faulty release 412.")]
    [InlineData("Ana Cruz rotated the leaked key.")]
    [InlineData("Ana Cruz fixed a runbook that was wrong.")]
    [InlineData("Ana Cruz added a rule that blocks merges without review.")]
    [InlineData("Ana Cruz committed the token rotation runbook.")]
    [InlineData("The faulty release was rolled back by Ana Cruz.")]
    [InlineData("The broken probe was replaced by Ana Cruz.")]
    [InlineData("Ana Cruz restarted the pods that leaked memory.")]
    public void Finding_and_repairing_is_no_blame(string sentence) => IsAllowed(sentence).ShouldBeTrue();

    [Fact]
    public void What_is_not_quoted_is_nobodys_evidence()
    {
        var item = SomeWork.Postmortem("Priya rolled back the wrong zone by mistake. Samuel rolled back the other zone.");

        SomeWork.Doers(item).ShouldBe("Samuel");
        SomeWork.Read(item).Practices().SelectMany(hit => hit.Quotes).Select(quote => quote.In(item.Text)).ShouldBe(["Samuel rolled back the other zone."]);
    }

    [Theory]
    [InlineData("Samuel rolled back the release.")]
    [InlineData("He rolled back the release.")]
    public void Where_causes_are_told_nobody_is_quoted(string sentence)
    {
        SomeWork.Read(SomeWork.Postmortem(sentence, SectionRole.RootCause)).Practices().ShouldBeEmpty();
        SomeWork.Doers(SomeWork.Postmortem(sentence, SectionRole.RootCause)).ShouldBeEmpty();
        SomeWork.Read(SomeWork.Postmortem(sentence)).Practices().ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("- ~~Rotate the leaked secret that Bob committed~~")]
    [InlineData("- ~~Priya rolled back the release~~")]
    [InlineData("~~It was late. Priya rolled back the release.~~")]
    [InlineData("~~Yesterday~~ Priya rolled back the release.")]
    public void What_is_struck_through_is_nobodys_evidence(string text) => SomeWork.Read(SomeWork.Postmortem(text)).Sentences.ShouldBeEmpty();

    [Fact]
    public void What_stands_beside_struck_text_counts() =>
        SomeWork.Doers(SomeWork.Postmortem("~~Jonas rolled back the release~~. Priya rolled back the release ~~.")).ShouldBe("Priya");

    [Fact]
    public void A_line_that_blames_gives_its_owner_no_quote()
    {
        var item = SomeWork.Postmortem("Rotate the leaked secret that Bob committed");
        item = item with { Participants = [new(SomeWork.Priya, ParticipantRole.FollowUpOwner, new(0, item.Text.Length))] };

        SomeWork.Parts(item).ShouldHaveSingleItem().Quotes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Will Grant rotated the secret.", true)]
    [InlineData("The secret was rotated.", false)]
    public void Knows_whether_anybody_is_named(string sentence, bool isNamed) =>
        BlamelessFilter.Names(WordReader.Read(sentence, new(0, sentence.Length))).ShouldBe(isNamed);

    [Theory]
    [InlineData("Bob claims that Priya rolled back the release.")]
    [InlineData("Bob claims that Mei Tanaka tuned the alert thresholds.")]
    [InlineData("Jonas said that Priya rolled back the release.")]
    [InlineData("Jonas believes Priya rolled back the release.")]
    [InlineData("Supposedly Priya rolled back the release.")]
    [InlineData("Priya allegedly rolled back the release.")]
    [InlineData("Priya reportedly rolled back the release.")]
    [InlineData("Jonas thinks that Priya rolled back the release.")]
    public void Hearsay_is_a_mention_and_nobodys_evidence(string sentence)
    {
        var item = SomeWork.Postmortem(sentence);

        SomeWork.Read(item).Practices().ShouldAllBe(hit => hit.Use == PracticeUse.Mentioned);
        SomeWork.Doers(item).ShouldBeEmpty();
    }

    private static bool IsAllowed(string sentence) => BlamelessFilter.Allows(WordReader.Read(sentence, new(0, sentence.Length)));

    [Theory]
    [InlineData("Samuel rolled back the wrong release.", false)]
    [InlineData("Samuel removed the wrong key.", false)]
    [InlineData("Samuel noticed the wrong release and rolled back.", true)]
    [InlineData("Samuel fixed the wrong address.", true)]
    public void Who_mends_the_wrong_thing_is_blamed_and_who_finds_it_is_not(string sentence, bool isAllowed) =>
        BlamelessFilter.Allows(WordReader.Read(sentence, new(0, sentence.Length))).ShouldBe(isAllowed);
}
