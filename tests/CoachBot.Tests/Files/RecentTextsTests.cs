using System.Globalization;
using CoachBot.Files;

namespace CoachBot.Tests.Files;

public sealed class RecentTextsTests
{
    [Fact]
    public void Every_text_is_read_as_itself_however_many_there_are()
    {
        var recent = new RecentTexts<int>(text => int.Parse(text, CultureInfo.InvariantCulture));

        foreach (var number in Enumerable.Range(0, 5_000).Concat(Enumerable.Range(0, 5_000)))
        {
            recent.Of(number.ToString(CultureInfo.InvariantCulture)).ShouldBe(number);
        }
    }

    [Fact]
    public void A_text_met_again_is_not_read_again()
    {
        var times = 0;
        var recent = new RecentTexts<int>(text => text.Length + ++times);

        recent.Of("Timeline").ShouldBe(9);
        recent.Of("Timeline").ShouldBe(9);
    }

    [Fact]
    public void A_long_text_is_not_kept()
    {
        var times = 0;
        var recent = new RecentTexts<int>(_ => ++times);

        recent.Of(new('a', 1_000)).ShouldBe(1);
        recent.Of(new('a', 1_000)).ShouldBe(2);
    }
}
