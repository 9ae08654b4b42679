using System.Text.Json;
using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Storage;

namespace CoachBot.IntegrationTests.Commands;

public sealed class MyDataTests(PostgresCluster cluster)
{
    [Fact]
    public async Task What_is_on_record_is_told_in_numbers()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await PrepareAsync(app);

        var text = (await app.SayAsync("priya", "/mydata")).Text();

        text.ShouldContain("your part in 2 work items is known");
        text.ShouldContain("1 waiting for your look, 1 confirmed, 0 disputed, 0 expired or withdrawn");
        text.ShouldContain("1 got, 1 given");
        text.ShouldContain("1 time somebody looked or acted");
        text.ShouldContain("1 shift, 1 page, 1 leave, 1 quiet week; never evidence");
        text.ShouldContain("Export: /mydata export");
    }

    [Fact]
    public async Task An_export_holds_every_part_and_its_quotes_are_literal()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await PrepareAsync(app);

        var file = (await app.SayAsync("priya", "/mydata export")).Blocks.OfType<ChatBlock.Attachment>().ShouldHaveSingleItem();

        file.FileName.ShouldBe("coachbot-priya-2026-06-01.json");
        using var document = JsonDocument.Parse(file.Content);
        var root = document.RootElement;
        root.EnumerateObject().Select(part => part.Name).ShouldBe(
            ["format", "version", "exportedAt", "person", "levels", "accounts", "shifts", "pages", "leave", "quietWeeks", "evidence", "modelFindings", "contributions", "attributions", "coSignsGot", "coSignsGiven", "suggestions", "weeklyMessages", "readings", "sharedGoal", "drafts", "notices", "whoLooked", "looks"]);
        root.GetProperty("person").GetProperty("email").GetString().ShouldBe("priya.raman@example.com");
        root.GetProperty("leave")[0].GetProperty("last").GetString().ShouldBe("2026-07-03");
        root.GetProperty("quietWeeks")[0].GetProperty("week").GetString().ShouldBe("2026-W28");
        root.GetProperty("person").GetProperty("weeklyDay").GetString().ShouldBe("friday");
        // Everything that the preparation left behind is there: no part is empty.
        foreach (var part in root.EnumerateObject().Where(part => part.Value.ValueKind == JsonValueKind.Array))
        {
            part.Value.GetArrayLength().ShouldBeGreaterThan(0, part.Name);
        }

        var pieces = root.GetProperty("evidence").EnumerateArray().ToList();
        pieces.Count.ShouldBe(2);
        pieces.ShouldAllBe(piece => piece.GetProperty("origin").GetString() == "rules");
        pieces[0].GetProperty("history").GetArrayLength().ShouldBe(2);
        var texts = await app.RowsAsync<string>("select text from work_revision");
        foreach (var quote in pieces.Concat(root.GetProperty("contributions").EnumerateArray()).SelectMany(row => row.GetProperty("quotes").EnumerateArray()))
        {
            var (start, length, said) = (quote.GetProperty("start").GetInt32(), quote.GetProperty("length").GetInt32(), quote.GetProperty("text").GetString()!);
            texts.ShouldContain(text => text.Length >= start + length && text.Substring(start, length) == said);
        }

        file.Content.ShouldNotContain("Mei Tanaka");
    }

    [Fact]
    public async Task An_export_of_somebody_about_whom_nothing_is_known_is_whole_and_empty()
    {
        await using var app = await TestApp.StartAsync(cluster);

        var file = (await app.SayAsync("lucia", "/mydata export")).Blocks.OfType<ChatBlock.Attachment>().ShouldHaveSingleItem();

        using var document = JsonDocument.Parse(file.Content);
        document.RootElement.GetProperty("evidence").GetArrayLength().ShouldBe(0);
        document.RootElement.GetProperty("person").GetProperty("name").GetString().ShouldBe("Lucía Fernández");
    }

    [Fact]
    public async Task Deleting_says_what_goes_and_what_stays_before_it_does()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await PrepareAsync(app);
        await app.SayAsync("priya", "/mydata");
        var before = await app.DumpAsync();

        var text = (await app.SayAsync("priya", "/mydata delete")).Text();

        text.ShouldContain("Nothing is deleted yet.");
        text.ShouldContain("your evidence with your answers (2 pieces) and the co-signs you got (1)");
        text.ShouldContain("they come from your organisation's people file");
        text.ShouldContain("Delete for good: /mydata delete confirm");
        (await app.DumpAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Deleting_leaves_nothing_that_is_the_persons_to_delete_and_a_file_turns_nothing_on_again()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await PrepareAsync(app);

        (await app.SayAsync("priya", "/mydata delete confirm")).IsRefusal.ShouldBeFalse();

        foreach (var place in PersonTables.All.Where(place => place.Fate.Why.Length == 0))
        {
            (await app.ValueAsync<int>($"select count(*)::integer from {place.Table} where {place.Column} = 'priya'")).ShouldBe(0, $"{place.Table}.{place.Column}");
        }

        (await app.RowsAsync<string>("select did from access_log where subject_id = 'priya'")).ShouldBe(["looked at your shared evidence"]);
        (await app.RowsAsync<string>("select person_id from co_sign")).ShouldBe(["mei"]);

        (await app.ValueAsync<(string, string, string?, string)>("select consent, consent_by, weekly_day, time_zone from person where id = 'priya'")).ShouldBe(("off", "self", null, "Etc/UTC"));
        (await app.RowsAsync<string>("select person_id from evidence")).ShouldContain("mei");
        (await app.ImportAsync(Member.Priya)).KeptConsent.ShouldBe(1);
        (await app.PersonAsync("priya")).TimeZone.ShouldBe("Europe/London");
        (await app.SayAsync("priya", "/mydata")).Text().ShouldContain("no part in any work item is known");
    }

    [Fact]
    public async Task Somebody_whose_data_an_operator_deleted_is_told()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await PrepareAsync(app);
        var priya = await app.PersonAsync("priya");

        await app.Get<CoachBot.Chat.ChatDispatcher>().AnswerAsync("/mydata delete confirm", priya, new Reader.Operator(priya, "she asked by phone", IsDemo: false), TestContext.Current.CancellationToken);

        (await app.SayAsync("priya", "/mydata who")).Text().ShouldContain("For you: The operator of this server deleted your data: she asked by phone");
    }

    [Theory]
    [InlineData("2 weeks", "Paused until Mon 15 Jun 2026. Your weekly message is set for Monday at 09:00 (Europe/London); the next such time after your pause is Mon 15 Jun 2026, 09:00.")]
    [InlineData("1 week", "Paused until Mon 8 Jun 2026.")]
    [InlineData("until 2026-07-01", "the next such time after your pause is Mon 6 Jul 2026, 09:00.")]
    [InlineData("off", "There is no pause.")]
    public async Task A_pause_says_when_it_ends(string typed, string expected)
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.SayAsync("priya", "/mydata pause 4 weeks");

        (await app.SayAsync("priya", $"/mydata pause {typed}")).Text().ShouldContain(expected);
    }

    [Theory]
    [InlineData("pause 0 weeks", "This is no number of weeks; found 0; allowed: 1 to 52.")]
    [InlineData("pause 99999999999 weeks", "This is no number of weeks;")]
    [InlineData("pause forever", "This is no pause; found forever; allowed: <n> weeks, until <yyyy-mm-dd>, off.")]
    [InlineData("pause until 2026-05-01", "A pause ends on a day to come;")]
    [InlineData("delete everything", "/mydata has no such form; found delete everything;")]
    [InlineData("exprot", "Did you mean /mydata export?")]
    public async Task What_is_no_form_is_refused_and_changes_nothing(string typed, string expected)
    {
        await using var app = await TestApp.StartAsync(cluster);
        var before = await app.DumpAsync();

        var reply = await app.SayAsync("priya", $"/mydata {typed}");

        reply.IsRefusal.ShouldBeTrue();
        reply.Text().ShouldContain(expected);
        (await app.DumpAsync()).ShouldBe(before);
    }

    // Every kind of row that may be about somebody, for Priya.
    private static async Task PrepareAsync(TestApp app)
    {
        await app.ImportAsync(Member.Priya with { GitHub = "octo", Slack = "T1/U1" });
        await app.TakeAsync(Ticket.Of("A-1", Texts.Rotation), Ticket.Of("A-2", Texts.Rollback), Ticket.Of("A-3", Texts.Rotation + " Again.") with { Assignee = "Mei Tanaka" });
        await app.SayAsync("priya", "/evidence confirm 1");
        await app.SayAsync("priya", "/mylevel");
        await app.SayAsync("priya", "/growth not now");
        await app.SayAsync("priya", "/coach settings weekday friday");
        await app.SayAsync("priya", "/coach settings zone Europe/Madrid");
        await app.SayAsync("dana", "/mylevel @priya");
        await app.RunAsync(
            """
            insert into shared_goal (person_id, framework, competency, shared_at) values ('priya', 'kaairo-devops', 'ci-cd', now());
            insert into weekly_message (person_id, week, platform, delivery_key, due_at) values ('priya', '2026-W22', 'slack', 'weekly:priya:2026-W22', now());
            insert into form_draft (id, person_id, form, data, updated_at) values ('d', 'priya', 'evidence-add', '{"title":"begun"}', now());
            insert into co_sign (work_id, person_id, signed_by, at) select id, 'priya', 'mei', now() from work_item where external_id = 'A-1';
            insert into co_sign (work_id, person_id, signed_by, at) select id, 'mei', 'priya', now() from work_item where external_id = 'A-3';
            insert into shift (key, person_id, role, from_at, until_at) values ('s', 'priya', 'primary', now(), now() + interval '7 days');
            insert into page (key, person_id, at) values ('p', 'priya', now());
            insert into leave (key, person_id, first_day, last_day) values ('l', 'priya', '2026-07-01', '2026-07-03');
            insert into quiet_week (key, person_id, monday) values ('q', 'priya', '2026-07-06');
            insert into model_reading (work_id, revision, queued_at, next_at, closed_at, outcome, prompt, model) select id, revision, now(), now(), now(), 'read', 'find-practices@1', 'some-model' from work_item where external_id = 'A-1';
            insert into model_finding (work_id, ordinal, revision, person_id, practice, involvement, quote_start, quote_length) select work_id, 1, revision, 'priya', 'alerting', 'owned', 0, 8 from model_reading;
            insert into access_log (at, reader, standing, subject_id, did) values (now(), 'priya', 'manager', 'mei', 'looked at your shared evidence');
            """);
    }
}
