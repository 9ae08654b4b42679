using CoachBot.Core;
using CoachBot.Core.People;
using CoachBot.Core.Weekly;
using CoachBot.Demo;
using CoachBot.Files;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Pipeline;
using CoachBot.Sources.Calendar;
using CoachBot.Storage;

namespace CoachBot.IntegrationTests.Pipeline;

public sealed class CalendarIntakeTests(PostgresCluster cluster)
{
    private const string Rota = """
        kind,id,person,team,role,from,until,week,zone,status
        shift,s1,mei,,primary,2026-06-08T09:00Z,2026-06-15T09:00Z,,,
        shift,s2,Priya.Raman@example.com,,shadow,2026-06-08T09:00Z,2026-06-15T09:00Z,,,
        page,,mei,,,2026-06-09T02:00Z,,,,
        leave,l1,priya,,,2026-06-17,2026-06-19,,,
        quiet-week,,mei,,,,,2026-W26,,
        quiet-week,,,checkout,,,,2026-W27,,

        """;

    private static readonly DateTimeOffset June = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Nobody = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_what_decides_about_when_somebody_is_written_to()
    {
        await using var app = await TestApp.StartAsync(cluster);

        (await TakeAsync(app, Rota)).ShouldBe(new CalendarCount { New = 6 });

        var calendars = await app.Get<CalendarStore>().ForAsync([new("mei"), new("priya"), new("farid")], June, June.AddMonths(2), Token);
        var mei = calendars[new("mei")];
        mei.Shifts.ShouldBe([new TimeRange(June.AddDays(7).AddHours(9), June.AddDays(14).AddHours(9))]);
        mei.Pages.ShouldBe([June.AddDays(8).AddHours(2)]);
        mei.Leave.ShouldBeEmpty();
        mei.QuietWeeks.ShouldBe([new IsoWeek(2026, 26), new IsoWeek(2026, 27)]);
        calendars[new("priya")].Leave.ShouldBe([new DayRange(new(2026, 6, 17), new(2026, 6, 19))]);
        calendars[new("priya")].QuietWeeks.ShouldBe([new IsoWeek(2026, 27)]);
        var farid = calendars[new("farid")];
        (farid.Shifts.Count, farid.Pages.Count, farid.Leave.Count, farid.QuietWeeks.Count).ShouldBe((0, 0, 0, 0));
    }

    [Fact]
    public async Task Only_what_can_decide_about_the_time_asked_for_is_read()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await TakeAsync(app, Rota);

        var after = (await ForAsync(app, "mei", June.AddDays(14).AddHours(9), June.AddDays(21)))!;
        var paged = (await ForAsync(app, "mei", June.AddDays(9).AddHours(1), June.AddDays(9).AddHours(2)))!;
        var leave = (await ForAsync(app, "priya", June.AddDays(19).AddHours(12), June.AddDays(19).AddHours(13)))!;

        after.Shifts.ShouldBeEmpty();
        after.Pages.ShouldBeEmpty();
        // A night page is a reason for the 24 hours after it, and a day lasts longer in the west.
        paged.Pages.Count.ShouldBe(1);
        leave.Leave.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_file_twice_changes_nothing()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await TakeAsync(app, Rota);
        var before = await app.DumpAsync();

        (await TakeAsync(app, Rota)).ShouldBe(new CalendarCount { Unchanged = 6 });

