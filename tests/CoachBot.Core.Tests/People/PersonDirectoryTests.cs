using CoachBot.Core.People;

namespace CoachBot.Core.Tests.People;

public sealed class PersonDirectoryTests
{
    private static readonly Person Priya = Some.Person("priya", "Priya Raman") with { Email = "priya.raman@example.com" };
    private static readonly Person Tomas = Some.Person("tomas", "Tomás Lindqvist");
    private static readonly Person Sam = Some.Person("sam", "Sam Lee");
    private static readonly Person SamToo = Some.Person("sam2", "Sam Wood");
    private static readonly Person Elsewhere = Some.Person("priya2", "Priya Shah", "search");
    private static readonly Person Nowhere = Some.Person("nils", "Nils Berg", null);

    private static readonly PersonDirectory Directory = new(
        [Priya, Tomas, Sam, SamToo, Elsewhere, Nowhere],
        [("praman", Priya.Id), ("PRaman", Priya.Id), ("shared", Priya.Id), ("shared", Tomas.Id)]);

    [Theory]
    [InlineData("Priya Raman", "priya")]
    [InlineData("  priya RAMAN ", "priya")]
    [InlineData("Priya", "priya")]
    [InlineData("Tomás", "tomas")]
    [InlineData("TOMÁS LINDQVIST", "tomas")]
    [InlineData("Toma\u0301s Lindqvist", "tomas")]
    [InlineData("Sam Wood", "sam2")]
    public void A_name_that_one_member_of_the_team_bears_is_theirs(string written, string id)
    {
        var match = Directory.Resolve(written, ["payments"]);

        match.Person?.Id.Value.ShouldBe(id);
        match.Person.ShouldNotBeNull();
        match.Failure.ShouldBe(MatchFailure.None);
    }

    [Theory]
    [InlineData("Sam", MatchFailure.Ambiguous)]
    [InlineData("Raman", MatchFailure.NotInTeam)]
    [InlineData("Tomas", MatchFailure.NotInTeam)]
    [InlineData("Priya Shah", MatchFailure.NotInTeam)]
    [InlineData("Nils Berg", MatchFailure.NotInTeam)]
    [InlineData("the on-call engineer", MatchFailure.NotInTeam)]
    [InlineData("", MatchFailure.NotInTeam)]
    [InlineData("someone@example.com", MatchFailure.NotInDirectory)]
    [InlineData("@nobody", MatchFailure.NotInDirectory)]
    [InlineData("@", MatchFailure.NotInDirectory)]
    [InlineData("@shared", MatchFailure.NotInDirectory)]
    public void In_doubt_a_name_means_nobody(string written, MatchFailure why) => Fails(Directory.Resolve(written, ["payments"]), why);

    [Fact]
    public void A_first_name_must_be_the_only_one_in_all_teams_of_the_item()
    {
        Directory.Resolve("Priya", ["search"]).Person.ShouldBe(Elsewhere);
        Fails(Directory.Resolve("Priya", ["payments", "search"]), MatchFailure.Ambiguous);
        Directory.Resolve("Priya Shah", ["payments", "search"]).Person.ShouldBe(Elsewhere);
    }

    [Fact]
    public void A_bare_name_means_nobody_without_a_team() => Fails(Directory.Resolve("Priya Raman", []), MatchFailure.NoTeam);

    [Fact]
    public void An_unknown_team_has_no_members() => Fails(Directory.Resolve("Priya", ["Payments"]), MatchFailure.NotInTeam);

    [Fact]
    public void Two_who_bear_the_same_full_name_are_nobody()
    {
        var directory = new PersonDirectory([Sam, Sam with { Id = new("sam3") }], []);

        Fails(directory.Resolve("Sam Lee", ["payments"]), MatchFailure.Ambiguous);
    }

    [Fact]
    public void A_whole_name_that_is_also_somebodys_first_name_is_in_doubt()
    {
        var directory = new PersonDirectory([Sam, Some.Person("sam4", "Sam")], []);

        Fails(directory.Resolve("Sam", ["payments"]), MatchFailure.Ambiguous);
        directory.Resolve("Sam Lee", ["payments"]).Person.ShouldBe(Sam);
    }

    [Theory]
    [InlineData("priya.raman@example.com")]
    [InlineData(" Priya.Raman@Example.com ")]
    [InlineData("@praman")]
    [InlineData("@PRAMAN")]
    public void An_address_or_a_handle_needs_no_team(string written) => Directory.Resolve(written, []).Person.ShouldBe(Priya);

    [Fact]
    public void An_id_finds_its_person_exactly()
    {
        Directory.Find(new("priya")).ShouldBe(Priya);
        Directory.Find(new("Priya")).ShouldBeNull();
    }

    [Fact]
    public void Only_those_who_turned_it_on_consent()
    {
        var directory = new PersonDirectory([Priya, Tomas with { Consent = Consent.Off }, new() { Id = new("new"), Name = "New" }], []);

        directory.Consenting.ShouldBe([Priya.Id]);
    }

    private static void Fails(PersonMatch match, MatchFailure why)
    {
        match.Person.ShouldBeNull();
        match.Failure.ShouldBe(why);
    }

    [Fact]
    public void Somebody_who_changed_teams_keeps_what_a_name_meant_before()
    {
        Directory.Resolve("Priya Shah", ["payments"]).Person.ShouldBeNull();

        Directory.Resolve("Priya Shah", ["payments"], Elsewhere.Id).Person.ShouldBe(Elsewhere);
        Directory.Resolve("Priya", ["payments"], Elsewhere.Id).Person.ShouldBe(Elsewhere);
    }

    [Fact]
    public void A_name_that_meant_nobody_before_still_means_nobody_when_several_bear_it() =>
        Directory.Resolve("Sam", ["payments"], null).Failure.ShouldBe(MatchFailure.Ambiguous);

    [Fact]
    public void What_a_name_meant_before_ends_with_the_name() =>
        Directory.Resolve("Tomás", ["payments"], Elsewhere.Id).Person.ShouldBe(Tomas);
}
