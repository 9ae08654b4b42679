namespace CoachBot.Core.Tests;

public sealed class NearestTests
{
    private static readonly string[] Verbs = ["mylevel", "mydata", "growth", "evidence"];

    [Theory]
    [InlineData("mylevle", "mylevel")]
    [InlineData("MYLEVEL", "mylevel")]
    [InlineData("groth", "growth")]
    [InlineData("evidnce", "evidence")]
    [InlineData("mydata", "mydata")]
    public void Finds_what_may_have_been_meant(string text, string meant) => Nearest.To(text, Verbs).ShouldBe(meant);

    [Theory]
    [InlineData("weather")]
    [InlineData("")]
    [InlineData("evi")]
    public void Finds_nothing_when_all_are_too_far(string text) => Nearest.To(text, Verbs).ShouldBeNull();

    [Fact]
    public void A_third_of_the_candidate_may_differ_and_no_more()
    {
        Nearest.To("abcdxx", ["abcdef"]).ShouldBe("abcdef");
        Nearest.To("abcxxx", ["abcdef"]).ShouldBeNull();
    }

    [Fact]
    public void One_edit_is_near_however_short_the_candidate() => Nearest.To("oz", ["on"]).ShouldBe("on");

    [Fact]
    public void The_first_of_equals_is_meant() => Nearest.To("cat", ["car", "cap"]).ShouldBe("car");

    [Fact]
    public void A_nearer_one_behind_is_meant() => Nearest.To("growths", ["growtpxs", "growth"]).ShouldBe("growth");

    [Fact]
    public void Nothing_is_near_among_nothing() => Nearest.To("growth", []).ShouldBeNull();

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "", 3)]
    [InlineData("", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("flaw", "lawn", 2)]
    public void Counts_single_character_edits(string left, string right, int edits) => Nearest.Edits(left, right).ShouldBe(edits);

    [Fact]
    public void Two_letters_swapped_are_one_edit()
    {
        Nearest.To("aks", ["ask", "map"]).ShouldBe("ask");
        Nearest.Edits("aks", "ask").ShouldBe(1);
        Nearest.Edits("abc", "bca").ShouldBe(2);
    }
}
