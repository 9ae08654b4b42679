using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Packs;
using CoachBot.Platforms.Slack.Rendering;

namespace CoachBot.IntegrationTests.Commands;

/// <summary>What a framework holds beside its competencies can be read in chat: all of it, once, and in messages that a platform shows whole.</summary>
public sealed class FrameworkPartsTests(PostgresCluster cluster)
{
    private static readonly PackLibrary Packs = new PackFolder().Load();

    public static TheoryData<string> Frameworks => [.. Packs.Frameworks.Select(framework => framework.Id)];

    [Theory]
    [MemberData(nameof(Frameworks))]
    public async Task Every_part_that_a_framework_has_is_reached_by_buttons_and_every_fact_of_it_is_there_once(string id)
    {
        await using var app = await TestApp.StartAsync(cluster);
        var framework = Packs.Find(id)!;
        var expected = FrameworkFacts.ByPart(framework);

        var overview = await app.SayAsync("dana", $"/coach frameworks {id}");

        var offered = Buttons(overview).Where(command => command.StartsWith("/coach", StringComparison.Ordinal)).ToList();
        offered.ShouldBe(expected.Keys.Select(part => $"/coach frameworks {id} {part}"), ignoreOrder: true);
        foreach (var (part, facts) in expected)
        {
            var pages = await PagesAsync(app, "dana", $"/coach frameworks {id} {part}");
            pages.SelectMany(Bullets).ShouldBe(facts, ignoreOrder: true);
        }
    }

    [Theory]
    [MemberData(nameof(Frameworks))]
    public async Task The_overview_names_source_levels_competencies_and_whose_reading_it_is(string id)
    {
        await using var app = await TestApp.StartAsync(cluster);
        var framework = Packs.Find(id)!;

        var reply = await app.SayAsync("priya", $"/coach frameworks {id}");

        var text = reply.Text();
        text.ShouldStartWith($"{framework.Title}\n");
        text.ShouldContain(framework.Source);
        text.ShouldContain(string.Join(", ", framework.Competencies.Select(competency => competency.Title)));
        text.ShouldContain("This project's interpretation, not the framework's: ");
        Bullets(reply).Select(bullet => bullet.Detail).ShouldBe(framework.Levels.Select(level => level.Description is null ? "" : $"{level.Description.TrimEnd('.').Split(". ")[0]}."));
    }

    [Theory]
    [MemberData(nameof(Frameworks))]
    public async Task Slack_shows_each_page_whole(string id)
    {
        await using var app = await TestApp.StartAsync(cluster);
        var replies = new List<ChatReply> { await app.SayAsync("dana", $"/coach frameworks {id}"), await app.SayAsync("priya", $"/growth in {id}") };
        foreach (var part in FrameworkFacts.ByPart(Packs.Find(id)!).Keys)
        {
            replies.AddRange(await PagesAsync(app, "dana", $"/coach frameworks {id} {part}"));
        }

        foreach (var reply in replies)
        {
            var message = SlackRenderer.Render(reply)["blocks"]!.ToJsonString();
            message.ShouldNotContain("There is more than one message holds");
            message.ShouldNotContain("\\u2026");
        }
    }

    [Fact]
    public async Task Ones_own_level_is_marked_and_stands_first()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.ImportAsync(Member.Dana, Member.Priya with { Framework = "govuk-ddat-devops", Level = "lead", Track = "management" });

        var overview = (await app.SayAsync("priya", "/coach frameworks govuk")).Text();
        var levels = await app.SayAsync("priya", "/coach frameworks govuk levels");

