using CoachBot.Core.Frameworks;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Frameworks;

public sealed class CrosswalkTests
{
    [Fact]
    public void The_same_practices_are_wholly_equivalent()
    {
        var found = Only(Links(("a", 100), ("b", 50)), Links(("b", 50), ("a", 100)));

        found.Share.ShouldBe(100);
        found.IsLargely.ShouldBeTrue();
        found.Practices.Select(practice => practice.Value).ShouldBe(["a", "b"]);
    }

    [Theory]
    [InlineData(19, 0)]
    [InlineData(20, 20)]
    [InlineData(49, 49)]
    [InlineData(50, 50)]
    public void A_share_counts_from_a_fifth_on_and_is_largely_so_from_a_half_on(int common, int share)
    {
        var row = Crosswalk.Between(Of(Links(("a", 100))), Of(Links(("a", common)))).Rows.ShouldHaveSingleItem();

        row.Equivalents.Select(found => found.Share).ShouldBe(share == 0 ? [] : [share]);
        row.Equivalents.Select(found => found.IsLargely).ShouldBe(share == 0 ? [] : [share >= 50]);
    }

    [Fact]
    public void It_is_read_in_one_direction()
    {
        Competency narrow = Links(("a", 100)), broad = Links(("a", 100), ("b", 100), ("c", 100));

        Only(narrow, broad).Share.ShouldBe(100);
        Only(broad, narrow).Share.ShouldBe(33);
    }

    [Fact]
    public void What_shares_no_practice_has_no_equivalent() =>
        Crosswalk.Between(Of(Links(("a", 100))), Of(Links(("b", 100)))).Rows.ShouldHaveSingleItem().Equivalents.ShouldBeEmpty();

    [Fact]
    public void A_competency_that_nothing_feeds_has_no_equivalent() =>
        Crosswalk.Between(Of(Links()), Of(Links(("b", 100)))).Rows.ShouldHaveSingleItem().Equivalents.ShouldBeEmpty();

    [Fact]
    public void The_closest_comes_first()
    {
        var to = Of(Links(("a", 30))) with { Competencies = [Links(("a", 30)) with { Id = new("far") }, Links(("a", 90)) with { Id = new("near") }] };

        Crosswalk.Between(Of(Links(("a", 100))), to).Rows.ShouldHaveSingleItem().Equivalents.Select(found => found.Competency.Id.Value).ShouldBe(["near", "far"]);
    }

    [Fact]
    public void Steps_correspond_by_the_rung_that_shows_them()
    {
        var from = Of(Links(("a", 100))) with { Scale = [new("low", 1, "Low", Involvement.Executed), new("high", 2, "High", Involvement.Led)] };
        var to = Of(Links(("a", 100))) with { Scale = [new("only", 1, "Only", Involvement.Led)] };

        Crosswalk.Between(from, to).Steps.Select(step => (step.Rung, step.From?.Id, step.To?.Id))
            .ShouldBe([(Involvement.Executed, "low", null), (Involvement.Led, "high", "only")]);
    }

    private static Equivalent Only(Competency from, Competency to) =>
        Crosswalk.Between(Of(from), Of(to)).Rows.ShouldHaveSingleItem().Equivalents.ShouldHaveSingleItem();

    private static Competency Links(params (string Practice, int Weight)[] links) => new()
    {
        Id = new("competency"),
        Title = "Competency",
        Kind = null,
        Description = "",
        Practices = [.. links.Select(link => new PracticeLink(new(link.Practice), link.Weight))],
        Expectations = [],
    };

    private static Framework Of(Competency competency) =>
        new() { Id = "f", Title = "F", Source = "", Hash = "", Scale = Some.Scale, Levels = Some.Levels, Competencies = [competency] };
}
