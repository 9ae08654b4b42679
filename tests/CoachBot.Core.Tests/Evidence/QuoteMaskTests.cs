using CoachBot.Core.Evidence;
using CoachBot.Core.People;

namespace CoachBot.Core.Tests.Evidence;

public sealed class QuoteMaskTests
{
    private static readonly Person Priya = Some.Person("priya", "Priya Raman");
    private static readonly Person Tomas = Some.Person("tomas", "Tomás Lindqvist");
    private static readonly Person Ines = Some.Person("ines", "Ines Prado");

    [Theory]
    [InlineData("Tomás Lindqvist paged the vendor.", "[colleague] paged the vendor.")]
    [InlineData("We asked Tomás to page the vendor.", "We asked [colleague] to page the vendor.")]
    [InlineData("Then Tomás, with Ines Prado: rolled back  (v2.1).", "Then [colleague], with [colleague]: rolled back  (v2.1).")]
    public void Colleagues_are_hidden_and_the_rest_stays_literal(string quote, string shown) => Mask(quote).ShouldBe(shown);

    [Theory]
    [InlineData("Priya Raman rolled back the release.")]
    [InlineData("Priya rolled back; the error rate fell to 0.2 %.")]
    [InlineData("The runbook was rewritten.")]
    [InlineData("")]
    public void What_names_the_subject_or_nobody_stays_as_it_is(string quote) => Mask(quote).ShouldBe(quote);

    [Fact]
    public void The_subject_is_kept_beside_a_colleague() =>
        Mask("Priya handed over to Ines at 04:10.").ShouldBe("Priya handed over to [colleague] at 04:10.");

    [Fact]
    public void The_same_quote_hides_somebody_else_for_another_subject() =>
        For("Priya handed over to Ines.", Ines, [Priya, Ines]).ShouldBe("[colleague] handed over to Ines.");

    [Fact]
    public void A_first_name_that_two_colleagues_bear_is_hidden() =>
        For("Ines paged Priya.", Priya, [Priya, Ines, Some.Person("ines2", "Ines Okafor")]).ShouldBe("[colleague] paged Priya.");

    [Fact]
    public void A_first_name_that_the_subject_shares_is_taken_for_theirs()
    {
        Person[] everybody = [Priya, Some.Person("priya2", "Priya Shah")];

        For("Priya rolled back.", Priya, everybody).ShouldBe("Priya rolled back.");
        For("Priya Shah rolled back.", Priya, everybody).ShouldBe("[colleague] rolled back.");
    }

    [Fact]
    public void A_word_that_is_a_name_only_with_a_capital_stays() =>
        For("We will close it; mark it as done.", Priya, [Priya, Some.Person("will", "Will Mark")]).ShouldBe("We will close it; mark it as done.");

    [Theory]
    [InlineData("Then Lindqvist rolled back.", "Then [colleague] rolled back.")]
    [InlineData("Asked tomas.l@example.com, twice.", "Asked [colleague], twice.")]
    [InlineData("Thanks to @tomasl for the review.", "Thanks to [colleague] for the review.")]
    [InlineData("Ran `deploy --as Tomás` by hand.", "Ran `deploy --as [colleague]` by hand.")]
    [InlineData("Pairing with Zed Miller helped.", "Pairing with [colleague] helped.")]
    [InlineData("Tomás\u2019s note and Ines's test.", "[colleague]\u2019s note and [colleague]'s test.")]
    public void Surnames_addresses_handles_and_strangers_are_hidden_too(string quote, string shown) =>
        QuoteMask.For(quote, Priya, [Ines.Name, Priya.Name, Tomas.Name, "Zed Miller"]).ShouldBe(shown);

    [Fact]
    public void The_subjects_own_address_is_kept() =>
        QuoteMask.For("Mail priya@example.com.", Priya with { Email = "priya@example.com" }, [Tomas.Name]).ShouldBe("Mail priya@example.com.");

    private static string Mask(string quote) => For(quote, Priya, [Ines, Priya, Tomas]);

    private static string For(string quote, Person subject, Person[] everybody) =>
        QuoteMask.For(quote, subject, everybody.Select(person => person.Name));
}
