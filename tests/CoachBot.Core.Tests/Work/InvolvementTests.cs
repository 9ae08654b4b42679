using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Work;

public sealed class InvolvementTests
{
    [Theory]
    [InlineData("With help from Samuel, Jonas restarted the broker.", "Jonas incident-response supported")]
    [InlineData("Jonas restarted the broker with the help of Samuel.", "Jonas incident-response supported")]
    [InlineData("Jonas, guided by Samuel, restarted the broker.", "Jonas incident-response supported")]
    [InlineData("Jonas helped Samuel and restarted the broker.", "Jonas incident-response supported")]
    [InlineData("Jonas restarted the broker following the runbook.", "Jonas incident-response executed")]
    [InlineData("Following the runbook, Jonas restarted the broker.", "Jonas incident-response executed")]
    [InlineData("Jonas restarted the broker.", "Jonas incident-response owned")]
    [InlineData("Samuel designed the order and restarted the broker.", "Samuel incident-response led")]
    [InlineData("Samuel coordinated three teams, and restarted the broker.", "Samuel incident-response led")]
    [InlineData("Samuel restarted the broker, which helped.", "Samuel incident-response owned")]
    [InlineData("Samuel notified all teams and restarted the broker.", "Samuel incident-response owned")]
    public void A_sentence_tells_the_rung(string sentence, string deeds) =>
        SomeWork.Deeds(SomeWork.Postmortem(sentence) with { StatedScope = Scope.Organisation }).ShouldBe(deeds);

    [Theory]
    [InlineData("Jonas restarted the broker while Samuel led the call.", "Jonas incident-response owned; Samuel incident-command led")]
    [InlineData("Samuel led the call and Jonas restarted the broker.", "Jonas incident-response owned; Samuel incident-command led")]
    [InlineData("Jonas helped Priya, who led the call and restarted the broker.", "Priya incident-command led; Priya incident-response led")]
    [InlineData("Priya rolled back, and Jonas restarted the broker with help from Samuel.", "Jonas incident-response supported; Priya release-rollback owned")]
    [InlineData("Jonas restarted the broker following the runbook, and Priya rolled back.", "Jonas incident-response executed; Priya release-rollback owned")]
    public void A_cue_belongs_to_the_person_it_is_told_of(string sentence, string deeds) =>
        SomeWork.Deeds(SomeWork.Postmortem(sentence)).ShouldBe(deeds);

    [Theory]
    [InlineData("Priya wrote a script to drain it, and the other teams adopted it.", Scope.Organisation, "Priya task-automation multiplied")]
    [InlineData("Priya wrote a script to drain it, and the other teams adopted it.", Scope.Service, "Priya task-automation led")]
    [InlineData("Priya wrote a script to drain it, now the standard for the whole organisation.", Scope.Organisation, "Priya task-automation shaped")]
    [InlineData("Priya wrote a script to drain it, now the standard for the whole organisation.", Scope.MultiTeam, "Priya task-automation multiplied")]
    [InlineData("Priya led the move and wrote a script to drain it.", Scope.Component, "Priya task-automation owned")]
    public void Scope_caps_the_rung(string sentence, Scope scope, string deeds) =>
        SomeWork.Deeds(SomeWork.Postmortem(sentence) with { StatedScope = scope }).ShouldBe(deeds);

    [Theory]
    [InlineData("Samuel showed me the plan. I restarted the broker.", "Priya incident-response supported")]
    [InlineData("I restarted the broker. With help from Samuel I wrote it down.", "Priya incident-response supported")]
    [InlineData("Done following the runbook. The broker was restarted.", "Priya incident-response executed")]
    [InlineData("I restarted the broker. Jonas followed the runbook for the second one.", "Priya incident-response owned")]
    [InlineData("I restarted the broker. Jonas wrote it down with help from Samuel.", "Priya incident-response owned")]
    public void Help_with_a_ticket_caps_all_of_it_for_its_owner_only(string text, string deeds) =>
        SomeWork.Deeds(SomeWork.Ticket(text)).ShouldBe(deeds);

    [Fact]
    public void Helping_others_learn_is_not_done_with_help() =>
        SomeWork.Deeds(SomeWork.Postmortem("Samuel helped Jonas onboard.")).ShouldBe("Samuel knowledge-sharing owned");

    [Theory]
    [InlineData("Led the rollback script for all services")]
    [InlineData("Designed and built a rollback script, adopted by all teams")]
    [InlineData("Took command and rolled back")]
    public void A_title_that_boasts_tells_nothing(string title) =>
        SomeWork.Deeds(SomeWork.Titled(title, "See the sheet.") with { StatedScope = Scope.Organisation }).ShouldBeEmpty();

    [Fact]
    public void A_title_that_boasts_lifts_nothing_that_is_told() =>
        SomeWork.Deeds(SomeWork.Titled("Led the restart of all brokers, adopted by all teams", "I restarted the broker.") with { StatedScope = Scope.Organisation })
            .ShouldBe("Priya incident-response owned");

    [Fact]
    public void A_commander_has_not_led_by_the_title() =>
        SomeWork.Parts(SomeWork.Titled("Took command", "See the sheet.") with { Kind = WorkKind.Postmortem, Participants = [new(SomeWork.Priya, ParticipantRole.Commander, null), new(SomeWork.Priya, ParticipantRole.Author, null)] })
            .ShouldAllBe(part => part.Involvement < Involvement.Led);
}
