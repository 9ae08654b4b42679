using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Practices;

public sealed class StatementTests
{
    [Theory]
    [InlineData("We rolled back.")]
    [InlineData("The release was rolled back at 16:02.")]
    [InlineData("The release has been rolled back.")]
    [InlineData("We had to roll back.")]
    [InlineData("We managed to roll back within a minute.")]
    [InlineData("We were able to roll back.")]
    [InlineData("Rolling the release back ended it.")]
    [InlineData("We fixed it by rolling back.")]
    [InlineData("We started rolling back at noon.")]
    [InlineData("Tomas had Priya roll back.")]
    [InlineData("When the alarm rang we rolled back.")]
    [InlineData("We did not wait and rolled back.")]
    [InlineData("With no time to lose, Priya rolled back.")]
    [InlineData("Nobody guessed for long, and Priya rolled back.")]
    [InlineData("We not only waited, we rolled back.")]
    public void What_is_told_was_done(string sentence) => Rollback(sentence).ShouldBe(PracticeUse.Exercised);

    [Theory]
    [InlineData("We did not roll back.")]
    [InlineData("We didn't roll back.")]
    [InlineData("The release was never rolled back.")]
    [InlineData("Nobody rolled back.")]
    [InlineData("None of the zones were rolled back.")]
    [InlineData("We failed to roll back.")]
    [InlineData("We were not able to roll back.")]
    [InlineData("We waited for an hour without rolling back.")]
    [InlineData("We should have rolled back within five minutes.")]
    [InlineData("The release could have been rolled back.")]
    [InlineData("There was no rollback.")]
    [InlineData("The release was not checked and rolled back.")]
    public void What_is_denied_or_regretted_was_lacking(string sentence) => Rollback(sentence).ShouldBe(PracticeUse.Lacking);

    [Theory]
    [InlineData("We will roll back on Monday.")]
    [InlineData("We'll roll back on Monday.")]
    [InlineData("The release will be rolled back.")]
    [InlineData("The release needs to be rolled back.")]
    [InlineData("We plan to roll back.")]
    [InlineData("We decided to roll back.")]
    [InlineData("The next step is to roll back.")]
    [InlineData("We will wait for the bank and roll back.")]
    [InlineData("Roll back the release.")]
    public void What_is_ahead_is_planned(string sentence) => Rollback(sentence).ShouldBe(PracticeUse.Planned);

    [Theory]
    [InlineData("Rolling back takes seven minutes per zone.")]
    [InlineData("We roll back a release every week.")]
    [InlineData("A release is rolled back by the pipeline.")]
    [InlineData("If the release was rolled back, call the bank.")]
    [InlineData("Tomas asked Priya to roll back.")]
    [InlineData("A button to roll back.")]
    [InlineData("Should we have it rolled back?")]
    [InlineData("Was the release rolled back?")]
    [InlineData("The rolled back release is listed below.")]
    [InlineData("He titled it \"rolled back\" and left.")]
    [InlineData("The list (rolled back releases, old zones) is long.")]
    [InlineData("See the page on rollback.")]
    public void What_is_not_told_is_only_mentioned(string sentence) => Rollback(sentence).ShouldBe(PracticeUse.Mentioned);

    [Theory]
    [InlineData("Rotate the deploy keys.")]
    [InlineData("- Rotate the deploy keys")]
    [InlineData("1. Rotate the deploy keys")]
    [InlineData("- [x] Rotate the deploy keys")]
    [InlineData("Find the old ones and rotate the deploy keys.")]
    [InlineData("Also rotate the deploy keys.")]
    [InlineData("Deploy keys rotated.")]
    [InlineData("Rotating the deploy keys")]
    public void An_order_in_finished_work_was_carried_out_and_in_open_work_is_planned(string text)
    {
        SomeWork.Use(SomeWork.Ticket(text), "secrets-rotation").ShouldBe(PracticeUse.Exercised);
        SomeWork.Use(SomeWork.Ticket(text) with { DoneAt = null }, "secrets-rotation").ShouldBe(PracticeUse.Planned);
    }

    [Theory]
    [InlineData("- [ ] Rotate the deploy keys", PracticeUse.Planned)]
    [InlineData("If one leaks, rotate the deploy keys.", PracticeUse.Mentioned)]
    [InlineData("Rotate the deploy keys if one leaks.", PracticeUse.Mentioned)]
    [InlineData("A job to rotate the deploy keys.", PracticeUse.Mentioned)]
    public void An_order_that_was_not_given_was_not_carried_out(string text, PracticeUse use) =>
        SomeWork.Use(SomeWork.Ticket(text), "secrets-rotation").ShouldBe(use);

    [Theory]
    [InlineData("We now alert on queue depth.", PracticeUse.Exercised)]
    [InlineData("The checks now alert on queue depth.", PracticeUse.Exercised)]
    [InlineData("Now alert on queue depth.", PracticeUse.Exercised)]
    public void What_is_so_now_was_brought_about(string text, PracticeUse use) =>
        SomeWork.Use(SomeWork.Ticket(text), "alerting").ShouldBe(use);

    [Fact]
    public void What_a_pack_tells_in_the_present_is_told_in_the_present() =>
        SomeWork.Use(SomeWork.Ticket("It runs nightly."), "task-automation").ShouldBe(PracticeUse.Exercised);

    [Theory]
    [InlineData("14:05 Priya restarts the broker.", PracticeUse.Exercised)]
    [InlineData("14:05 Priya is restarting the broker.", PracticeUse.Exercised)]
    [InlineData("14:05 The broker is being restarted.", PracticeUse.Exercised)]
    [InlineData("14:05 Restarts of the broker are counted.", PracticeUse.Mentioned)]
    public void A_timeline_tells_in_the_present_tense(string text, PracticeUse use)
    {
        var said = SomeWork.Use(SomeWork.Postmortem(text, SectionRole.Timeline), "incident-response");

        said.ShouldBe(use == PracticeUse.Mentioned && said is null ? null : use);
    }

