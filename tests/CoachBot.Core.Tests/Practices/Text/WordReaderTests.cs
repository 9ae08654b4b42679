using System.Collections.Immutable;
using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Tests.Practices.Text;

public sealed class WordReaderTests
{
    [Theory]
    [InlineData("the `kubectl rollout undo` command", "the \u00a7 command")]
    [InlineData("see https://wiki.example.com/canary/rollback?tags=slo, then", "see \u00a7 then")]
    [InlineData("(www.example.com/rollback)", "\u00a7")]
    [InlineData("in /etc/rollback/keys now", "in \u00a7 now")]
    [InlineData("wiki.example.com/rollback is", "\u00a7 is")]
    [InlineData("set rolled_back to true", "set \u00a7 to true")]
    [InlineData("CI/CD and/or TCP/IP", "ci cd and or tcp ip")]
    [InlineData("a lone ` tick", "a lone tick")]
    [InlineData("it's Priya's don\u2019t", "it priya don't")]
    [InlineData("na\u00efve caf\u00e9", "na\u00efve caf\u00e9")]
    public void Code_and_addresses_are_one_word_without_meaning(string text, string words) =>
        string.Join(' ', Read(text).Select(word => word.Lower)).ShouldBe(words);

    [Theory]
    [InlineData("one two", WordBreak.None)]
    [InlineData("one-two", WordBreak.Hyphen)]
    [InlineData("one, two", WordBreak.Comma)]
    [InlineData("one & two", WordBreak.Comma)]
    [InlineData("one: two", WordBreak.Strong)]
    [InlineData("one - two", WordBreak.Strong)]
    [InlineData("one (two)", WordBreak.Strong)]
    [InlineData("one \u2014 two", WordBreak.Strong)]
    [InlineData("14:05", WordBreak.None)]
    [InlineData("412,000", WordBreak.None)]
    public void What_stands_between_words_is_kept(string text, WordBreak before) => Read(text)[1].Before.ShouldBe(before);

    [Theory]
    [InlineData("one (two) three", WordAside.Bracket)]
    [InlineData("one \"two\" three", WordAside.Quote)]
    [InlineData("one \u201ctwo\u201d three", WordAside.Quote)]
    [InlineData("one \"two three", WordAside.None)]
    [InlineData("one (two three", WordAside.None)]
    public void Brackets_and_quotation_marks_set_words_aside_when_they_close(string text, WordAside aside)
    {
        var words = Read(text);

        words[1].Aside.ShouldBe(aside);
        words[2].Aside.ShouldBe(WordAside.None);
    }

    [Theory]
    [InlineData("Priya's script", true)]
    [InlineData("Jonas' script", true)]
    [InlineData("Jonas script", false)]
    [InlineData("'Jonas' said", true)]
    public void An_owner_is_told_from_a_subject(string text, bool isPossessive) => Read(text)[0].IsPossessive.ShouldBe(isPossessive);

    private static ImmutableArray<Word> Read(string text) => WordReader.Read(text, new(0, text.Length));
}
