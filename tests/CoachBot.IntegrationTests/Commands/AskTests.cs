using CoachBot.Chat;
using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Commands;

/// <summary><c>/coach ask</c>: answers from one's own data, each with where it is from.</summary>
public sealed class AskTests(PostgresCluster cluster)
{
    private const string Missing = "/coach ask what am I missing for security?";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Missing, "Security Practices in DevOps: ", "/mylevel security-practices")]
    [InlineData("/coach ask which evidence do I have of release rollbacks?", "I rolled back release 12.", "/evidence why 1")]
    [InlineData("/coach ask what did I do in March?", "I rolled back release 12.", "/evidence why 1")]
    [InlineData("/coach ask what is A-2 about?", "I rolled back release 12.", "/evidence why 1")]
    [InlineData("/coach ask who sees my evidence?", "You see your evidence first.", "/mydata")]
    [InlineData("/coach ask what does my level ask for in CI/CD?", "Continuous Integration and Continuous Deployment (CI/CD): Mid-Level asks for", "/mylevel ci-cd")]
    [InlineData("/coach ask what should I do next?", "It works toward", "/growth")]
    [InlineData("/coach ask which skills do I need?", "It rates these competencies:", "/coach frameworks kaairo-devops")]
    [InlineData("/coach ask can my manager see my gaps?", "Your manager never sees a gap", "/mylevel")]
    [InlineData("/coach ask do you rank people?", "CoachBot ranks nobody", "/coach help")]
    public async Task The_nearest_passage_comes_first_with_where_it_is_from_and_the_one_command_that_shows_more(string message, string expected, string command)
    {
        await using var app = await StartAsync();

        var reply = await app.SayAsync("priya", message);

        var quotes = reply.Blocks.OfType<ChatBlock.Quote>().ToList();
        quotes[0].Text.ShouldContain(expected);
        quotes.Count.ShouldBeInRange(1, 4);
        quotes.ShouldAllBe(quote => quote.Citation.Length > 0);
        reply.Blocks.OfType<ChatBlock.Buttons>().ShouldHaveSingleItem().Items.ShouldHaveSingleItem().Command.ShouldBe(command);
        reply.Blocks[^1].ShouldBe(new ChatBlock.Note("Found by rules."));
    }

    [Fact]
    public async Task What_nothing_speaks_of_is_said_so_with_what_can_be_asked()
    {
        await using var app = await StartAsync();

        var text = (await app.SayAsync("priya", "/coach ask how do I bake bread?")).Text();

        text.ShouldStartWith("Nothing I have speaks of that.");
        text.ShouldContain("/coach ask who sees my evidence?");
        (await app.SayAsync("priya", "/coach ask")).Text().ShouldStartWith("Ask about your own evidence");
    }

    [Theory]
    [InlineData("/coach ask was fehlt mir noch für Sicherheit?", "I understand questions in English only, so far.")]
    [InlineData("/coach ask ¿qué me falta para seguridad?", "I understand questions in English only, so far.")]
    [InlineData("/coach ask 我还缺什么", "I understand questions in English only, so far.")]
    public async Task Another_language_gets_a_sentence_that_says_so(string message, string expected)
    {
        await using var app = await StartAsync();

        var reply = await app.SayAsync("priya", message);

        reply.IsRefusal.ShouldBeTrue();
        reply.Text().ShouldContain(expected);
        (await app.SayAsync("priya", $"/coach ask {new string('w', 401)}")).Text().ShouldContain("this question is too long; found 401 characters; allowed: up to 400.");
    }

    [Theory]
    [InlineData("/coach ask what did Mei Tanaka do?", "/mylevel @mei")]
    [InlineData("/coach ask is Mei better at incidents?", "/mylevel @mei")]
    [InlineData("/coach ask what has tomas confirmed?", "/mylevel @tomas")]
    public async Task About_others_one_is_shown_where_what_they_share_is_and_nothing_else(string message, string command)
    {
        await using var app = await StartAsync();

        var reply = await app.SayAsync("dana", message);

        reply.Blocks.OfType<ChatBlock.Quote>().ShouldBeEmpty();
        reply.Blocks.OfType<ChatBlock.Buttons>().ShouldHaveSingleItem().Items.ShouldHaveSingleItem().Command.ShouldBe(command);
        (await app.RowsAsync<string>("select did from access_log")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whatever_is_asked_the_passages_are_the_askers_own()
    {
        await using var app = await StartAsync();

        var text = (await app.SayAsync("dana", "/coach ask which evidence do we have of rolled back releases and rotated passwords, mine and Priya's?")).Text();

        text.ShouldNotContain("rolled back release 12");
        text.ShouldNotContain("A-2");
        text.ShouldContain("This is from your own data alone. What somebody else shares: /mylevel @<person>.");
    }

    [Fact]
    public async Task What_is_restricted_goes_to_no_model()
    {
        var desk = new ScriptedDesk { Script = _ => null };
        await using var app = await StartAsync(desk);
        await app.TakeAsync(Ticket.Of("S-1", "I rotated the signing key after the breach.") with { Title = "Security incident: keys" }, Ticket.Of("S-2", "Rotate the vault keys.") with { Assignee = "", Status = "open", Title = "Rotate the canary keys (confidential)" });
        await app.SayAsync("priya", "/evidence confirm all");

        (await app.SayAsync("priya", "/coach ask which evidence do I have of a rotated signing key?")).Text().ShouldContain("I rotated the signing key after the breach.");
        await app.SayAsync("priya", "/growth");
        await app.SayAsync("dana", "/digest");

        string.Join('\n', desk.Asked.SelectMany(question => question.Data.Values)).ShouldSatisfyAllConditions(data => data.ShouldNotContain("breach"), data => data.ShouldNotContain("canary"));
        desk.Asked.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Whoever_is_off_is_answered_from_the_framework_and_the_help()
    {
        await using var app = await StartAsync();
        await app.TakeAsync(Ticket.Of("L-1", Texts.Rollback) with { Assignee = "Lucía Fernández" });

        (await app.SayAsync("lucia", "/coach ask which evidence do I have of release rollbacks?")).Text().ShouldNotContain("rolled back release 12");
        (await app.SayAsync("lucia", "/coach ask who sees my evidence?")).Text().ShouldContain("You see your evidence first.");
    }

    [Fact]
    public async Task An_operator_needs_a_reason_and_the_person_reads_it()
    {
        await using var app = await StartAsync();
        var priya = await app.PersonAsync("priya");

        var refused = await app.Get<ChatDispatcher>().AnswerAsync(Missing, priya, new Reader.Operator(priya, null, IsDemo: false), Token);
        var answered = await app.Get<ChatDispatcher>().AnswerAsync(Missing, priya, new Reader.Operator(priya, "case 7", IsDemo: false), Token);

        refused.IsRefusal.ShouldBeTrue();
        answered.IsRefusal.ShouldBeFalse();
        (await app.SayAsync("priya", "/mydata who")).Text().ShouldContain("asked a question about your evidence: case 7");
    }

    [Fact]
    public async Task A_models_sentences_stand_above_the_passages_that_they_cite()
    {
        var desk = new ScriptedDesk
        {
            Script = _ => """
                {"sentences":[{"text":"You rolled back release 12.","passages":[1]},{"text":"Mei Tanaka rolled back three releases.","passages":[1]},
                              {"text":"That shows release rollbacks, owned.","passages":[1]}]}
                """,
        };
        await using var app = await StartAsync(desk);

        var reply = await app.SayAsync("priya", "/coach ask which evidence do I have of release rollbacks?");

        reply.Blocks[0].ShouldBe(new ChatBlock.Paragraph("You rolled back release 12. [1] That shows release rollbacks, owned. [1]"));
        var cited = reply.Blocks.OfType<ChatBlock.Quote>().ShouldHaveSingleItem();
        cited.Text.ShouldBe("I rolled back release 12.");
        cited.Citation.ShouldStartWith("[1] A-2, 5 Mar 2026; #1, ");
        reply.Blocks[^1].ShouldBe(new ChatBlock.Note("Answered by some-model from what is cited; check the quotes."));

        await app.SayAsync("priya", "/coach ask which evidence do I have of rotated passwords?");
        desk.Asked.Last().People.ShouldContain(forms => forms.SequenceEqual(new[] { "Mei Tanaka", "Mei", "Tanaka" }), "names leave as placeholders");
    }

    private async Task<TestApp> StartAsync(ScriptedDesk? desk = null)
    {
        var app = await TestApp.StartAsync(cluster, desk);
        await app.TakeAsync(Ticket.Of("A-1", "Mei Tanaka and I rotated the database password."), Ticket.Of("A-2", Texts.Rollback) with { Title = "Release 12 with Mei Tanaka" });
        await app.SayAsync("priya", "/evidence confirm all");
        return app;
    }
}
