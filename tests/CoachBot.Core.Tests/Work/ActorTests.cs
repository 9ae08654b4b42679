using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Work;

public sealed class ActorTests
{
    [Theory]
    [InlineData("Priya restarted the broker.", "Priya")]
    [InlineData("Priya Raman restarted the broker.", "Priya")]
    [InlineData("At 09:41 Priya restarted the broker.", "Priya")]
    [InlineData("This morning Priya restarted the broker.", "Priya")]
    [InlineData("In the evening Priya quickly restarted the broker.", "Priya")]
    [InlineData("Priya from checkout restarted the broker.", "Priya")]
    [InlineData("Samuel on the database side restarted the broker.", "Samuel")]
    [InlineData("Priya and Samuel restarted the broker.", "Priya Samuel")]
    [InlineData("Priya, Samuel and Jonas restarted the broker.", "Jonas Priya Samuel")]
    [InlineData("Samuel called Priya and restarted the broker.", "Samuel")]
    [InlineData("Samuel called Priya, and Jonas restarted the broker.", "Jonas")]
    [InlineData("Samuel called Priya and Jonas restarted the broker.", "Jonas")]
    [InlineData("Priya has restarted the broker.", "Priya")]
    [InlineData("Priya had to restart the broker.", "Priya")]
    [InlineData("Priya then managed to restart the broker.", "Priya")]
    [InlineData("Priya looked at the graphs, found the stuck one and restarted the broker.", "Priya")]
    [InlineData("Samuel, who had paged in, restarted the broker.", "Samuel")]
    [InlineData("Priya paged Samuel, who restarted the broker.", "Samuel")]
    [InlineData("Priya (on call) restarted the broker.", "Priya")]
    [InlineData("Priya, on call that night, restarted the broker.", "Priya")]
    [InlineData("Tomas had Samuel restart the broker.", "Samuel")]
    [InlineData("Priya wrote to the vendor while Samuel restarted the broker.", "Samuel")]
    [InlineData("After lunch, and with the bank on the phone, Samuel restarted the broker.", "Samuel")]
    [InlineData("Priya fixed it by restarting the broker.", "Priya")]
    [InlineData("Priya was paged and restarted the broker.", "Priya")]
    [InlineData("Priya led the move: sorted them by size, then restarted the broker by noon.", "Priya")]
    [InlineData("Tomas saw that Priya restarted the broker.", "Priya")]
    [InlineData("Tomas said that Priya restarted the broker.", "")]
    [InlineData("Priya added a check that watches the queue, so that it can be seen, and restarted the broker.", "Priya")]
    public void The_subject_of_a_verb_did_it(string sentence, string doers) =>
        SomeWork.Doers(SomeWork.Postmortem(sentence)).ShouldBe(doers);

    [Theory]
    [InlineData("The broker was restarted by Priya.", "Priya")]
    [InlineData("The broker was restarted at noon by Priya and Samuel.", "Priya Samuel")]
    [InlineData("The broker restarted by Priya came back at once.", "Priya")]
    [InlineData("Priya's script was run and the broker was restarted by Jonas.", "Jonas")]
    [InlineData("The broker was restarted by Priya's script.", "")]
    [InlineData("The broker was restarted by the widget team.", "")]
    [InlineData("The broker was restarted by hand.", "")]
    [InlineData("The broker was restarted.", "")]
    [InlineData("Priya watched as the broker was restarted.", "")]
    [InlineData("Samuel reported that the broker was restarted.", "")]
    public void A_passive_is_done_by_whom_it_says(string sentence, string doers) =>
        SomeWork.Doers(SomeWork.Postmortem(sentence)).ShouldBe(doers);

    [Theory]
    [InlineData("Priya's script restarted the broker.")]
    [InlineData("Jonas' script restarted the broker.")]
    [InlineData("The widget team restarted the broker.")]
    [InlineData("Support told Priya, and the vendor restarted the broker.")]
    [InlineData("Tomas asked Samuel to restart the broker.")]
    [InlineData("Tomas told Samuel to restart the broker.")]
    [InlineData("Samuel was asked to restart the broker.")]
    [InlineData("Tomas had the broker restarted.")]
    [InlineData("According to Priya, the broker was restarted.")]
    [InlineData("With Priya's help the vendor restarted the broker.")]
    [InlineData("He restarted the broker.")]
    [InlineData("They restarted the broker.")]
    [InlineData("We restarted the broker.")]
    [InlineData("I restarted the broker.")]
    [InlineData("Somebody restarted the broker.")]
    [InlineData("Restarted the broker.")]
    [InlineData("Oskar restarted the broker.")]
    [InlineData("Priya told Samuel, who wrote it down, and restarted the broker.")]
    [InlineData("Priya wrote a tool which restarted the broker.")]
    [InlineData("Priya saw that the scheduler had restarted the broker.")]
    [InlineData("Priya, Oskar said, restarted the broker and left.")]
    public void In_doubt_it_was_nobody(string sentence) =>
        SomeWork.Doers(SomeWork.Postmortem(sentence)).ShouldBeEmpty();

    [Theory]
    [InlineData("Priya traced it. She restarted the broker.", "Priya")]
    [InlineData("Priya traced it. Then he restarted the broker.", "Priya")]
    [InlineData("Priya traced it. The database was idle. She restarted the broker.", "Priya")]
    [InlineData("Priya traced it. The database was idle. The disks were idle. The network was idle. She restarted the broker.", "")]
    [InlineData("Priya called Samuel. She restarted the broker.", "")]
    [InlineData("Priya traced it. Oskar came. He restarted the broker.", "")]
    [InlineData("Priya traced it. A contractor came. He restarted the broker.", "")]
    [InlineData("Tomas coordinated both teams: he had the map, and he restarted the broker.", "Tomas")]
    [InlineData("Samuel said he restarted the broker.", "Samuel")]
    [InlineData("Samuel told Tomas that he restarted the broker.", "")]
    [InlineData("Priya traced it, and the broker was restarted by her.", "Priya")]
    public void A_pronoun_is_the_only_person_it_can_be(string text, string doers) =>
        SomeWork.Doers(SomeWork.Postmortem(text)).ShouldBe(doers);

