using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Tests.Practices.Text;

public sealed class LexemeTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("7")]
    [InlineData("24")]
    [InlineData("100")]
    [InlineData("1433")]
    [InlineData("2026")]
    [InlineData("55555")]
    [InlineData("12345678901234567890123456789012345678901234567890")]
    public void A_number_is_what_the_lists_of_words_say_of_it(string number) => Facts(Lexeme.Of(number)).ShouldBe(Facts(Lexeme.Read(number)));

    [Fact]
    public void A_name_says_nothing_but_whose_it_is()
    {
        var name = Lexeme.NameOf("will smith");

        name.OfName.ShouldBe("will smith");
        Facts(name).ShouldBe(Facts(Lexeme.Name));
    }

    private static string Facts(Lexeme lexeme) =>
        $"{lexeme.Spelling} {lexeme.Ends} {lexeme.Lower} {lexeme.LowerHash} {lexeme.Stem} {lexeme.StemHash} {lexeme.Form} {lexeme.Pronoun} {ReferenceEquals(lexeme.Pronoun, lexeme.Lower)}"
        + $" {lexeme.Class} {lexeme.Auxiliary} {lexeme.Clues} {lexeme.IsAscii} {lexeme.HasDigit} {lexeme.MayDismiss} {lexeme.IsCapitalised} {lexeme.HasInnerCapital} {lexeme.IsOwner} {lexeme.EndsWithS}";
}
