using CoachBot.Sources;

namespace CoachBot.Tests.Sources;

public sealed class WorkDatesTests
{
    [Theory]
    [InlineData("2026-03-04", "2026-03-04T00:00:00Z")]
    [InlineData(" 2026-03-04 ", "2026-03-04T00:00:00Z")]
    [InlineData("2026-03-04T10:05Z", "2026-03-04T10:05:00Z")]
    [InlineData("2026-03-04T10:05:07.123+01:00", "2026-03-04T09:05:07.123Z")]
    [InlineData("2026-03-04T00:30:00.000+0100", "2026-03-03T23:30:00Z")]
    [InlineData("2026-03-04 10:05", "2026-03-04T10:05:00Z")]
    [InlineData("2026-03-04 10:05 UTC", "2026-03-04T10:05:00Z")]
    [InlineData("2026-03-04 22:05 -05:00", "2026-03-05T03:05:00Z")]
    [InlineData("4 March 2026", "2026-03-04T00:00:00Z")]
    [InlineData("March 4, 2026", "2026-03-04T00:00:00Z")]
    [InlineData("Wednesday, 4 March 2026", "2026-03-04T00:00:00Z")]
    [InlineData("2026/03/04", "2026-03-04T00:00:00Z")]
    public void Reads_a_date_in_utc(string text, string moment) =>
        WorkDates.Parse(text).ShouldBe(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("")]
    [InlineData("03/04/2026")]
    [InlineData("04.03.2026")]
    [InlineData("2026-02-30")]
    [InlineData("2026-03-04 10:05 CET")]
    [InlineData("Monday, 4 March 2026")]
    [InlineData("10:05 UTC")]
    [InlineData("last Tuesday")]
    [InlineData("0001-01-01T00:00+14:00")]
    [InlineData("9999-12-31")]
    public void Does_not_guess(string text) => WorkDates.Parse(text).ShouldBeNull();
}
