using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Tests.Practices.Text;

public sealed class ReferenceLineTests
{
    [Theory]
    [InlineData("Fixes #12")]
    [InlineData("Closes https://example.com/shop/web/issues/12.")]
    [InlineData("See also: #12, #13 and #14")]
    [InlineData("Related to shop-team/website PR 7")]
    [InlineData("(cherry picked from commit 4f2a91c)")]
    [InlineData("Merged change in shop/web, 2024-05-02")]
    [InlineData("Merged change in shop/web, 2024-05-02 (pull request 12: \"Move the carts\")")]
    public void A_line_that_only_points_somewhere_is_one(string line) => Is(line).ShouldBeTrue();

    [Theory]
    [InlineData("Fixes the pager")]
    [InlineData("See also")]
    [InlineData("Fixed 12 alerts")]
    [InlineData("Merged")]
    [InlineData("Rolled back in 12")]
    [InlineData("Merged pull request 12 that rotates the keys")]
    [InlineData("Merged change in the alert rules")]
    public void A_line_with_a_word_more_or_without_a_place_is_none(string line) => Is(line).ShouldBeFalse();

    private static bool Is(string line) => ReferenceLine.Is(WordReader.Read(line, new(0, line.Length)));
}
