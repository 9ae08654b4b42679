using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Tests.Practices.Text;

public sealed class WordTests
{
    [Fact]
    public void What_is_put_into_a_word_is_found_in_it()
    {
        foreach (var before in Enum.GetValues<WordBreak>())
        {
            foreach (var aside in Enum.GetValues<WordAside>())
            {
                for (var marks = 0; marks < 4; marks++)
                {
                    var word = new Word(Lexeme.Opaque, int.MaxValue - 9, 9, before, aside, (WordMarks)marks);

                    (word.Start, word.Length, word.End, word.Before, word.Aside).ShouldBe((int.MaxValue - 9, 9, int.MaxValue, before, aside));
                    (word.IsPossessive, word.IsHandle, word.IsNone).ShouldBe(((marks & 1) != 0, (marks & 2) != 0, false));
                }
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(64 << 20)]
    [InlineData(int.MaxValue)]
    public void The_length_of_a_word_runs_into_nothing_else(int length)
    {
        var word = new Word(Lexeme.Opaque, 0, length, WordBreak.None, WordAside.None, WordMarks.None);

        word.Length.ShouldBe(Math.Min(length, (64 << 20) - 1));
        (word.Start, word.Before, word.Aside, word.IsPossessive, word.IsHandle).ShouldBe((0, WordBreak.None, WordAside.None, false, false));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\ud83d\ude00 \ud83d e\u0301t\u00e9 \u0130 \ufb03")]
    [InlineData("\u4e2d\u6587 Priya's (the \"queue\") @jonas-weber, 10:05; a_b c/d/e `x y`")]
    public void Words_stand_where_they_say(string text)
    {
        foreach (var word in WordReader.Read(text, new(0, text.Length)))
        {
            word.Length.ShouldBeGreaterThan(0);
            var written = text[word.Start..word.End];
            (word.Lower == WordReader.Opaque || written.StartsWith(word.Lower, StringComparison.OrdinalIgnoreCase)).ShouldBeTrue(written);
        }
    }

    [Fact]
    public void A_word_of_a_hundred_thousand_letters_is_one()
    {
        var text = new string('b', 100_000) + " " + new string('c', 100_000);

        WordReader.Read(text, new(0, text.Length)).Select(word => (word.Start, word.Length)).ShouldBe([(0, 100_000), (100_001, 100_000)]);
    }
}