        (await app.DumpAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task What_moves_in_the_file_moves_and_what_it_cancels_goes()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await TakeAsync(app, Rota);

        var count = await TakeAsync(app, """
            kind,id,person,from,until,status
            shift,s1,tomas,2026-06-10T09:00Z,2026-06-17T09:00Z,
            shift,s2,,,,cancelled
            shift,s3,,,,cancelled
            page,,mei,2026-06-09T02:00:00+00:00,,deleted

            """);

        count.ShouldBe(new CalendarCount { Changed = 1, Removed = 2, Unchanged = 1 });
        (await app.RowsAsync<string>("select key || ' ' || person_id from shift")).ShouldBe(["s1 tomas"]);
        (await app.RowsAsync<string>("select key from page")).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_bad_row_refuses_the_whole_file_and_everything_wrong_is_told()
    {
        await using var app = await TestApp.StartAsync(cluster);
        var before = await app.DumpAsync();

        var refused = await Should.ThrowAsync<RefusedException>(() => TakeAsync(app, Rota + "shift,s9,pryia,,,soon,2026-06-15T09:00Z,,,\npage,,@ghost,,,2026-06-09T02:00Z,,,,\nleave,,Mei Tanaka,checkout,,2026-06-20,,,,\n"));

        refused.Problems.Select(problem => problem.ToString()).ShouldBe(
        [
            "rota.csv:8: from is not a time; found soon; allowed: 2026-11-23T09:00+01:00, 2026-11-23T08:00Z, or 2026-11-23 09:00 with a zone. Write it in one of these forms.",
            "rota.csv:8 person: this means nobody in the directory; found pryia; allowed: an id, an e-mail address, a @handle, or with a team the name that one of its people bears. Did you mean 'priya'?",
            "rota.csv:9 person: this means nobody in the directory; found @ghost; allowed: an id, an e-mail address, a @handle, or with a team the name that one of its people bears. Import them first with coachbot people import <file>, or correct the row.",
        ]);
        (await app.DumpAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Being_on_shift_or_paged_is_never_evidence()
    {
        await using var app = await TestApp.StartAsync(cluster);

        await TakeAsync(app, Rota);

        foreach (var table in new[] { "work_item", "contribution", "attribution", "evidence", "work_practice", "unmatched_name" })
        {
            (await app.RowsAsync<string>($"select '{table}' from {table}")).ShouldBe(Nobody);
        }

        (await app.SayAsync("mei", "/mydata")).Text().ShouldContain("1 shift, 1 page, 0 leaves, 1 quiet week; never evidence");
        (await app.SayAsync("mei", "/mydata")).Text().ShouldContain("no part in any work item is known");
    }

    [Fact]
    public async Task A_folder_holds_work_and_calendars_side_by_side()
    {
        await using var app = await TestApp.StartAsync(cluster);
        var folder = Directory.CreateTempSubdirectory("coachbot calendar ");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "rota.csv"), Rota, Token);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "tickets.csv"), Ticket.Csv([Ticket.Of("A-1", Texts.Rotation)]), Token);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "away.csv"), "kind,person,from\nleave,nobody,2026-06-01\n", Token);

            var summary = await app.Get<FileIntake>().TakeAsync([folder.FullName], new SilentProgress(), Token);

            (summary.Files, summary.RefusedFiles, summary.Items.New).ShouldBe((2, 1, 1));
            summary.Calendar.ShouldBe(new CalendarCount { New = 6 });
            summary.Refused.ShouldHaveSingleItem().Where.ShouldEndWith("away.csv:2 person");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task The_demo_has_a_shift_to_come_a_leave_and_a_night_page_whenever_it_is_run()
    {
        await using var app = await TestApp.EmptyAsync(cluster);
        await app.Get<DemoData>().LoadAsync(new SilentProgress(), Token);
        app.Clock.Advance(TimeSpan.FromDays(17));

        await app.Get<DemoData>().LoadAsync(new SilentProgress(), Token);

        var now = app.Clock.GetUtcNow();
        var calendars = await app.Get<CalendarStore>().ForAsync(
            [.. (await app.RowsAsync<string>("select id from person")).Select(id => new PersonId(id))], now.AddDays(-4), now.AddDays(14), Token);
        calendars.Values.SelectMany(calendar => calendar.Shifts).ShouldContain(shift => shift.From > now);
        calendars.Values.ShouldContain(calendar => calendar.Leave.Count > 0);
        calendars[new("mei")].Pages.Select(page => TimeZoneInfo.ConvertTime(page, TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo")).Hour).ShouldBe([2]);
    }

    private static Task<CalendarCount> TakeAsync(TestApp app, string text) =>
        app.Get<CalendarIntake>().TakeAsync(new CalendarCsvSource().Read(new WorkFile("rota.csv", text)), "rota.csv", Token);

    private static async Task<PersonCalendar?> ForAsync(TestApp app, string person, DateTimeOffset from, DateTimeOffset until) =>
        (await app.Get<CalendarStore>().ForAsync([new(person)], from, until, Token)).GetValueOrDefault(new(person));
}
