using System.Globalization;
using CoachBot.Sources.Postmortems;

namespace CoachBot.Tests.Sources.Postmortems;

public sealed class ProseTimeTests
{
    [Theory]
    [InlineData("On 4 March 2026, from 10:05 to 11:20 UTC, the shop was down.", "2026-03-04 10:05 11:20")]
    [InlineData("From 10:05–11:20 UTC on 2026-03-04 it was down.", "2026-03-04 10:05 11:20")]
    [InlineData("On the 4th of March 2026 between 10:05 and 11:20 it was down.", "2026-03-04 10:05 11:20")]
    [InlineData("On March 4, 2026 at 10:05 a page came, and at 10:30 another.", "2026-03-04 10:05 -")]
    [InlineData("It lasted until 11:20 UTC on 4 March 2026.", "2026-03-04 - 11:20")]
    [InlineData("Wednesday, 4 March 2026", "2026-03-04 - -")]
    [InlineData("On 4 March 2026, from 10:05 to 11:20 CET, it was down.", "2026-03-04 - -")]
    [InlineData("From 23:40 on 4 March 2026 until 00:15 on 5 March 2026.", "2026-03-04 23:40 +00:15")]
    [InlineData("On 4 March 2026 from 23:40 to 00:15.", "2026-03-04 23:40 +00:15")]
    [InlineData("Seen on 2 March 2026 and on 9 March 2026. Over.", "2026-03-02 - -|2026-03-09 - -")]
    public void Reads_the_day_and_its_hours(string sentence, string expected) =>
        string.Join('|', ProseTime.In(ProseWord.In(sentence)).Select(Shown)).ShouldBe(expected);

    [Theory]
    [InlineData("On 03/04/2026 it was down.")]
    [InlineData("On 4 March it was down from 10:05 to 11:20.")]
    [InlineData("Release 2026.3.4 was bad, see PR 2026.")]
    [InlineData("On 30 February 2026.")]
    [InlineData("")]
    public void Does_not_guess_a_day(string sentence) => ProseTime.In(ProseWord.In(sentence)).ShouldBeEmpty();

    [Theory]
    [InlineData("10:05", "10:05:00")]
    [InlineData("9:05 UTC", "09:05:00")]
    [InlineData("10:05Z", "10:05:00")]
    [InlineData("10:05 CET", null)]
    [InlineData("25:00", null)]
    [InlineData("about 10:05", null)]
    public void A_field_of_hours_holds_nothing_else(string field, string? time) =>
        ProseTime.TimeOfDay(field)?.ToString("c", CultureInfo.InvariantCulture).ShouldBe(time);

    private static string Shown(ProseMoment moment) => string.Create(
        CultureInfo.InvariantCulture,
        $"{moment.Day:yyyy-MM-dd} {moment.Begin?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "-"} {(moment.End is { } end ? $"{(end.Date > moment.Day ? "+" : "")}{end:HH:mm}" : "-")}");
}
