using CoachBot.Files;

namespace CoachBot.Tests.Files;

public sealed class KebabIdTests
{
    [Theory]
    [InlineData("CI/CD & Release", "ci-cd-release")]
    [InlineData("  Qualität  ", "qualitat")]
    [InlineData("Engineer II", "engineer-ii")]
    [InlineData("--a--b--", "a-b")]
    [InlineData("日本語", "")]
    [InlineData("", "")]
    public void A_slug_is_of_lower_case_letters_digits_and_single_hyphens(string text, string slug) => KebabId.Slug(text).ShouldBe(slug);

    [Fact]
    public void A_slug_is_no_longer_than_an_id_may_be()
    {
        var slug = KebabId.Slug(new string('a', 79) + "/" + new string('b', 79));

        slug.ShouldBe(new string('a', 79));
        KebabId.Slug(slug).ShouldBe(slug);
    }
}
