using CoachBot.Core.Chat;
using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Commands;

public sealed class GrowthTests(PostgresCluster cluster)
{
    private static readonly TimeSpan TwelveWeeks = TimeSpan.FromDays(84);

    [Fact]
    public async Task A_step_names_the_gap_it_works_toward_and_the_open_work_to_do_it_on()
    {
        await using var app = await WithGapAsync();
        await app.TakeAsync(Ticket.Of("A-9", "The certificate must be renewed. Rotate the API key.") with { Assignee = "", Status = "open", Title = "Rotate the API key" });

        var text = (await app.SayAsync("priya", "/growth")).Text();

        text.ShouldStartWith("Next step: ");
        text.ShouldContain("Works toward");
        text.ShouldContain("A-9 \"Rotate the API key\", open and nobody's");
    }

    [Fact]
    public async Task Open_work_that_somebody_has_or_of_another_team_is_not_offered()
    {
        await using var app = await WithGapAsync();
        var open = Ticket.Of("A-9", "Rotate the API key.") with { Status = "open", Title = "Rotate the API key" };
        await app.TakeAsync(open with { Assignee = "Mei Tanaka" }, open with { Id = "A-10", Title = "Rotate the SSH key", Assignee = "", Team = "data" });

        (await app.SayAsync("priya", "/growth")).Text().ShouldContain("self-directed");
    }

    [Fact]
    public async Task A_follow_up_without_an_owner_is_open_work()
    {
        await using var app = await WithGapAsync();
        var postmortem = new CoachBot.Sources.Postmortems.PostmortemSource().Read(new("down.md", Postmortems.DatabaseDown));
        await app.Get<CoachBot.Pipeline.WorkIntake>().TakeAsync(postmortem.Items, () => { }, TestContext.Current.CancellationToken);

        (await app.SayAsync("priya", "/growth")).Text().ShouldContain("down \"Rotate the database password\", open and nobody's");
    }

    [Fact]
    public async Task The_same_step_stays_until_it_is_answered()
    {
        await using var app = await WithGapAsync();

        var first = await StepAsync(app, "/growth");

        app.Clock.Advance(TimeSpan.FromDays(1));
        (await StepAsync(app, "/growth")).ShouldBe(first);
    }

    [Theory]
    [InlineData("/growth another")]
    [InlineData("/growth done")]
    [InlineData("/growth not now")]
    public async Task A_step_that_was_answered_rests_for_twelve_weeks(string answer)
    {
        await using var app = await WithGapAsync();
        var first = await StepAsync(app, "/growth");

        (await app.SayAsync("priya", answer)).IsRefusal.ShouldBeFalse();

        (await StepAsync(app, "/growth")).ShouldNotBe(first);
        app.Clock.Advance(TwelveWeeks - TimeSpan.FromSeconds(1));
        (await StepAsync(app, "/growth")).ShouldNotBe(first);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        (await StepAsync(app, "/growth")).ShouldBe(first);
    }

    [Fact]
    public async Task Another_shows_a_different_step_each_time_until_none_is_left()
    {
        await using var app = await WithGapAsync();
        var seen = new List<string> { await StepAsync(app, "/growth") };

        while ((await app.SayAsync("priya", "/growth another")).Blocks is [ChatBlock.Heading heading, ..])
        {
            seen.Add(heading.Text);
        }

        seen.Count.ShouldBeGreaterThan(5);
        seen.Distinct().Count().ShouldBe(seen.Count);
        (await app.SayAsync("priya", "/growth")).Text().ShouldStartWith("No further step in the catalogue fits now");
        (await app.SayAsync("priya", "/growth done")).Text().ShouldStartWith("No further step in the catalogue fits now");
    }

    [Fact]
    public async Task One_persons_answers_are_not_anothers()
    {
        await using var app = await WithGapAsync();
        var meis = (await app.SayAsync("mei", "/growth")).Text();

        await app.SayAsync("priya", "/growth another");

        (await app.SayAsync("mei", "/growth")).Text().ShouldBe(meis);
    }

    [Fact]
    public async Task Who_is_off_gets_no_step()
    {
        await using var app = await TestApp.StartAsync(cluster);

        (await app.SayAsync("lucia", "/growth")).Text().ShouldStartWith("CoachBot is off for you");
        (await app.RowsAsync<string>("select action_id from suggestion")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/growth later", "found later; allowed: another, done, not now")]
    [InlineData("/growth not ever", "found not ever; allowed: another, done, not now")]
    [InlineData("/growth done it", "found done it; allowed: another, done, not now")]
    public async Task Says_what_is_allowed(string message, string expected)
    {
        await using var app = await WithGapAsync();

        var reply = await app.SayAsync("priya", message);

        reply.IsRefusal.ShouldBeTrue();
        reply.Text().ShouldContain(expected);
        (await app.RowsAsync<string>("select action_id from suggestion")).ShouldBeEmpty();
    }

    /// <summary>One rotation, confirmed: security is nearest to what a mid-level engineer works toward.</summary>
    private async Task<TestApp> WithGapAsync()
    {
        var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(Ticket.Of("A-1", Texts.Rotation));
        await app.SayAsync("priya", "/evidence confirm all");
        return app;
    }

    private static async Task<string> StepAsync(TestApp app, string message) =>
        (await app.SayAsync("priya", message)).Blocks[0].ShouldBeOfType<ChatBlock.Heading>().Text;
}
