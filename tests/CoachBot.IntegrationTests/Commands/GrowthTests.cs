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
    [InlineData("/growth in kairo-devop", "No such framework is loaded; found kairo-devop;")]
    [InlineData("/growth in kairo-devop", "Did you mean /growth in kaairo-devops?")]
    [InlineData("/growth in", "Type one of these: /growth in <framework>.")]
    [InlineData("/growth later in skylight", "found later in skylight; allowed: another, done, not now, share <competency>, unshare, in <framework>")]
    [InlineData("/growth later", "found later; allowed: another, done, not now, share <competency>, unshare, in <framework>")]
    [InlineData("/growth not ever", "found not ever; allowed: another, done, not now, share <competency>, unshare, in <framework>")]
    [InlineData("/growth done it", "found done it; allowed: another, done, not now, share <competency>, unshare, in <framework>")]
    public async Task Says_what_is_allowed(string message, string expected)
    {
        await using var app = await WithGapAsync();

        var reply = await app.SayAsync("priya", message);

        reply.IsRefusal.ShouldBeTrue();
        reply.Text().ShouldContain(expected);
        (await app.RowsAsync<string>("select action_id from suggestion")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/growth in skylight-devops")]
    [InlineData("/growth in Skylight")]
    [InlineData("/growth IN sky")]
    [InlineData("/growth in DevOps engineer career pathway")]
    public async Task A_step_is_planned_in_another_framework_by_its_id_the_start_of_it_or_its_title(string message)
    {
        await using var app = await WithGapAsync();

        var reply = await app.SayAsync("priya", message);

        reply.Text().ShouldContain("what is missing in DevOps engineer career pathway (Skylight)");
        reply.Text().ShouldNotBe((await app.SayAsync("priya", "/growth")).Text());
        Buttons(reply).ShouldAllBe(command => command.EndsWith(" in skylight-devops", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("in skylight", " in skylight-devops")]
    [InlineData("in kaairo", "")]
    [InlineData("", "")]
    public async Task A_button_names_the_framework_where_it_is_not_the_usual_one_and_answers_the_step_it_was_shown_with(string typed, string named)
    {
        await using var app = await WithGapAsync();
        var step = await StepAsync(app, $"/growth {typed}");
        var buttons = Buttons(await app.SayAsync("priya", $"/growth {typed}"));

        buttons.Select(command => command.Split(' ')[1]).ShouldBe(["done", "another", "not"]);
        buttons.ShouldAllBe(command => command.EndsWith(named, StringComparison.Ordinal) && command.Contains(" in ", StringComparison.Ordinal) == (named.Length > 0));
        var thanks = await app.SayAsync("priya", buttons[0]);

        thanks.Text().ShouldContain($"Well done. \"{step["Next step: ".Length..]}\" is off your list");
        Buttons(thanks).ShouldBe([$"/growth{named}"]);
        (await app.RowsAsync<string>("select action_id from suggestion")).ShouldBe([buttons[0].Split(' ')[2]]);
        (await StepAsync(app, $"/growth{named}")).ShouldNotBe(step);
        Buttons(await app.SayAsync("priya", buttons[1]))[0].ShouldEndWith(named);
    }

    [Fact]
    public async Task A_step_that_was_answered_in_one_framework_rests_in_every_other()
    {
        await using var app = await WithGapAsync();
        var answered = Buttons(await app.SayAsync("priya", "/growth"))[0].Split(' ')[2];
        await app.SayAsync("priya", $"/growth not now {answered}");

        foreach (var framework in new[] { "kaairo", "skylight", "govuk", "devopsschool", "dei" })
        {
            Buttons(await app.SayAsync("priya", $"/growth in {framework}")).ShouldNotContain(command => command.Contains($" {answered}", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_framework_with_milestones_shows_the_onboarding_track_after_the_steps()
    {
        await using var app = await WithGapAsync();
        await app.ImportAsync(Member.Dana, Member.Priya with { Framework = "devopsschool-senior-devops", Level = "senior" });

        var reply = await app.SayAsync("priya", "/growth");

        var text = reply.Text();
        text.ShouldStartWith("Next step: ");
        text.ShouldContain("\n\nOnboarding track\n  • 30 days\n    Has mapped the cloud environments");
        text.ShouldContain("the break-glass process if there is one. And 2 more.\n  • 60 days\n");
        text.ShouldContain("  • Long-term (18–36 months)\n");
        text.ShouldContain("CoachBot does not track them: it knows no start date.");
        Buttons(reply).ShouldBe(
        [
            .. Buttons(reply).Take(3),
            "/coach frameworks devopsschool-senior-devops milestones",
        ]);
        (await app.SayAsync("priya", Buttons(reply)[^1])).Text().ShouldContain("Has shadowed on-call");
    }

    [Fact]
    public async Task The_onboarding_track_is_there_without_a_step_and_for_whoever_is_off()
    {
        await using var app = await WithGapAsync();
        while ((await app.SayAsync("priya", "/growth another in devopsschool")).Blocks is [ChatBlock.Heading { Text: var text }, ..] && text.StartsWith("Next step", StringComparison.Ordinal))
        {
        }

        var without = await app.SayAsync("priya", "/growth in devopsschool");

        without.Text().ShouldStartWith("No further step in the catalogue fits now");
        without.Text().ShouldContain("Onboarding track");
        Buttons(without).ShouldBe(["/mylevel in devopsschool-senior-devops", "/coach frameworks devopsschool-senior-devops milestones"]);
        (await app.SayAsync("lucia", "/growth in devopsschool")).Text().ShouldContain("Onboarding track");
    }

    [Fact]
    public async Task A_framework_without_milestones_shows_no_track()
    {
        await using var app = await WithGapAsync();

        (await app.SayAsync("priya", "/growth")).Text().ShouldNotContain("Onboarding track");
    }

    private static List<string> Buttons(ChatReply reply) =>
        [.. reply.Blocks.OfType<ChatBlock.Buttons>().SelectMany(block => block.Items).Select(button => button.Command)];

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
