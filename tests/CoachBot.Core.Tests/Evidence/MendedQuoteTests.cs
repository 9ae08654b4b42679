using CoachBot.Core.Evidence;

namespace CoachBot.Core.Tests.Evidence;

public sealed class MendedQuoteTests
{
    [Theory]
    [InlineData("I rotated the databse password.", "I rotated the database password.")]
    [InlineData("I rotated the\ndatabase password", "I rotated the database password.")]
    [InlineData("Bob rotatd the certficate, twice", "Bob rotated the certificate twice.")]
    [InlineData("“I rotated it”", "I rotated it")]
    [InlineData("the same", "the same")]
    public void A_mended_typo_or_line_break_says_the_same(string before, string after)
    {
        MendedQuote.Is(before, after).ShouldBeTrue();
        MendedQuote.Is(after, before).ShouldBeTrue();
    }

    [Theory]
    [InlineData("I rotated the key.", "I did not rotate the key.")]
    [InlineData("It is now done.", "It is not done.")]
    [InlineData("We were able to restore it.", "We were unable to restore it.")]
    [InlineData("I restored 12 nodes.", "I restored 13 nodes.")]
    [InlineData("I restored node-a1.", "I restored node-b1.")]
    [InlineData("I rotated the database password.", "I rotated the API key.")]
    [InlineData("Anna restored it.", "Hanna restored it.")]
    [InlineData("thee wrods mispelt heer", "three words misspelt here")]
    [InlineData("I rotated it.", "")]
    [InlineData("can", "can't")]
    public void What_says_something_else_is_no_mended_typo(string before, string after)
    {
        MendedQuote.Is(before, after).ShouldBeFalse();
        MendedQuote.Is(after, before).ShouldBeFalse();
    }
}
