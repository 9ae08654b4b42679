using CoachBot.Core.Weekly;

namespace CoachBot.Core.Tests.Weekly;

public sealed class TimeRangeTests
{
    [Theory]
    [InlineData(0, 1, "9-17")]
    [InlineData(17, 20, "9-17")]
    [InlineData(8, 10, "10-17")]
    [InlineData(16, 18, "9-16")]
    [InlineData(11, 12, "9-11 12-17")]
    [InlineData(9, 17, "")]
    [InlineData(8, 18, "")]
    public void Without_another_range_what_lies_outside_of_it_is_left(int from, int until, string left) =>
        string.Join(' ', Hours(9, 17).Without(Hours(from, until)).Select(range => $"{range.From.Hour}-{range.Until.Hour}")).ShouldBe(left);

    [Fact]
    public void Has_its_beginning_and_not_its_end()
    {
        var range = Hours(9, 17);

        range.Has(range.From).ShouldBeTrue();
        range.Has(range.Until).ShouldBeFalse();
    }

    private static TimeRange Hours(int from, int until)
    {
        var day = new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);
        return new(day.AddHours(from), day.AddHours(until));
    }
}
