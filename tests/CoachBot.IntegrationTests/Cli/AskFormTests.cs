using System.Text.Json;
using CoachBot.Core.People;
using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Cli;

public sealed class AskFormTests(PostgresCluster cluster) : CliTest(cluster)
{
    private static readonly string[] Change = ["ask", "/coach settings change", "--as", "priya", "--reason", "she asked by phone"];

    [Fact]
    public async Task A_form_is_shown_with_what_each_field_allows_and_the_command_that_fills_it_in()
    {
        await using var own = await WithEverybodyAsync();

        var ran = await own.RunAsync(Change);

        ran.Code.ShouldBe(0);
        ran.Output.ShouldContain("Your settings\n");
        ran.Output.ShouldContain("• zone: Time zone\n");
        ran.Output.ShouldContain("At most 64 letters. Without --fill: Europe/London");
        ran.Output.ShouldContain("One of: monday, tuesday,");
        ran.Output.ShouldContain("• pause: Pause until (optional)\n");
        ran.Output.ShouldContain("One of: on (On: evidence is proposed to you, and you see it first), off (Off: ");
        ran.Output.ShouldContain("To fill it in: coachbot ask \"/coach settings change\" --as priya --reason \"she asked by phone\" --fill zone=");
        ran.Output.ShouldNotContain("Where no form opens");
    }

    [Fact]
    public async Task What_is_filled_in_is_sent_and_the_rest_stays_as_it_stands()
    {
        await using var own = await WithEverybodyAsync();

        var ran = await own.RunAsync([.. Change, "--fill", "weekday=friday", "--fill", "zone=Europe/Madrid"]);

        ran.Errors.ShouldBeEmpty();
        ran.Code.ShouldBe(0);
        ran.Output.ShouldContain("Saved. Your weekly message is set for Friday at 09:00 (Europe/Madrid)");
        (await own.App.ValueAsync<(string, string?, int?, string)>("select time_zone, weekly_day, weekly_hour, consent from person where id = 'priya'")).ShouldBe(("Europe/Madrid", "friday", null, "on"));
    }

    [Fact]
    public async Task Every_problem_of_the_answers_is_told_and_nothing_is_saved()
    {
        await using var own = await WithEverybodyAsync();

        var ran = await own.RunAsync([.. Change, "--fill", "zone=madrid", "--fill", "hour=25", "--fill", "pause=soon"]);
        var taken = await own.RunAsync([.. Change, "--fill", "zone=madrid"]);

        ran.Code.ShouldBe(1);
        ran.Errors.ShouldContain("hour: There is no such answer; found 25; allowed: 0, 1, 2,");
        ran.Errors.ShouldContain("pause: This is no day; write it as 2026-11-21.");
        taken.Code.ShouldBe(1);
        taken.Errors.ShouldContain("zone: Unknown time zone; found madrid;");
        (await own.App.PersonAsync("priya")).TimeZone.ShouldBe("Europe/London");
    }

    [Fact]
    public async Task A_page_that_asks_again_takes_its_own_fills_and_is_shown_without_them()
    {
        await using var own = await WithEverybodyAsync();

        var asked = await own.RunAsync([.. Change, "--fill", "consent=off"]);
        var before = (await own.App.PersonAsync("priya")).Consent;
        var done = await own.RunAsync([.. Change, "--fill", "consent=off", "--fill", "sure=delete"]);

        asked.Code.ShouldBe(1);
        asked.Output.ShouldContain("Turning off deletes what was derived about you");
        asked.Output.ShouldContain("--fill \"consent=off\" --fill sure=delete");
        before.ShouldBe(Consent.On);
        done.Code.ShouldBe(0);
        (await own.App.PersonAsync("priya")).Consent.ShouldBe(Consent.Off);
    }

    [Fact]
    public async Task A_fill_that_no_page_asks_for_is_refused_with_the_nearest()
    {
        await using var own = await WithEverybodyAsync();

        var slip = await own.RunAsync([.. Change, "--fill", "zoone=Europe/Madrid"]);
        var noForm = await own.RunAsync("ask", "/coach help", "--as", "priya", "--fill", "zone=Europe/Madrid");

        slip.Code.ShouldBe(1);
        slip.Errors.ShouldContain("--fill: the form does not ask for this field; nothing was sent; found zoone; allowed: zone, weekday, hour, pause, consent. Did you mean zone?");
        noForm.Code.ShouldBe(1);
        noForm.Errors.ShouldContain("--fill: the answer opens no form, so that there was nothing to fill in.");
        (await own.App.PersonAsync("priya")).TimeZone.ShouldBe("Europe/London");
    }

    [Fact]
    public async Task A_form_as_json_is_data()
    {
        await using var own = await WithEverybodyAsync();

        var ran = await own.RunAsync([.. Change, "--json"]);

        using var page = JsonDocument.Parse(ran.Output);
        var form = page.RootElement.GetProperty("form");
        form.GetProperty("id").GetString().ShouldBe("settings");
        form.GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("kind").GetString()).ShouldBe(["text", "choice", "choice", "day", "choice"]);
        form.GetProperty("fields")[1].GetProperty("options").GetArrayLength().ShouldBe(7);
        form.GetProperty("fields")[0].GetProperty("values")[0].GetString().ShouldBe("Europe/London");
    }

    [Fact]
    public async Task An_export_is_saved_beside_the_answer()
    {
        await using var own = await WithEverybodyAsync();

        var ran = await own.RunAsync("ask", "/mydata export", "--as", "priya", "--reason", "she asked by phone", "--out", "priya.json");

        ran.Code.ShouldBe(0);
        using var document = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, "priya.json"), TestContext.Current.CancellationToken));
        document.RootElement.GetProperty("whoLooked").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task An_export_from_the_command_line_needs_a_reason_which_the_person_sees()
    {
        await using var own = await WithEverybodyAsync();

        var without = await own.RunAsync("export", "priya");
        var with = await own.RunAsync("export", "priya.raman@example.com", "--reason", "request 12");
        var unknown = await own.RunAsync("export", "prya", "--reason", "request 12");

        (without.Code, without.Output).ShouldBe((1, ""));
        without.Errors.ShouldContain("Add --reason");
        using var document = JsonDocument.Parse(with.Output);
        document.RootElement.GetProperty("whoLooked")[0].GetProperty("reason").GetString().ShouldBe("request 12");
        unknown.Errors.ShouldContain("Did you mean 'priya'?");
    }
}
