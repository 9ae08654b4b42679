using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Work;

public sealed class SpeakerTests
{
    [Theory]
    [InlineData("I restarted the broker.", "Priya")]
    [InlineData("Restarted the broker.", "Priya")]
    [InlineData("The broker was restarted.", "Priya")]
    [InlineData("Looked at the graphs and restarted the broker.", "Priya")]
    [InlineData("Once traffic had moved, restarted the broker.", "Priya")]
    [InlineData("Samuel and I restarted the broker.", "Priya Samuel")]
    [InlineData("Jonas restarted the broker.", "Jonas")]
    [InlineData("The broker was restarted by Jonas.", "Jonas")]
    [InlineData("Samuel showed me how to drain. He restarted the broker.", "Samuel")]
    [InlineData("Notes: old broker restarted, moved to the new rack.", "Priya")]
    [InlineData("The broker had been restarted twice before.", "")]
    [InlineData("The provider restarted the broker.", "")]
    [InlineData("He restarted the broker.", "")]
    [InlineData("She showed me how to read the plan.", "")]
    public void A_ticket_tells_its_owners_deeds_unless_it_names_others(string text, string doers) =>
        SomeWork.Doers(SomeWork.Ticket(text)).ShouldBe(doers);

    [Fact]
    public void One_of_those_who_say_we_has_not_done_it_alone() =>
        SomeWork.Deeds(SomeWork.Ticket("We restarted the broker.")).ShouldBe("Priya incident-response executed");

    [Theory]
    [InlineData("Priya wrote it down. I restarted the broker.")]
    [InlineData("I restarted the broker. Afterwards Priya took over.")]
    public void Who_speaks_of_the_owner_by_name_is_somebody_else(string text) =>
        SomeWork.Doers(SomeWork.Ticket(text)).ShouldBeEmpty();

    [Theory]
    [InlineData("Assigned to me, but Samuel did the work. Restarted the broker.")]
    [InlineData("Done by Samuel. Restarted the broker.")]
    [InlineData("Oskar did it. The broker was restarted.")]
    [InlineData("Done by Oskar. Restarted the broker.")]
    [InlineData("Completed by @oskar. Restarted the broker.")]
    [InlineData("Restarted the broker. Reassigned to Oskar.")]
    [InlineData("Reassigned this to Samuel. Restarted the broker.")]
    [InlineData("Restarted the broker. Oskar finished it.")]
    [InlineData("Oskar did this. Restarted the broker.")]
    public void Work_that_somebody_else_did_is_not_the_owners(string text) =>
        SomeWork.Doers(SomeWork.Ticket(text)).ShouldBeEmpty();

    [Fact]
    public void The_one_author_of_a_review_says_I()
    {
        SomeWork.Doers(SomeWork.Incident("I restarted the broker.", (SomeWork.Priya, ParticipantRole.Author))).ShouldBe("Priya");
        SomeWork.Doers(SomeWork.Incident("I restarted the broker.", (SomeWork.Priya, ParticipantRole.Author), (SomeWork.Samuel, ParticipantRole.Author))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("We restarted the broker.")]
    [InlineData("Restarted the broker.")]
    [InlineData("The broker was restarted.")]
    public void A_review_gives_its_author_nothing_that_it_tells_of_nobody(string text) =>
        SomeWork.Doers(SomeWork.Incident(text, (SomeWork.Priya, ParticipantRole.Author))).ShouldBeEmpty();

    [Fact]
    public void A_title_is_the_owners_at_arms_length() =>
        SomeWork.Deeds(SomeWork.Titled("Rotate the deploy keys", "All went well.")).ShouldBe("Priya secrets-rotation executed");

    [Fact]
    public void A_title_is_not_the_owners_when_the_text_gives_its_practice_to_somebody_else() =>
        SomeWork.Deeds(SomeWork.Titled("Rotate the deploy keys", "Samuel rotated the deploy keys.")).ShouldBe("Samuel secrets-rotation owned");

    [Theory]
    [InlineData("Oskar rotated the deploy keys; I only watched.")]
    [InlineData("The vendor rotated the deploy keys.")]
    public void A_title_is_not_the_owners_when_the_text_gives_its_practice_to_a_stranger(string text) =>
        SomeWork.Deeds(SomeWork.Titled("Rotate the deploy keys", text)).ShouldBeEmpty();

    [Fact]
    public void A_title_stays_the_owners_beside_their_own_sentence() =>
        SomeWork.Deeds(SomeWork.Titled("Rotate the deploy keys", "I rotated the first key and Samuel rotated the second key.")).ShouldBe("Priya secrets-rotation owned; Samuel secrets-rotation owned");

    [Fact]
    public void A_sentence_is_a_better_quote_than_the_title()
    {
        var item = SomeWork.Titled("Rotate the deploy keys", "I rotated the first key.");

        SomeWork.Parts(item).Single().Quotes.Select(quote => quote.In(item.Text)).ShouldBe(["I rotated the first key.", "Rotate the deploy keys"]);
    }
}
