using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Commands;

/// <summary><c>/growth share</c>: the one thing that a manager learns of what somebody works toward, and only from them.</summary>
public sealed class SharedGoalTests(PostgresCluster cluster)
{
    [Fact]
    public async Task A_preview_says_word_for_word_what_the_manager_then_reads()
    {
        await using var app = await WithOpenWorkAsync();

        var preview = await app.SayAsync("priya", "/growth share security");
        (await app.SayAsync("dana", "/digest")).Text().ShouldNotContain("working toward");
        var share = preview.Blocks.OfType<ChatBlock.Buttons>().Single().Items[0].Command;
        (await app.SayAsync("priya", share)).IsRefusal.ShouldBeFalse();

        var words = preview.Blocks.OfType<ChatBlock.Bullets>().Single().Items.Select(item => item.Text).ToList();
        words[0].ShouldBe("Priya Raman, working toward Security Practices in DevOps");
        var now = (await app.SayAsync("dana", "/digest")).Text();
        app.Clock.Advance(TimeSpan.FromDays(7));
        var both = now + (await app.SayAsync("dana", "/digest")).Text();
        words.ShouldAllBe(word => both.Contains(word));
        (await app.SayAsync("priya", "/mydata digest")).Text().ShouldContain(words[1]);
        (await app.SayAsync("mei", "/mydata digest")).Text().ShouldNotContain("Priya");
    }

    [Fact]
    public async Task Without_a_competency_it_is_that_of_the_next_step()
    {
        await using var app = await WithOpenWorkAsync();
        var gap = (await app.SayAsync("priya", "/growth")).Text().Split("Works toward")[1].Split(',')[0].Trim();

        (await app.SayAsync("priya", "/growth share")).Text().ShouldContain($"Priya Raman, working toward {gap}");
    }

    [Fact]
    public async Task It_is_seen_where_the_person_looks_and_can_be_taken_back()
    {
        await using var app = await WithOpenWorkAsync();
        await app.SayAsync("priya", "/growth share confirm ci-cd");
        await app.SayAsync("priya", "/growth share confirm security-practices in kaairo-devops");

        (await app.SayAsync("priya", "/growth")).Text().ShouldEndWith("You share with your manager that you work toward Security Practices in DevOps. Take it back: /growth unshare\n");
        (await app.SayAsync("priya", "/mydata")).Text().ShouldContain("that you work toward Security Practices in DevOps");
        (await app.SayAsync("priya", "/growth unshare")).Text().ShouldStartWith("Taken back.");
        (await app.SayAsync("priya", "/growth unshare")).Text().ShouldStartWith("You share no goal.");

        (await app.SayAsync("priya", "/growth")).Text().ShouldNotContain("You share");
        (await app.SayAsync("dana", "/digest")).Text().ShouldNotContain("working toward");
    }

    [Fact]
    public async Task Turning_off_deletes_it_and_turning_on_does_not_bring_it_back()
    {
        await using var app = await WithOpenWorkAsync();
        await app.SayAsync("priya", "/growth share confirm ci-cd");

        await app.SayAsync("priya", "/coach settings consent off");
        await app.SayAsync("priya", "/coach settings consent on");

        (await app.RowsAsync<string>("select person_id from shared_goal")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("dana", "/growth share ci-cd", "the directory names no manager for you")]
    [InlineData("priya", "/growth share knitting", "found knitting")]
    [InlineData("priya", "/growth unshare now", "allowed: another, done, not now, share <competency>, unshare, in <framework>")]
    [InlineData("priya", "/growth share confirm", "found confirm")]
    public async Task Says_why_not(string person, string message, string expected)
    {
        await using var app = await WithOpenWorkAsync();

        var reply = await app.SayAsync(person, message);

        reply.IsRefusal.ShouldBeTrue();
        reply.Text().ShouldContain(expected);
        (await app.RowsAsync<string>("select person_id from shared_goal")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_shares_in_anothers_name()
    {
        await using var app = await WithOpenWorkAsync();
        var priya = await app.PersonAsync("priya");

        var reply = await app.Get<CoachBot.Chat.ChatDispatcher>().AnswerAsync(
            "/growth share confirm ci-cd", priya, new Reader.Operator(priya, "case 7", IsDemo: false), TestContext.Current.CancellationToken);

        reply.Text().ShouldContain("Only they can share what they work toward");
        (await app.RowsAsync<string>("select person_id from shared_goal")).ShouldBeEmpty();
    }

    private async Task<TestApp> WithOpenWorkAsync()
    {
        var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(
            Ticket.Of("A-1", Texts.Rotation),
            Ticket.Of("A-9", "The certificate must be renewed. Rotate the API key.") with { Assignee = "", Status = "open", Title = "Rotate the API key" });
        await app.SayAsync("priya", "/evidence confirm all");
        return app;
    }
}