    [Theory]
    [InlineData("Cut the timeout to a second.", PracticeUse.Exercised)]
    [InlineData("I cut the timeout to a second.", PracticeUse.Exercised)]
    [InlineData("We will cut the timeout to a second.", PracticeUse.Planned)]
    [InlineData("The timeout was cut to a second.", PracticeUse.Exercised)]
    [InlineData("The timeout was not cut.", PracticeUse.Lacking)]
    public void A_verb_whose_past_looks_like_its_present_is_read_by_its_neighbours(string text, PracticeUse use) =>
        SomeWork.Use(SomeWork.Ticket(text), "performance-tuning").ShouldBe(use);

    [Theory]
    [InlineData("There was no alert on queue depth.")]
    [InlineData("We had no alert on queue depth.")]
    [InlineData("Neither team had an alert on it.")]
    [InlineData("The alert was missing.")]
    [InlineData("An alert did not exist.")]
    [InlineData("It ran for a year without an alert.")]
    public void A_lack_is_nobodys_evidence(string sentence)
    {
        SomeWork.Use(SomeWork.Postmortem(sentence), "alerting").ShouldBe(PracticeUse.Lacking);
        SomeWork.Doers(SomeWork.Ticket(sentence)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("The parser went out behind a feature flag.", PracticeUse.Exercised)]
    [InlineData("The parser will go out behind a feature flag.", PracticeUse.Planned)]
    [InlineData("The parser did not go out behind a feature flag.", PracticeUse.Lacking)]
    [InlineData("Anything behind a feature flag.", PracticeUse.Mentioned)]
    public void An_act_without_a_verb_is_read_by_the_verb_it_hangs_on(string sentence, PracticeUse use) =>
        SomeWork.Use(SomeWork.Postmortem(sentence), "progressive-delivery").ShouldBe(use);

    [Theory]
    [InlineData("Rollback script for all services", PracticeUse.Exercised)]
    [InlineData("A better rollback script for all services", PracticeUse.Exercised)]
    [InlineData("Broken rollback script for search", PracticeUse.Mentioned)]
    [InlineData("Rollback script fails on search", PracticeUse.Mentioned)]
    [InlineData("Question about the rollback script", PracticeUse.Mentioned)]
    public void A_finished_heading_that_names_a_thing_says_it_was_made(string title, PracticeUse use)
    {
        SomeWork.Use(SomeWork.Titled(title, "All went well."), "release-rollback").ShouldBe(use);
        if (use == PracticeUse.Exercised)
        {
            SomeWork.Use(SomeWork.Titled(title, "All went well.") with { DoneAt = null }, "release-rollback").ShouldBe(PracticeUse.Planned);
        }
    }

    [Theory]
    [InlineData("Rollback script for all services", "I built the script in two days.", PracticeUse.Exercised)]
    [InlineData("Rollback script for all services", "I built a script in two days.", PracticeUse.Mentioned)]
    [InlineData("Search for all services", "I built the script in two days.", null)]
    [InlineData("About a rollback script", "I built the script in two days.", PracticeUse.Exercised)]
    public void The_thing_in_the_title_is_meant_by_its_last_word(string title, string text, PracticeUse? use)
    {
        var item = SomeWork.Titled(title, text);

        SomeWork.Read(item).Hits.Where(hit => hit.Practice.Value == "release-rollback" && hit.Sentence.Start > title.Length).Select(hit => (PracticeUse?)hit.Use).FirstOrDefault()
            .ShouldBe(use == PracticeUse.Mentioned ? null : use);
    }

    private static PracticeUse? Rollback(string sentence) => SomeWork.Use(SomeWork.Postmortem(sentence), "release-rollback");

    [Theory]
    [InlineData("Once the alert fires, restart the broker.")]
    [InlineData("Before a release, restart the worker.")]
    [InlineData("When the queue is full, drain the node.")]
    public void An_order_for_every_such_occasion_tells_of_none(string text) =>
        SomeWork.Use(SomeWork.Ticket(text), "incident-response").ShouldNotBe(PracticeUse.Exercised);

    [Theory]
    [InlineData("Automated testing of the broker restarted on its own.", null)]
    [InlineData("We stopped using canaries and rolled back.", PracticeUse.Exercised)]
    public void A_past_form_before_a_gerund_describes_it_and_is_no_deed(string text, PracticeUse? use) =>
        SomeWork.Use(SomeWork.Ticket(text), "release-rollback").ShouldBe(use);

    [Fact]
    public void Words_on_both_sides_of_a_stop_are_no_phrase() =>
        SomeWork.Use(SomeWork.Ticket("The logs were rolled. back to work."), "release-rollback").ShouldNotBe(PracticeUse.Exercised);

    [Theory]
    [InlineData("Remove canary stage")]
    [InlineData("Evaluate canary stage")]
    [InlineData("canary stage: fix a typo")]
    public void A_title_that_takes_away_weighs_or_only_says_where_makes_nothing(string title) =>
        SomeWork.Use(SomeWork.Titled(title, "Done on Monday."), "progressive-delivery").ShouldNotBe(PracticeUse.Exercised);

    [Theory]
    [InlineData("Probably somebody rolled back.")]
    [InlineData("The page describes how we rolled back.")]
    public void A_guess_and_what_a_text_tells_of_are_hearsay(string text) =>
        SomeWork.Use(SomeWork.Ticket(text), "release-rollback").ShouldBe(PracticeUse.Mentioned);
}
