using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Tests.Practices.Text;

public sealed class LexiconTests
{
    [Fact]
    public void A_word_met_again_is_looked_up_not_made_anew() => Lexicon.Of("rollback").ShouldBeSameAs(Lexicon.Of("rollback"));

    [Theory]
    [InlineData("dns", "DNS")]
    [InlineData("ab", "ba")]
    [InlineData("configuration", "confabulation")]
    [InlineData("a", "aa")]
    public void Words_that_resemble_each_other_are_told_apart(string one, string other)
    {
        Lexicon.Of(one).Spelling.ShouldBe(one);
        Lexicon.Of(other).Spelling.ShouldBe(other);
        Lexicon.Of(one).Spelling.ShouldBe(one);
    }

    [Fact]
    public void More_words_than_it_has_places_for_are_all_read_right()
    {
        for (var number = 0; number < 100_000; number++)
        {
            var word = $"w{number}";
            Lexicon.Of(word).Lower.ShouldBe(word);
        }
    }

    [Fact]
    public void A_word_too_long_to_be_kept_is_read_all_the_same() => Lexicon.Of(new string('A', 100_000)).Lower.ShouldBe(new string('a', 100_000));
}
