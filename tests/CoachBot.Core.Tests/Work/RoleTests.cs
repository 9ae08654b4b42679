using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Work;

public sealed class RoleTests
{
    [Theory]
    [InlineData(ParticipantRole.Shadow, "incident-response", Involvement.Supported)]
    [InlineData(ParticipantRole.Scribe, "incident-response", Involvement.Executed)]
    [InlineData(ParticipantRole.Responder, "incident-response", Involvement.Executed)]
    [InlineData(ParticipantRole.Commander, "incident-command", Involvement.Executed)]
    [InlineData(ParticipantRole.Communications, "incident-communication", Involvement.Owned)]
    [InlineData(ParticipantRole.Author, "post-incident-analysis", Involvement.Owned)]
    public void The_name_of_a_role_alone_shows_its_practice_and_rung(ParticipantRole role, string practice, Involvement rung)
    {
        var item = SomeWork.Incident("The queue was full.", (SomeWork.Jonas, role));

        var part = SomeWork.Parts(item).ShouldHaveSingleItem();
        part.Involvement.ShouldBe(rung);
        var exercised = part.Practices.ShouldHaveSingleItem();
        (exercised.Practice.Value, exercised.Rung).ShouldBe((practice, rung));
        exercised.Quotes.Single().In(item.Text).ShouldBe($"{role}: {SomeWork.Jonas}");
    }

    [Fact]
    public void A_commander_leads_only_by_a_sentence()
    {
        var told = SomeWork.Incident("Tomas coordinated the response.", (SomeWork.Tomas, ParticipantRole.Commander));
        var untold = SomeWork.Incident("The response was good.", (SomeWork.Tomas, ParticipantRole.Commander));

        SomeWork.Parts(told).Single().Involvement.ShouldBe(Involvement.Led);
        SomeWork.Parts(untold).Single().Involvement.ShouldBe(Involvement.Executed);
    }

    [Theory]
    [InlineData("Jonas restarted the broker.")]
    [InlineData("Jonas led the recovery and restarted the broker.")]
    public void A_shadow_is_never_above_supported(string sentence) =>
        SomeWork.Parts(SomeWork.Incident(sentence, (SomeWork.Jonas, ParticipantRole.Shadow))).Single().Involvement.ShouldBe(Involvement.Supported);

    [Fact]
    public void A_reporter_has_no_part()
    {
        var item = SomeWork.Ticket("Restarted the broker.");

        SomeWork.Parts(item with { Participants = [new(SomeWork.Tomas, ParticipantRole.Reporter, null)] }).ShouldBeEmpty();
    }

    [Fact]
    public void An_open_item_shows_nothing_of_anybody() =>
        SomeWork.Parts(SomeWork.Incident("Tomas coordinated the response.", (SomeWork.Tomas, ParticipantRole.Commander)) with { DoneAt = null }).Single().Practices.ShouldBeEmpty();

    [Fact]
    public void What_is_told_of_a_person_goes_with_their_foremost_role()
    {
        var parts = SomeWork.Parts(SomeWork.Incident("Tomas rolled back.", (SomeWork.Tomas, ParticipantRole.Author), (SomeWork.Tomas, ParticipantRole.Responder)));

        parts.Single(part => part.Practices.Any(practice => practice.Practice.Value == "release-rollback")).Role.ShouldBe(ParticipantRole.Responder);
    }

    [Fact]
    public void A_finished_follow_up_is_its_owners_and_an_open_one_nobodys()
    {
        const string Text = "Rotate the deploy keys\nRotate the signing keys";
        var item = SomeWork.Postmortem(Text, SectionRole.FollowUps) with
        {
            FollowUps = [new(new(0, 22), SomeWork.Priya, true, null), new(new(23, 23), SomeWork.Samuel, false, null)],
            Participants = [new(SomeWork.Priya, ParticipantRole.FollowUpOwner, new(0, 22))],
        };

        SomeWork.Parts(item).Single().Practices.Single().Practice.Value.ShouldBe("secrets-rotation");
        SomeWork.Read(item).Hits.Select(hit => hit.Use).ShouldBe([CoachBot.Core.Practices.PracticeUse.Exercised, CoachBot.Core.Practices.PracticeUse.Planned]);
    }

    [Fact]
    public void Every_owner_of_a_finished_follow_up_has_it()
    {
        const string Text = "Rotate the deploy keys";
        var item = SomeWork.Postmortem(Text, SectionRole.FollowUps) with
        {
            FollowUps = [new(new(0, 22), "Priya Raman, Samuel Adeyemi", true, null)],
            Participants = [new(SomeWork.Priya, ParticipantRole.FollowUpOwner, new(0, 22)), new(SomeWork.Samuel, ParticipantRole.FollowUpOwner, new(0, 22))],
        };

        SomeWork.Parts(item).Select(part => part.Name).ShouldBe([SomeWork.Priya, SomeWork.Samuel]);
    }
}
