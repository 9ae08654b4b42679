using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Commands;

public sealed class SettingsTests(PostgresCluster cluster)
{
    [Fact]
    public async Task Every_setting_says_where_it_comes_from()
    {
        await using var app = await TestApp.StartAsync(cluster);

        var before = (await app.SayAsync("priya", "/coach settings")).Text();
        await app.SayAsync("priya", "/coach settings zone Europe/Madrid");
        await app.SayAsync("priya", "/coach settings weekday friday");
        await app.SayAsync("priya", "/coach settings pause 2026-06-20");
        var after = (await app.SayAsync("priya", "/coach settings")).Text();

        before.ShouldContain("(set by your organisation on Mon 1 Jun 2026)");
        before.ShouldContain("time zone       Europe/London (set by your organisation); it is 10:30 there now");
        before.ShouldContain("weekly message  Monday at 09:00 (the usual)");
        before.ShouldContain("pause           none");
        after.ShouldContain("Europe/Madrid (your own choice); it is 11:30 there now");
        after.ShouldContain("Friday at 09:00 (day chosen, hour the usual)");
        after.ShouldContain("until Sat 20 Jun 2026");
        after.ShouldContain("One message a week at most, never while you are on call");
    }

    [Theory]
    [InlineData("zone Asia/Tokyo", "Your time zone is Asia/Tokyo. Your weekly message is set for Monday at 09:00 (Asia/Tokyo); the next such time is Mon 8 Jun 2026, 09:00.")]
    [InlineData("hour 11", "set for Monday at 11:00 (Europe/London); the next such time is Mon 1 Jun 2026, 11:00.")]
    [InlineData("weekday WED", "set for Wednesday at 09:00 (Europe/London); the next such time is Wed 3 Jun 2026, 09:00.")]
    [InlineData("pause 2026-06-09", "Paused until Tue 9 Jun 2026. Your weekly message is set for Monday at 09:00 (Europe/London); the next such time after your pause is Mon 15 Jun 2026, 09:00.")]
    [InlineData("pause off", "There is no pause.")]
    public async Task A_change_shows_its_effect_at_once(string typed, string expected)
    {
        await using var app = await TestApp.StartAsync(cluster);

        (await app.SayAsync("priya", $"/coach settings {typed}")).Text().ShouldContain(expected);
    }

