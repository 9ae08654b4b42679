using CoachBot.Core.Chat;
using CoachBot.Core.Evidence;
using CoachBot.Core.Work;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Pipeline;
using CoachBot.Sources.Postmortems;

namespace CoachBot.IntegrationTests.Commands.OnCall;

/// <summary>"I was there": who may say it, for whom it counts, and that nobody learns anything by it about anybody else.</summary>
public sealed class ThereTests(PostgresCluster cluster)
{
    [Fact]
    public async Task It_vouches_for_the_others_and_not_for_the_one_who_says_it()
    {
        await using var app = await WithPostmortemAsync();

        (await app.SayAsync("priya", "/oncall there PM-1")).Text().ShouldContain("Noted: you were there");

        (await app.EvidenceAsync("mei")).ShouldAllBe(piece => piece.Corroboration == Corroboration.CoSigned);
        (await app.EvidenceAsync("mei")).ShouldNotBeEmpty();
        (await app.EvidenceAsync("priya")).ShouldAllBe(piece => piece.Corroboration == Corroboration.Artefact);
    }

    [Fact]
    public async Task It_vouches_for_one_alone_who_is_named()
    {
        await using var app = await WithPostmortemAsync();

        await app.SayAsync("priya", "/oncall there postmortems/PM-1 @tomas");

        (await SignsAsync(app)).ShouldBe([("tomas", "priya")]);
    }