    [Theory]
    [InlineData("Priya paged him and he restarted the broker.")]
    [InlineData("Priya paged her, then she restarted the broker.")]
    [InlineData("Priya paged them. They restarted the broker.")]
    [InlineData("Priya traced it. She woke zir up and ze restarted the broker.")]
    public void A_pronoun_beside_another_may_be_either(string text) =>
        SomeWork.Doers(SomeWork.Postmortem(text)).ShouldBeEmpty();

    [Theory]
    [InlineData("Neither Priya nor Samuel restarted the broker.")]
    [InlineData("Neither Oskar nor Samuel restarted the broker.")]
    [InlineData("Neither she nor Samuel restarted the broker.")]
    [InlineData("None of Priya's helpers restarted the broker.")]
    [InlineData("Nobody on the bridge or in the office restarted the broker.")]
    [InlineData("At no point was the broker restarted by Samuel.")]
    [InlineData("Neither was the broker restarted by Samuel.")]
    public void What_nobody_did_is_not_exercised(string sentence) =>
        SomeWork.Use(SomeWork.Postmortem(sentence), "incident-response").ShouldBe(PracticeUse.Lacking);

    [Theory]
    [InlineData("Everyone except Priya restarted the broker.", "")]
    [InlineData("Everyone but Priya restarted the broker.", "")]
    [InlineData("Everybody but Priya and Jonas restarted the broker.", "")]
    [InlineData("Unlike Priya, Samuel restarted the broker.", "Samuel")]
    [InlineData("Nobody but Samuel restarted the broker.", "Samuel")]
    [InlineData("In no time Samuel restarted the broker.", "Samuel")]
    [InlineData("With nobody on call Samuel restarted the broker.", "Samuel")]
    public void Who_is_excepted_did_it_not(string sentence, string doers) =>
        SomeWork.Doers(SomeWork.Postmortem(sentence)).ShouldBe(doers);

    [Theory]
    [InlineData("Rolled back by Samuel.", "Samuel")]
    [InlineData("Rolled back by the vendor.", "")]
    [InlineData("Rolled back by hand.", "Priya")]
    [InlineData("Restarted the broker (by Samuel)", "Samuel")]
    [InlineData("Restarted the broker (by the vendor)", "")]
    [InlineData("Restarted the broker by @samuel", "Samuel")]
    [InlineData("Restarted the broker by @oskar", "")]
    [InlineData("Restarted the broker and drained the node by Samuel", "Samuel")]
    [InlineData("Restarted the broker (@oskar)", "")]
    [InlineData("Restarted the broker (Samuel and Jonas)", "Jonas Samuel")]
    [InlineData("Restarted the broker - Samuel Adeyemi", "Samuel")]
    [InlineData("The broker was restarted (Samuel).", "Samuel")]
    [InlineData("Restarted the broker, reviewed by Samuel.", "Priya")]
    [InlineData("Restarted the broker (approved by Samuel).", "Priya")]
    [InlineData("Restarted the broker that was stopped by Samuel.", "Priya")]
    [InlineData("Restarted the broker by Friday.", "Priya")]
    [InlineData("Restarted the broker by the end of the day.", "Priya")]
    [InlineData("Restarted the broker (thanks Samuel).", "Priya")]
    [InlineData("Restarted the broker (staging).", "Priya")]
    public void Who_is_named_behind_what_was_done_did_it(string text, string doers) =>
        SomeWork.Doers(SomeWork.Ticket(text)).ShouldBe(doers);

    [Fact]
    public void A_pronoun_does_not_reach_into_another_section()
    {
        const string Text = "Priya traced it.\nShe restarted the broker.";
        var item = SomeWork.Postmortem(Text) with { Sections = [new(SectionRole.Mitigation, new(0, 16)), new(SectionRole.Lessons, new(17, Text.Length - 17))] };

        SomeWork.Doers(item).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Tomas took command, Priya rolled back and Samuel restarted the broker.", "Priya release-rollback owned; Samuel incident-response owned; Tomas incident-command led")]
    [InlineData("Priya rolled back while Samuel restarted the broker.", "Priya release-rollback owned; Samuel incident-response owned")]
    [InlineData("Priya restarted the broker and Samuel restarted the worker.", "Priya incident-response owned; Samuel incident-response owned")]
    public void Everybody_gets_their_own_act_of_a_sentence(string sentence, string deeds) =>
        SomeWork.Deeds(SomeWork.Postmortem(sentence)).ShouldBe(deeds);

    [Theory]
    [InlineData("14:05 Priya restarts the broker.", "Priya")]
    [InlineData("- 14:05 UTC: Priya restarts the broker", "Priya")]
    [InlineData("14:05 Priya: restarted the broker", "Priya")]
    [InlineData("14:05 Priya finds the stuck one and restarts the broker", "Priya")]
    [InlineData("14:05 Priya and Samuel restart the broker", "")]
    [InlineData("14:05 broker restarted", "")]
    [InlineData("14:05 Samuel asks Priya to restart the broker", "")]
    public void A_timeline_tells_in_the_present(string line, string doers) =>
        SomeWork.Doers(SomeWork.Postmortem(line, SectionRole.Timeline)).ShouldBe(doers);
}