    [Theory]
    [InlineData("zone", "Unknown time zone; found nothing; allowed: a name of the IANA database")]
    [InlineData("zone madrid", "found madrid; allowed: a name of the IANA database, such as Europe/Madrid. Did you mean Europe/Madrid?")]
    [InlineData("zone New York", "Did you mean America/New_York?")]
    [InlineData("zone Europe/Berlim", "Did you mean Europe/Berlin?")]
    [InlineData("zone ../../etc/passwd", "Unknown time zone;")]
    [InlineData("weekday fryday", "This is no weekday; found fryday; allowed: monday, tuesday, wednesday, thursday, friday, saturday, sunday. Did you mean friday?")]
    [InlineData("weekday t", "This is no weekday; found t;")]
    [InlineData("hour 24", "This is no full hour; found 24; allowed: 0 to 23.")]
    [InlineData("hour 9:30", "This is no full hour; found 9:30;")]
    [InlineData("pause tomorrow", "This is no day; found tomorrow; allowed: a day such as 2026-06-15, or off.")]
    [InlineData("pause 2026-06-01", "A pause ends on a day to come; found 2026-06-01; allowed: 2026-06-02 to 2027-06-02, or off.")]
    [InlineData("pause 2030-01-01", "A pause lasts a year at most;")]
    [InlineData("houer 9", "There is no such setting; found houer 9; allowed: change, zone, weekday, hour, pause, consent. Did you mean /coach settings hour?")]
    public async Task What_cannot_be_set_is_refused_with_what_can(string typed, string expected)
    {
        await using var app = await TestApp.StartAsync(cluster);
        var before = await app.DumpAsync();

        var reply = await app.SayAsync("priya", $"/coach settings {typed}");

        reply.IsRefusal.ShouldBeTrue();
        reply.Text().ShouldContain(expected);
        (await app.DumpAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_persons_own_zone_is_not_overruled_by_a_file_which_is_told()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.SayAsync("priya", "/coach settings zone Europe/Madrid");

        var count = await app.ImportAsync(Member.Priya with { Team = "data" }, Member.Mei);

        (count.KeptTimeZone, count.Changed).ShouldBe((1, 1));
        (await app.PersonAsync("priya")).TimeZone.ShouldBe("Europe/Madrid");
        (await app.PersonAsync("priya")).Team.ShouldBe("data");
        (await app.PersonAsync("mei")).TimeZone.ShouldBe("Europe/London");
    }

    [Fact]
    public async Task The_form_begins_with_what_is_set_and_saves_what_is_changed()
    {
        await using var app = await TestApp.StartAsync(cluster);
        var form = (await app.SayAsync("priya", "/coach settings change")).Form.ShouldNotBeNull();

        form.Fields.Select(field => field.Id).ShouldBe(["zone", "weekday", "hour", "pause", "consent"]);
        var done = (await app.SubmitAsync("priya", form, ("zone", "Europe/London"), ("weekday", "tuesday"), ("hour", "9"), ("pause", "2026-06-20"), ("consent", "on")))
            .ShouldBeOfType<FormResult.Done>().Reply.Text();

        done.ShouldStartWith("Saved. Your weekly message is set for Tuesday at 09:00 (Europe/London); the next such time after your pause is Tue 23 Jun 2026, 09:00.");
        // What stood in it unchanged is nobody's choice.
        (await app.ValueAsync<(string, string?, int?)>("select time_zone_by, weekly_day, weekly_hour from person where id = 'priya'")).ShouldBe(("file", "tuesday", null));
        (await app.SubmitAsync("priya", form, ("zone", "Europe/London"), ("weekday", "tuesday"), ("hour", "9"), ("consent", "on"))).ShouldBeOfType<FormResult.Done>();
        (await app.SayAsync("priya", "/coach settings")).Text().ShouldContain("pause           none");
    }

    [Fact]
    public async Task A_wrong_answer_names_its_field_and_nothing_is_saved()
    {
        await using var app = await TestApp.StartAsync(cluster);
        var form = (await app.SayAsync("priya", "/coach settings change")).Form.ShouldNotBeNull();
        var before = await app.DumpAsync();

        var wrong = (await app.SubmitAsync("priya", form, ("zone", "madrid"), ("weekday", "tuesday"), ("hour", "x"), ("pause", "2026-05-01"), ("consent", "maybe"))).ShouldBeOfType<FormResult.Wrong>();

        wrong.ByField.Select(problem => problem.Field).ShouldBe(["zone", "hour", "pause", "consent"]);
        wrong.ByField[0].Sentence.ShouldContain("Did you mean Europe/Madrid?");
        (await app.DumpAsync()).ShouldBe(before);
    }

    [Theory]
    [InlineData("delete", Consent.Off)]
    [InlineData("keep", Consent.On)]
    public async Task Turning_off_in_the_form_is_asked_again_before_anything_is_deleted(string answer, Consent expected)
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(Ticket.Of("A-1", Texts.Rotation));
        var form = (await app.SayAsync("priya", "/coach settings change")).Form.ShouldNotBeNull();

        var again = (await app.SubmitAsync("priya", form, ("zone", "Europe/Madrid"), ("weekday", "monday"), ("hour", "9"), ("consent", "off"))).ShouldBeOfType<FormResult.Next>().Form;
        again.Intro.ShouldHaveSingleItem().ShouldBeOfType<ChatBlock.Paragraph>().Text.ShouldContain("Turning off deletes what was derived about you");
        (await app.EvidenceAsync("priya")).ShouldNotBeEmpty();
        (await app.PersonAsync("priya")).TimeZone.ShouldBe("Europe/Madrid");
        (await app.SubmitAsync("priya", again)).ShouldBeOfType<FormResult.Wrong>();

        (await app.SubmitAsync("priya", again, ("sure", answer))).ShouldBeOfType<FormResult.Done>();

        (await app.PersonAsync("priya")).Consent.ShouldBe(expected);
        (await app.RowsAsync<string>("select id from evidence")).Count.ShouldBe(expected == Consent.On ? 1 : 0);
    }

    [Fact]
    public async Task The_button_to_turn_off_deletes_nothing_before_it_said_what()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(Ticket.Of("A-1", Texts.Rotation));

        (await app.SayAsync("priya", "/coach settings")).Text().ShouldContain("Turn off: /coach settings consent\n");
        var text = (await app.SayAsync("priya", "/coach settings consent")).Text();

        text.ShouldContain("Nothing is changed yet.");
        text.ShouldContain("Turn off and delete: /coach settings consent off");
        (await app.EvidenceAsync("priya")).ShouldNotBeEmpty();
    }
}