    [Fact]
    public async Task Twice_is_once_and_is_answered_the_same()
    {
        await using var app = await WithPostmortemAsync();
        var first = (await app.SayAsync("priya", "/oncall there PM-1")).Text();

        var second = (await app.SayAsync("priya", "/oncall there PM-1")).Text();

        second.ShouldBe(first);
        (await SignsAsync(app)).ShouldBe([("mei", "priya"), ("tomas", "priya")]);
        (await app.RowsAsync<string>("select text from notice where person_id = 'mei'")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_one_it_vouches_for_is_told_and_sees_by_whom()
    {
        await using var app = await WithPostmortemAsync();
        await app.SayAsync("priya", "/oncall there PM-1");

        (await app.SayAsync("mei", "/evidence")).Text().ShouldContain("For you: Priya Raman was there too: “The order database was down” (PM-1).");
        (await app.SayAsync("mei", "/evidence why 1")).Text().ShouldContain("co-signed: Priya Raman was there too (1 Jun 2026)");
        (await app.SayAsync("mei", "/mydata who")).Text().ShouldContain("Priya Raman (was there too): vouched for your part in “The order database was down”");
    }

    [Fact]
    public async Task The_answer_is_the_same_whether_or_not_the_others_have_CoachBot_on()
    {
        await using var app = await WithPostmortemAsync();
        var (all, one) = (await AnswerAsync(app, "/oncall there PM-1"), await AnswerAsync(app, "/oncall there PM-1 @mei"));
        await app.ImportAsync(Member.Mei with { Consent = "off" }, Member.Tomas with { Consent = "off" });

        (await AnswerAsync(app, "/oncall there PM-1")).ShouldBe(all);
        (await AnswerAsync(app, "/oncall there PM-1 @mei")).ShouldBe(one);

        (await SignsAsync(app)).ShouldBeEmpty("nothing is derived about whoever is off");
        (await app.RowsAsync<string>("select subject_id from access_log where standing = 'was there too' group by subject_id")).ShouldBe(["mei", "tomas"], ignoreOrder: true);

        static async Task<string> AnswerAsync(TestApp app, string message) => (await app.SayAsync("priya", message)).Text();
    }

    [Fact]
    public async Task Whoever_was_not_there_learns_not_even_that_there_is_such_an_incident()
    {
        await using var app = await WithPostmortemAsync();

        var outside = await app.SayAsync("farid", "/oncall there PM-1");
        var unknown = await app.SayAsync("farid", "/oncall there PM-9");

        outside.IsRefusal.ShouldBeTrue();
        outside.Text().ShouldBe(unknown.Text());
        (await app.SayAsync("farid", "/oncall there postmortems/PM-1")).Text().ShouldBe(unknown.Text());
        (await app.SayAsync("dana", "/oncall there PM-1")).Text().ShouldBe(unknown.Text(), "a manager who was not there");
        (await SignsAsync(app)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("priya", "/oncall there PM-1 @priya", "Nobody vouches for themselves")]
    [InlineData("priya", "/oncall there PM-1 @farid", "does not name Farid Nasser")]
    [InlineData("priya", "/oncall there PM-1 @lucia", "does not name Lucía Fernández")]
    [InlineData("priya", "/oncall there PM-1 @nobody", "nobody in the directory is called that")]
    [InlineData("priya", "/oncall there", "needs an incident")]
    [InlineData("priya", "/oncall thre PM-1", "Did you mean /oncall there?")]
    [InlineData("priya", "/oncall list zero", "takes the number of a page")]
    public async Task What_cannot_be_is_refused_with_its_reason_and_changes_nothing(string id, string message, string expected)
    {
        await using var app = await WithPostmortemAsync();
        var before = await app.DumpAsync();

        var reply = await app.SayAsync(id, message);

        reply.IsRefusal.ShouldBeTrue();
        reply.Text().ShouldContain(expected, Case.Insensitive);
        (await app.DumpAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Who_logged_it_has_vouched_already_and_is_vouched_for_by_another()
    {
        await using var app = await TestApp.StartAsync(cluster);
        var key = await (new Incident { People = [("tomas", "commander", Incident.Mei), ("priya", "responder", Incident.Priya)] }).LogAsync(app);

        (await app.SayAsync("tomas", $"/oncall there {key}")).Text().ShouldContain("You brought it in");
        (await app.SayAsync("priya", $"/oncall there {key}")).IsRefusal.ShouldBeFalse();

        (await app.EvidenceAsync("tomas")).ShouldAllBe(piece => piece.Corroboration == Corroboration.CoSigned);
        (await SignsAsync(app)).ShouldBe([("tomas", "priya")]);
    }

    [Fact]
    public async Task A_co_sign_lets_its_subject_go_up_to_what_the_scope_shows()
    {
        await using var app = await TestApp.StartAsync(cluster);
        var key = await (new Incident { People = [("tomas", "responder", "Tomas rolled back release 12."), ("priya", "responder", Incident.Priya)] }).LogAsync(app);
        var number = (await app.EvidenceAsync("tomas")).Single(piece => piece.Practice.Value == "release-rollback").Number;
        (await app.SayAsync("tomas", $"/evidence adjust {number} led")).Text().ShouldContain("needs a co-sign");

        await app.SayAsync("priya", $"/oncall there {key}");

        (await app.SayAsync("tomas", $"/evidence adjust {number} led")).IsRefusal.ShouldBeFalse();
        (await app.EvidenceAsync("tomas")).Single(piece => piece.Number == number).Rung.ShouldBe(Involvement.Led);
    }

    [Fact]
    public async Task Of_a_copy_or_of_deleted_work_nobody_was_there()
    {
        await using var app = await WithPostmortemAsync();
        await TakeAsync(app, "PM-2");

        (await app.SayAsync("priya", "/oncall there postmortems/PM-2")).Text().ShouldContain("is a copy of PM-1");
        await app.Get<WorkIntake>().TakeAsync([Read("PM-1").AsDeleted(), Read("PM-2").AsDeleted()], () => { }, TestContext.Current.CancellationToken);

        (await app.SayAsync("priya", "/oncall there PM-1")).Text().ShouldContain("No incident that you took part in");
        (await app.SayAsync("priya", "/oncall")).Text().ShouldContain("No incident of the last 90 days");
        (await SignsAsync(app)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_has_CoachBot_off_is_told_how_to_turn_it_on_and_off_deletes_what_vouched()
    {
        await using var app = await WithPostmortemAsync();
        await app.SayAsync("priya", "/oncall there PM-1");

        (await app.SayAsync("lucia", "/oncall there PM-1")).Text().ShouldContain("/coach settings consent on");
        (await app.SayAsync("lucia", "/oncall")).Text().ShouldStartWith("CoachBot is off for you");
        await app.SayAsync("mei", "/coach settings consent off");

        (await SignsAsync(app)).ShouldBe([("tomas", "priya")]);
        (await app.RowsAsync<string>("select text from notice where person_id = 'mei'")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_was_there_in_anothers_name()
    {
        await using var app = await WithPostmortemAsync();
        var priya = await app.PersonAsync("priya");

        var reply = await app.Get<CoachBot.Chat.ChatDispatcher>().AnswerAsync(
            "/oncall there PM-1", priya, new Core.People.Reader.Operator(priya, "she asked me", IsDemo: false), TestContext.Current.CancellationToken);

        reply.Text().ShouldContain("only themselves");
        (await SignsAsync(app)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_list_shows_ones_own_incidents_of_90_days_newest_first_by_pages()
    {
        await using var app = await TestApp.StartAsync(cluster);
        foreach (var day in Enumerable.Range(1, 7))
        {
            await (new Incident { Title = $"Incident {day}", Start = ($"2026-05-0{day}", "02:10"), End = ($"2026-05-0{day}", "03:40"), What = $"Number {day}." }).LogAsync(app);
        }

        await (new Incident { Title = "Long ago", Start = ("2026-02-01", "02:10"), End = ("2026-02-01", "03:40") }).LogAsync(app);

        var first = await app.SayAsync("priya", "/oncall");
        var second = await app.SayAsync("priya", "/oncall list 2");

        Titles(first).ShouldBe(["Incident 7", "Incident 6", "Incident 5", "Incident 4", "Incident 3"]);
        Titles(second).ShouldBe(["Incident 2", "Incident 1"]);
        first.Text().ShouldContain("as responder");
        Commands(first).ShouldContain("/oncall list 2");
        Commands(first).ShouldNotContain("/oncall log");
        Commands(first).Count(command => command.StartsWith("/oncall there log/LOG-", StringComparison.Ordinal)).ShouldBe(5);
        Commands(await app.SayAsync("tomas", "/oncall")).ShouldBe(["/oncall log"]);

        static IEnumerable<string> Titles(ChatReply reply) => reply.Blocks.OfType<ChatBlock.Bullets>().SelectMany(bullets => bullets.Items).Select(item => item.Text);
        static IEnumerable<string> Commands(ChatReply reply) => reply.Blocks.OfType<ChatBlock.Buttons>().SelectMany(buttons => buttons.Items).Select(button => button.Command);
    }

    [Fact]
    public async Task To_have_a_follow_up_is_not_to_have_been_there()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.Get<WorkIntake>().TakeAsync(
            [Read("PM-3", Postmortems.DatabaseDown.Replace("Responders:** Priya Raman, ", "Responders:** ", StringComparison.Ordinal).Replace("Priya Raman rolled back", "We rolled back", StringComparison.Ordinal))],
            () => { }, TestContext.Current.CancellationToken);

        (await app.SayAsync("priya", "/oncall there PM-3")).Text().ShouldContain("No incident that you took part in");
        (await app.SayAsync("priya", "/oncall")).Text().ShouldContain("No incident of the last 90 days");
    }

    private async Task<TestApp> WithPostmortemAsync()
    {
        var app = await TestApp.StartAsync(cluster);
        await TakeAsync(app, "PM-1");
        return app;
    }

    private static Task<IntakeCount> TakeAsync(TestApp app, string id) =>
        app.Get<WorkIntake>().TakeAsync([Read(id)], () => { }, TestContext.Current.CancellationToken);

    private static WorkItem Read(string id, string text = Postmortems.DatabaseDown)
    {
        var reading = new PostmortemSource().Read(new($"{id}.md", text));
        reading.Problems.ShouldBeEmpty();
        return reading.Items.ShouldHaveSingleItem();
    }

    private static async Task<IEnumerable<(string Person, string By)>> SignsAsync(TestApp app) =>
        (await app.RowsAsync<(string, string)>("select person_id, signed_by from co_sign")).Order();
}
