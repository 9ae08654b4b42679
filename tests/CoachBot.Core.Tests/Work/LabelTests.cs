using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Work;

public sealed class LabelTests
{
    [Theory]
    [InlineData("Samuel: I restarted the broker.", "Samuel")]
    [InlineData("Samuel: it was slow. I restarted the broker.", "Samuel")]
    [InlineData("Samuel Adeyemi (09:12): we restarted the broker.", "Samuel")]
    [InlineData("Comment by Jonas (last week): I restarted the broker.", "Jonas")]
    [InlineData("Comment from Jonas:\nI restarted the broker.", "Jonas")]
    [InlineData("Jonas wrote: I restarted the broker.", "Jonas")]
    [InlineData("Jonas wrote:\n\nI restarted the broker.", "Jonas")]
    [InlineData("@jonas: I restarted the broker.", "Jonas")]
    [InlineData("Samuel: it was slow.\n\nI restarted the broker.", "Priya")]
    [InlineData("- Samuel: it was slow.\n- I restarted the broker.", "Priya")]
    [InlineData("Update: I restarted the broker.", "Priya")]
    [InlineData("Root cause: disk full. I restarted the broker.", "Priya")]
    public void What_a_named_speaker_says_is_theirs(string text, string doers) =>
        SomeWork.Doers(SomeWork.Ticket(text)).ShouldBe(doers);

    [Theory]
    [InlineData("Oskar: we restarted the broker.")]
    [InlineData("Oskar: it was slow. I restarted the broker.")]
    [InlineData("Comment by the vendor: we restarted the broker.")]
    [InlineData("Comment by Oskar:\nI restarted the broker.")]
    [InlineData("Comment by Jonas:\nIt was slow.\n\nI restarted the broker.")]
    [InlineData("Samuel: it was slow.\nI restarted the broker.")]
    [InlineData("Samuel - I restarted the broker.")]
    [InlineData("From: Jonas\n\nI restarted the broker.")]
    [InlineData("On Monday, Jonas wrote:\n\nHello.\n\nI restarted the broker.")]
    public void Words_of_whom_we_cannot_tell_are_nobodys(string text) =>
        SomeWork.Doers(SomeWork.Ticket(text)).ShouldBeEmpty();

    [Theory]
    [InlineData("09:12 Samuel: I restarted the broker", "Samuel")]
    [InlineData("09:12 Oskar: I restarted the broker", "")]
    [InlineData("09:12 I restarted the broker", "Priya")]
    public void A_review_quotes_others_than_its_author(string line, string doers) =>
        SomeWork.Doers(SomeWork.Incident(line, (SomeWork.Priya, ParticipantRole.Author))).ShouldBe(doers);

    [Theory]
    [InlineData("Oskar: restarted the broker")]
    [InlineData("Oskar: rolled back the release")]
    [InlineData("@oskar: restarted the broker")]
    [InlineData("Oskar - restarted the broker")]
    [InlineData("Oskar (night shift): restarted the broker")]
    [InlineData("Thanks to Oskar: restarted the broker")]
    [InlineData("Oskar: broker restarted")]
    public void A_label_that_may_be_a_strangers_name_keeps_the_deed_from_the_owner(string text) =>
        SomeWork.Doers(SomeWork.Ticket(text)).ShouldBeEmpty();

    [Theory]
    [InlineData("Today: restarted the broker")]
    [InlineData("Update: restarted the broker")]
    [InlineData("Done: restarted the broker")]
    [InlineData("fix: restarted the broker")]
    [InlineData("chore(queue): restarted the broker")]
    [InlineData("Mitigation - restarted the broker")]
    public void A_heading_is_no_name(string text) =>
        SomeWork.Doers(SomeWork.Ticket(text)).ShouldBe("Priya");
}