        overview.ShouldContain("Lead DevOps engineer (management)");
        overview.ShouldContain("  • Lead DevOps engineer (your level)\n");
        levels.Blocks.OfType<ChatBlock.Heading>().Select(heading => heading.Text).Skip(1).Take(2).ShouldBe(["Lead DevOps engineer (your level)", "Apprentice DevOps engineer"]);
        (await app.SayAsync("mei", "/coach frameworks govuk levels")).Text().ShouldNotContain("your level");
    }

    [Fact]
    public async Task A_teams_figures_are_offered_to_managers_and_admins_and_shown_to_whoever_types_them()
    {
        await using var app = await TestApp.StartAsync(cluster);
        const string Figures = "/coach frameworks devopsschool-senior-devops kpis";

        Buttons(await app.SayAsync("dana", "/coach frameworks devopsschool")).ShouldContain(Figures);
        Buttons(await app.SayAsync("ruth", "/coach frameworks devopsschool")).ShouldContain(Figures);
        Buttons(await app.SayAsync("priya", "/coach frameworks devopsschool")).ShouldNotContain(Figures);

        var shown = (await app.SayAsync("priya", Figures)).Text();
        shown.ShouldBe((await app.SayAsync("dana", Figures)).Text());
        shown.ShouldContain("These are a team's figures: they are never computed for a person, and CoachBot does not compute them at all.");
        shown.ShouldContain("  • Deployment Frequency (DORA)\n    target: Daily to weekly for customer-facing services (context-specific); looked at: Weekly / monthly\n");
    }

    [Theory]
    [InlineData("/coach frameworks dei milestones", "holds nothing under \"milestones\". It has: levels, role, skills, path, kpis.")]
    [InlineData("/coach frameworks kaairo role", "holds nothing under \"role\", nor anything else beside its competencies.")]
    [InlineData("/coach frameworks GOVUK Skills", "holds nothing under \"skills\". It has: levels.")]
    public async Task What_a_framework_lacks_is_said_with_what_it_has(string message, string expected)
    {
        await using var app = await TestApp.StartAsync(cluster);

        var reply = await app.SayAsync("priya", message);

        reply.IsRefusal.ShouldBeFalse();
        reply.Text().ShouldContain(expected);
        Buttons(reply).ShouldNotContain(command => command.EndsWith(" kpis", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Qualifications_are_shown_with_the_sentence_that_nobody_is_scored_by_them()
    {
        await using var app = await TestApp.StartAsync(cluster);

        foreach (var framework in new[] { "dei", "devopsschool" })
        {
            (await app.SayAsync("priya", $"/coach frameworks {framework} path")).Text().ShouldContain("Qualifications\nShown, never scored: ");
        }
    }

    [Fact]
    public async Task Whoever_looks_in_somebodys_name_is_told_of_when_their_level_was_shown()
    {
        await using var app = await TestApp.StartAsync(cluster);
        var priya = await app.PersonAsync("priya");

        await app.Get<CoachBot.Chat.ChatDispatcher>().AnswerAsync(
            "/coach frameworks kaairo", priya, new Reader.Operator(priya, "to look something up", IsDemo: false), TestContext.Current.CancellationToken);

        (await app.SayAsync("priya", "/mydata who")).Text().ShouldContain("looked at kaairo-devops beside your level in it");
    }

    [Theory]
    [InlineData("/mylevel")]
    [InlineData("/mylevel problem-solving")]
    [InlineData("/mylevel why")]
    [InlineData("/mylevel in devopsschool")]
    [InlineData("/growth")]
    [InlineData("/growth in dei")]
    [InlineData("/coach frameworks kaairo skylight")]
    [InlineData("/coach frameworks skylight levels")]
    [InlineData("/coach frameworks devopsschool role 2")]
    public async Task Every_view_of_what_is_expected_says_what_of_it_is_interpretation(string message)
    {
        await using var app = await TestApp.StartAsync(cluster);

        (await app.SayAsync("priya", message)).Text().ShouldContain("his project's interpretation, not the framework's: ");
    }

    private static async Task<List<ChatReply>> PagesAsync(TestApp app, string person, string message)
    {
        List<ChatReply> pages = [await app.SayAsync(person, message)];
        while (pages[^1].Blocks.OfType<ChatBlock.Buttons>().SelectMany(block => block.Items).FirstOrDefault(button => button.Label == "More") is { } more)
        {
            pages.Add(await app.SayAsync(person, more.Command));
        }

        return pages;
    }

    private static IEnumerable<Bullet> Bullets(ChatReply reply) => reply.Blocks.OfType<ChatBlock.Bullets>().SelectMany(block => block.Items);

    private static List<string> Buttons(ChatReply reply) =>
        [.. reply.Blocks.OfType<ChatBlock.Buttons>().SelectMany(block => block.Items).Select(button => button.Command)];
}
