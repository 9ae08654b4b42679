using CoachBot.Core.Chat;
using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Commands;

public sealed class HomeTests(PostgresCluster cluster)
{
    private const int MostBlocks = 40;

    [Fact]
    public async Task One_page_has_the_standing_what_waits_the_next_step_and_the_settings()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync([.. Enumerable.Range(1, 5).Select(number => Ticket.Of($"A-{number}", $"{Texts.Rotation} For the {number}th time.") with { Closed = $"2026-0{number}-05" })]);

        var reply = await app.SayAsync("priya", "/home");
        var text = reply.Text();

        text.ShouldStartWith("Hello, Priya\n");
        text.ShouldContain("asks of Mid-Level:");
        text.ShouldContain("Security Practices in DevOps");
        text.ShouldContain("proposals wait for your look; nobody else sees them");
        reply.Quotes().Count.ShouldBe(3);
        text.ShouldContain("Your next step: ");
        text.ShouldContain("weekly message  Monday at 09:00 (Europe/London)");
        text.ShouldContain("Turn off: /coach settings consent\n");
        reply.Blocks.Length.ShouldBeLessThan(MostBlocks);
    }

    [Fact]
    public async Task Looks_right_confirms_exactly_what_is_shown()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync([.. Enumerable.Range(1, 5).Select(number => Ticket.Of($"A-{number}", $"{Texts.Rotation} For the {number}th time.") with { Closed = $"2026-0{number}-05" })]);
        var shown = (await app.SayAsync("priya", "/home")).Blocks.OfType<ChatBlock.Quote>().Select(quote => quote.Citation.Split(',')[0]).ToList();

        var button = (await app.SayAsync("priya", "/home")).Blocks.OfType<ChatBlock.Buttons>().SelectMany(row => row.Items).Single(item => item.Label == "Looks right");
        await app.SayAsync("priya", button.Command);

        (await app.EvidenceAsync("priya")).Where(item => item.Status == CoachBot.Core.Evidence.EvidenceStatus.Confirmed).Select(item => item.Work.ExternalId).ShouldBe(shown, ignoreOrder: true);
    }

    [Fact]
    public async Task Whoever_it_is_off_for_reads_what_it_would_do_what_it_never_does_and_finds_one_button()
    {
        await using var app = await TestApp.StartAsync(cluster);

        var reply = await app.SayAsync("lucia", "/home");

        reply.Text().ShouldContain("CoachBot is off for you");
        reply.Text().ShouldContain("It never");
        reply.Blocks.OfType<ChatBlock.Buttons>().SelectMany(row => row.Items).ShouldHaveSingleItem().Command.ShouldBe("/coach settings consent on");
        (await app.SayAsync("lucia", "/coach settings consent on")).IsRefusal.ShouldBeFalse();
        (await app.SayAsync("lucia", "/home")).Text().ShouldContain("There is nothing to show yet");
    }

    [Fact]
    public async Task Every_button_of_the_page_is_a_message_that_is_understood()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(Ticket.Of("A-1", Texts.Rotation));
        var buttons = (await app.SayAsync("priya", "/home")).Blocks.OfType<ChatBlock.Buttons>().SelectMany(row => row.Items).ToList();

        buttons.Count.ShouldBeGreaterThan(5);
        foreach (var button in buttons)
        {
            (await app.SayAsync("priya", button.Command)).IsRefusal.ShouldBeFalse(button.Command);
        }
    }

    [Fact]
    public async Task Nothing_but_home_is_asked_for_by_it()
    {
        await using var app = await TestApp.StartAsync(cluster);

        (await app.SayAsync("priya", "/home sweet")).IsRefusal.ShouldBeTrue();
        (await app.SayAsync("dana", "/home")).Text().ShouldStartWith("Hello, Dana\n");
    }
}
