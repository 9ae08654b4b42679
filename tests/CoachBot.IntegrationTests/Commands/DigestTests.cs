using System.Text.Json;
using CoachBot.Cli;
using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.Demo;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Weekly;

namespace CoachBot.IntegrationTests.Commands;

/// <summary><c>/digest</c> and what its subjects see of it.</summary>
public sealed class DigestTests(PostgresCluster cluster)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_digest_of_the_demo_is_the_approved_one()
    {
        await using var app = await TestApp.EmptyAsync(cluster);
        await app.Get<DemoData>().LoadAsync(new SilentProgress(), Token);
        await app.SayAsync("jonas", "/growth share confirm security-practices in kaairo-devops");

        var texts = new List<string> { (await app.SayAsync("dana", "/digest")).Text() };
        texts.Add((await app.SayAsync("jonas", "/mydata digest")).Text());
        texts.Add((await app.SayAsync("lucia", "/mydata digest")).Text());

        Approved.Check(string.Join("\n----\n", texts), "Commands/Digest");
    }

    [Fact]
    public async Task What_was_confirmed_in_the_week_and_is_shared_is_shown_and_nothing_else()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(Ticket.Of("A-1", "Mei Tanaka and I rotated the database password."), Ticket.Of("A-3", Texts.Alert) with { Assignee = "Mei Tanaka" });
        await app.TakeAsync(Ticket.Of("A-2", Texts.Rollback));
        await app.SayAsync("priya", "/evidence confirm 1");
        await app.SayAsync("mei", "/evidence confirm 1");
        await app.SayAsync("mei", "/evidence hide 1");

        (await app.SayAsync("dana", "/digest")).Quotes().ShouldBe(["[colleague] and I rotated the database password."]);

        app.Clock.Advance(TimeSpan.FromDays(7));
        (await app.SayAsync("dana", "/digest")).Quotes().ShouldBeEmpty();
        (await app.SayAsync("dana", "/digest last")).Quotes().Count.ShouldBe(1);
        (await app.SayAsync("priya", "/mydata digest last")).Quotes().Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_an_operator_confirmed_for_somebody_is_not_told()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(Ticket.Of("A-1", Texts.Rotation));
        var priya = await app.PersonAsync("priya");
        await app.Get<CoachBot.Chat.ChatDispatcher>().AnswerAsync("/evidence confirm all", priya, new Reader.Operator(priya, "case 7", IsDemo: false), Token);

        (await app.SayAsync("dana", "/digest")).Quotes().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("priya", "/digest", "by the directory nobody reports to you. What your own manager's digest says about you: /mydata digest.")]
    [InlineData("ruth", "/digest last", "by the directory nobody reports to you")]
    [InlineData("dana", "/digest lst", "found lst; allowed: last. Did you mean /digest last?")]
    [InlineData("dana", "/digest last year", "found last year; allowed: last")]
    public async Task Says_what_it_is_and_what_is_allowed(string person, string message, string expected)
    {
        await using var app = await TestApp.StartAsync(cluster);

        var reply = await app.SayAsync(person, message);

        reply.IsRefusal.ShouldBeTrue();
        reply.Text().ShouldContain(expected);
        (await app.RowsAsync<string>("select did from access_log")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_report_sees_who_looked_whether_there_is_anything_about_them_or_not()
    {
        await using var app = await TestApp.StartAsync(cluster);

        await app.SayAsync("dana", "/digest");

        foreach (var report in new[] { "priya", "lucia", "mei", "tomas" })
        {
            (await app.SayAsync(report, "/mydata who")).Text().ShouldContain("Dana Okafor (manager): looked at a weekly digest with your line (2026-W23)");
        }

        (await app.RowsAsync<string>("select text from notice")).ShouldBeEmpty();
        (await app.RowsAsync<string>("select subject_id from access_log order by 1")).ShouldBe(["lucia", "mei", "priya", "tomas"]);
    }

    [Fact]
    public async Task An_operator_needs_a_reason_and_every_report_is_told_it()
    {
        await using var app = await TestApp.StartAsync(cluster);
        var dana = await app.PersonAsync("dana");

        var refused = await app.Get<CoachBot.Chat.ChatDispatcher>().AnswerAsync("/digest", dana, new Reader.Operator(dana, null, IsDemo: false), Token);
        var answered = await app.Get<CoachBot.Chat.ChatDispatcher>().AnswerAsync("/digest", dana, new Reader.Operator(dana, "case 7", IsDemo: false), Token);

        refused.IsRefusal.ShouldBeTrue();
        refused.Text().ShouldContain("--reason");
        answered.IsRefusal.ShouldBeFalse();
        (await app.RowsAsync<string>("select distinct standing || ' ' || reason from access_log")).ShouldBe(["operator case 7"]);
        (await app.SayAsync("lucia", "/home")).Text().ShouldStartWith("For you: The operator of this server looked at a weekly digest with your line (2026-W23): case 7");
    }

    [Fact]
    public async Task A_sent_digest_is_taken_down_for_every_report()
    {
        await using var app = await TestApp.StartAsync(cluster);

        await app.Get<DigestReader>().SentAsync([await app.PersonAsync("dana"), await app.PersonAsync("priya")], new(2026, 22), app.Clock.GetUtcNow(), Token);

        (await app.RowsAsync<string>("select subject_id from access_log where did = 'got a weekly digest with your line (2026-W22)' order by 1")).ShouldBe(["lucia", "mei", "priya", "tomas"]);
    }

    [Fact]
    public async Task The_digests_of_many_managers_are_those_that_each_would_get_alone()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.ImportAsync(Member.Dana with { Manager = "ruth" }, Member.Farid with { Manager = "ruth" }, new("olga", "Olga Petrova") { Team = "data", Manager = "farid" });
        await app.TakeAsync(
            Ticket.Of("A-1", "Olga Petrova and Zed Nobody helped me. I rotated the database password."), Ticket.Of("B-1", Texts.Rollback) with { Team = "data", Assignee = "Olga Petrova", Reviewers = "Zed Nobody" });
        await app.SayAsync("priya", "/evidence confirm all");
        await app.SayAsync("olga", "/evidence confirm all");
        Person[] managers = [await app.PersonAsync("ruth"), await app.PersonAsync("dana"), await app.PersonAsync("farid"), await app.PersonAsync("mei")];

        var together = await app.Get<DigestReader>().ForAsync(managers, new(2026, 23), app.Clock.GetUtcNow(), Token);

        together.Keys.Select(id => id.Value).Order().ShouldBe(["dana", "farid", "ruth"]);
        foreach (var (id, blocks) in together)
        {
            var alone = await app.Get<DigestReader>().ForAsync([await app.PersonAsync(id.Value)], new(2026, 23), app.Clock.GetUtcNow(), Token);
            Json(new([.. blocks])).ShouldBe(Json(new([.. alone[id]])));
        }

        new ChatReply([.. together[new("farid")]]).Quotes().ShouldBe([Texts.Rollback]);
    }

    [Fact]
    public async Task No_evidence_unconfirmed_disputed_hidden_and_off_make_the_same_digest_and_the_same_view_of_it()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync([.. Texts.Telling.Select((text, at) => Ticket.Of($"A-{at}", text))]);
        var seen = new Dictionary<string, string>();
        foreach (var (name, messages) in new (string, string[])[]
        {
            ("unconfirmed", []),
            ("disputed", ["/evidence dispute 1", "/evidence dispute 2", "/evidence dispute 3", "/evidence dispute 4"]),
            ("hidden", ["/evidence lift 1", "/evidence lift 2", "/evidence lift 3", "/evidence lift 4", "/evidence confirm all", "/evidence hide 1", "/evidence hide 2", "/evidence hide 3", "/evidence hide 4"]),
            ("off", ["/growth share confirm ci-cd", "/coach settings consent off"]),
        })
        {
            foreach (var message in messages)
            {
                (await app.SayAsync("priya", message)).IsRefusal.ShouldBeFalse(message);
            }

            seen[name] = Json(await app.SayAsync("dana", "/digest")) + Json(await app.SayAsync("priya", "/mydata digest") with { IsRefusal = false });
        }

        seen.Values.Distinct().ShouldHaveSingleItem(string.Join('\n', seen));
        (await app.RowsAsync<string>("select person_id from shared_goal")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_pages_of_a_team_of_five_are_a_note_about_the_team()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.RunAsync(
            "insert into page (key, person_id, team, at) values ('1', 'priya', null, '2026-06-01T01:00:00Z'), ('2', 'priya', 'checkout', '2026-06-01T08:00:00Z'), ('3', 'mei', null, '2026-05-31T12:00:00Z')");

        (await app.SayAsync("dana", "/digest")).Text().ShouldContain("On call\n  • checkout: 2 pages, 1 at night\n");
        await app.ImportAsync(Member.Lucia with { Team = "data" });
        (await app.SayAsync("dana", "/digest")).Text().ShouldNotContain("On call");
    }

    [Fact]
    public async Task An_on_call_lead_has_a_month_of_their_team_and_nobody_else_has_one()
    {
        await using var app = await TestApp.StartAsync(cluster);
        var postmortem = new Sources.Postmortems.PostmortemSource().Read(new("down.md", Postmortems.DatabaseDown));
        await app.Get<CoachBot.Pipeline.WorkIntake>().TakeAsync(postmortem.Items, () => { }, Token);
        var done = postmortem.Items[0].DoneAt!.Value;

        var months = await app.Get<MonthReader>().ForAsync(
            [await app.PersonAsync("tomas"), await app.PersonAsync("priya"), await app.PersonAsync("farid")], new(done.Year, done.Month, 1), Token);

        months.Keys.Select(id => id.Value).Order().ShouldBe(["farid", "tomas"]);
        var text = new ChatReply([.. months[new("tomas")]]).Text();
        text.ShouldContain(": checkout\n");
        text.ShouldContain("Incidents");
        text.ShouldContain("Follow-ups still open");
        text.ShouldContain("1 incident: /oncall");
        new ChatReply([.. months[new("farid")]]).Text().ShouldContain("none logged, and no postmortem");
    }

    private static string Json(ChatReply reply) => JsonSerializer.Serialize(ReplyJson.Of(reply), CoachBot.Cli.Json.Page);
}
