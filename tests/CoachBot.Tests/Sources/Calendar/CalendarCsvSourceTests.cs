using System.Globalization;
using CoachBot.Core.Weekly;
using CoachBot.Files;
using CoachBot.Sources.Calendar;
using CoachBot.Sources.Tickets;

namespace CoachBot.Tests.Sources.Calendar;

public sealed class CalendarCsvSourceTests
{
    private const string Header = "kind,id,person,team,role,from,until,week,zone,status";

    [Theory]
    [InlineData("2026-11-23T09:00+01:00", "", "2026-11-23T08:00Z")]
    [InlineData("2026-11-23T09:00:30.250+01:00", "Asia/Tokyo", "2026-11-23T08:00:30.25Z")]
    [InlineData("2026-11-23T08:00Z", "", "2026-11-23T08:00Z")]
    [InlineData("2026-11-23 08:00 UTC", "", "2026-11-23T08:00Z")]
    [InlineData("2026-11-23 09:00", "Europe/Madrid", "2026-11-23T08:00Z")]
    [InlineData("2026-07-23T09:00", "Europe/Madrid", "2026-07-23T07:00Z")]
    // Skipped: the first that there is after it. Twice: the first.
    [InlineData("2026-03-29 02:30", "Europe/Madrid", "2026-03-29T01:00Z")]
    [InlineData("2026-10-25 02:30", "Europe/Madrid", "2026-10-25T00:30Z")]
    [InlineData("2026-10-04 02:15", "Australia/Lord_Howe", "2026-10-03T15:30Z")]
    public void A_time_has_an_offset_or_is_of_the_rows_zone(string from, string zone, string expected) =>
        Read($"page,,mei,,,{from},,,{zone},").Entries.ShouldHaveSingleItem().Time.From.ShouldBe(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture));

    [Fact]
    public void Every_kind_is_read()
    {
        var entries = Read(
            "shift,s1,mei,Data Platform,Secondary,2026-11-23T09:00Z,2026-11-30T09:00Z,,,",
            "page,,@octo,,,2026-11-23T02:00Z,,,,confirmed",
            "leave,,mei@example.com,,,2026-12-24,2027-01-02,,,",
            "leave,,mei,,,2026-12-24,,,,",
            "Quiet week,,,checkout,,,,2026-W53,,").Entries;

        entries.Select(entry => (entry.Kind, entry.Person)).ShouldBe(
            [(CalendarKind.Shift, "mei"), (CalendarKind.Page, "@octo"), (CalendarKind.Leave, "mei@example.com"), (CalendarKind.Leave, "mei"), (CalendarKind.QuietWeek, "")]);
        entries[0].Team.ShouldBe("data-platform");
        entries[0].Role.ShouldBe(ShiftRole.Secondary);
        (entries[0].Time.Until - entries[0].Time.From).ShouldBe(TimeSpan.FromDays(7));
        entries[2].Days.ShouldBe(new DayRange(new(2026, 12, 24), new(2027, 1, 2)));
        entries[3].Days.ShouldBe(new DayRange(new(2026, 12, 24), new(2026, 12, 24)));
        entries[4].Week.ShouldBe(new IsoWeek(2026, 53));
    }

    [Fact]
    public void An_entry_that_is_no_more_needs_its_id_alone()
    {
        var entries = Read("shift,s1,,,,,,,,cancelled", "leave,l1,gone@example.com,,,,,,,Deleted").Entries;

        entries.ShouldAllBe(entry => entry.IsRemoved);
        entries.Select(entry => entry.Key).ShouldBe(["s1", "l1"]);
    }

    [Theory]
    [InlineData("shfit,s1,mei,,,2026-11-23T09:00Z,2026-11-30T09:00Z,,,", "unknown kind; found shfit; allowed: shift, page, leave, quiet-week. Did you mean 'shift'?")]
    [InlineData("shift,,mei,,,2026-11-23T09:00Z,2026-11-30T09:00Z,,,", "a shift has no id.")]
    [InlineData("shift,s1,,,,2026-11-23T09:00Z,2026-11-30T09:00Z,,,", "person is empty;")]
    [InlineData("shift,s1,mei,,boss,2026-11-23T09:00Z,2026-11-30T09:00Z,,,", "unknown role; found boss; allowed: primary, secondary, shadow.")]
    [InlineData("shift,s1,mei,,,2026-11-23 09:00,2026-11-30T09:00Z,,,", "from has no offset, and the row no zone; found 2026-11-23 09:00;")]
    [InlineData("shift,s1,mei,,,23.11.2026,2026-11-30T09:00Z,,,", "from is not a time; found 23.11.2026;")]
    [InlineData("shift,s1,mei,,,0001-01-01 00:00,2026-11-30T09:00Z,,Europe/Madrid,", "from is not a time;")]
    [InlineData("shift,s1,mei,,,2026-11-23T09:00Z,,,,", "until is empty;")]
    [InlineData("shift,s1,mei,,,2026-11-30T09:00Z,2026-11-23T09:00Z,,,", "a shift ends before it begins;")]
    [InlineData("shift,s1,mei,,,2026-11-23T09:00Z,2027-11-30T09:00Z,,,", "a shift is longer than 62 days;")]
    [InlineData("shift,s1,mei,,,2026-11-23 09:00,2026-11-30 09:00,,Europe/Madird,", "unknown time zone; found Europe/Madird;")]
    [InlineData("shift,s1,mei,,,2026-11-23T09:00Z,2026-11-30T09:00Z,2026-W40,,", "shift has no 'week'; found 2026-W40;")]
    [InlineData("leave,,mei,,,2026-12-24T09:00Z,,,,", "from is not a day;")]
    [InlineData("leave,,mei,,,2026-12-24,2026-12-23,,,", "a leave ends before it begins;")]
    [InlineData("quiet-week,,,,,,,2026-W40,,", "a quiet week is of a person or of a team; found neither.")]
    [InlineData("quiet-week,,mei,checkout,,,,2026-W40,,", "a quiet week is of a person or of a team; found both.")]
    [InlineData("quiet-week,,mei,,,,,2025-W53,,", "week is no week; found 2025-W53;")]
    [InlineData("page,,mei,,,2026-11-23T09:00Z,,,,gone", "unknown status; found gone; allowed: deleted, cancelled, canceled, active, confirmed.")]
    public void A_refusal_says_where_what_was_found_and_what_may_be_there(string row, string expected)
    {
        var problem = Read(row).Problems.ShouldHaveSingleItem();

        problem.Where.ShouldBe("rota.csv:2");
        problem.ToString().ShouldContain(expected, Case.Sensitive);
    }

    [Fact]
    public void All_problems_are_told_at_once_and_an_id_stands_once()
    {
        var problems = Read("shift,s1,mei,,,2026-11-23T09:00Z,2026-11-30T09:00Z,,,", "shift,s1,ana,,,soon,later,,,", "page,s1,mei,,,2026-11-23T09:00Z,,,,", "holiday,,,,,,,,,").Problems;

        problems.Select(problem => problem.Where).ShouldBe(["rota.csv:3", "rota.csv:3", "rota.csv:5"]);
        problems.ShouldContain(problem => problem.What == "the id is already that of line 2");
    }

    [Fact]
    public void A_table_of_tickets_is_no_calendar_and_the_other_way_round()
    {
        var calendar = new WorkFile("a.csv", "kind,person,week\nquiet-week,mei,2026-W40\n");
        var tickets = new WorkFile("b.csv", "id,title,status,kind\n1,T,open,task\n");

        new CalendarCsvSource().Accepts(calendar).ShouldBeTrue();
        new TicketCsvSource().Accepts(calendar).ShouldBeFalse();
        new CalendarCsvSource().Accepts(tickets).ShouldBeFalse();
        new TicketCsvSource().Accepts(tickets).ShouldBeTrue();
    }

    private static CalendarReading Read(params string[] rows) => new CalendarCsvSource().Read(new WorkFile("rota.csv", $"{Header}\n{string.Join('\n', rows)}\n"));
}
