using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Work;

public sealed class TextSpanTests
{
    [Fact]
    public void Cuts_the_literal_characters() => new TextSpan(4, 3).In("one two three").ShouldBe("two");

    [Theory]
    [InlineData(10, 4)]
    [InlineData(-1, 2)]
    public void Refuses_to_cut_outside_the_text(int start, int length) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new TextSpan(start, length).In("one two three"));

    [Theory]
    [InlineData(0, 4, false)]
    [InlineData(0, 5, true)]
    [InlineData(5, 1, true)]
    [InlineData(7, 1, false)]
    [InlineData(6, 9, true)]
    public void Overlaps_what_shares_a_character(int start, int length, bool overlaps)
    {
        new TextSpan(4, 3).Overlaps(new(start, length)).ShouldBe(overlaps);
        new TextSpan(start, length).Overlaps(new(4, 3)).ShouldBe(overlaps);
    }

    [Theory]
    [InlineData(4, 3, true)]
    [InlineData(5, 1, true)]
    [InlineData(3, 3, false)]
    [InlineData(5, 3, false)]
    public void Contains_what_lies_wholly_within(int start, int length, bool contains) =>
        new TextSpan(4, 3).Contains(new(start, length)).ShouldBe(contains);
}
