using CoachBot.Core.Chat;
using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Commands;

public sealed class MyLevelTests(PostgresCluster cluster)
{
    [Fact]
    public async Task Every_claim_is_cited_by_a_literal_piece_of_the_stored_text_with_its_item_and_day()
    {
        await using var app = await ConfirmedAsync();

        var reply = await app.SayAsync("priya", "/mylevel");

        var stored = await app.RowsAsync<string>("select text from work_revision");
        var quotes = reply.Blocks.OfType<ChatBlock.Quote>().ToList();
        quotes.Select(quote => quote.Text).ShouldBe([Texts.Rollback, Texts.Rotation], ignoreOrder: true);
        quotes.ShouldAllBe(quote => stored.Any(text => text.Contains(quote.Text, StringComparison.Ordinal)));
        quotes.Select(quote => quote.Citation).ShouldBe(["A-4, 20 May 2026, owned", "A-3, 15 Apr 2026, owned"], ignoreOrder: true);
    }

    [Fact]
    public async Task Each_competency_stands_under_its_state()
    {
        await using var app = await ConfirmedAsync();

        var text = (await app.SayAsync("priya", "/mylevel")).Text();

        text.ShouldContain("your evidence beside Mid-Level");
        text.ShouldContain("Demonstrated\n  • Security Practices in DevOps  ▰▰▰▱▱ Proficient (3 of 5)");
        text.ShouldContain("In progress\n");
        text.ShouldContain("2 of 3 months");
        text.ShouldContain("No opportunity yet\n");
        text.ShouldContain("This rests on 5 pieces of work that you confirmed, up to 1 Jun 2026. 1 proposal waits for your look and counts for nothing until then.");
        text.ShouldNotContain("fail");
        text.ShouldNotContain("promote");
    }

    [Fact]
    public async Task Why_tells_the_rule_and_what_it_counted()
    {
        await using var app = await ConfirmedAsync();

        var text = (await app.SayAsync("priya", "/mylevel why")).Text();

        text.ShouldContain("Level rule v1.");
        text.ShouldContain("owned       3 months, 1 vouched for → Proficient");
        text.ShouldContain("3 months (3 vouched for)");
        text.ShouldContain("A-3, 15 Apr 2026  Note A-3");
        text.ShouldContain("secrets-rotation owned; named by the source");
    }

    [Fact]
    public async Task A_competency_shows_all_its_evidence_and_what_feeds_it()
    {
        await using var app = await ConfirmedAsync();

        var reply = await app.SayAsync("priya", "/mylevel security");

        reply.Quotes().ShouldBe([Texts.Rotation, Texts.Rotation, Texts.Rotation]);
        reply.Text().ShouldContain("(A-3, 15 Apr 2026; Secrets rotation, owned, named by the source (#3))");
        reply.Text().ShouldMatch("Fed by: .*Secrets rotation \\(100\\)");
        (await app.SayAsync("priya", "/mylevel security-practices")).Text().ShouldBe(reply.Text());
    }

    [Fact]
    public async Task The_same_evidence_is_shown_in_a_framework_that_is_named()
    {
        await using var app = await ConfirmedAsync();

        (await app.SayAsync("priya", "/mylevel in kaairo")).Text().ShouldBe((await app.SayAsync("priya", "/mylevel")).Text());
        (await app.SayAsync("priya", "/mylevel ci-cd in kaairo-devops")).Quotes().ShouldBe([Texts.Rollback, Texts.Rollback]);
    }

    [Fact]
    public async Task Without_a_level_of_their_own_people_see_which_levels_they_meet()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(Ticket.Of("A-1", Texts.Rotation) with { Assignee = "Dana Okafor" }, Ticket.Of("A-2", Texts.Rotation) with { Assignee = "Dana Okafor", Closed = "2026-04-01" });
        await app.SayAsync("dana", "/evidence confirm all");

        (await app.SayAsync("dana", "/mylevel")).Text().ShouldContain("executed; meets what");
    }

    [Fact]
    public async Task Who_is_off_is_told_how_to_turn_it_on_and_who_is_in_no_item_that_there_is_no_data()
    {
        await using var app = await TestApp.StartAsync(cluster);

        (await app.SayAsync("lucia", "/mylevel")).Blocks.OfType<ChatBlock.Buttons>().ShouldHaveSingleItem().Items.ShouldHaveSingleItem()
            .Command.ShouldBe("/coach settings consent on");
        (await app.SayAsync("priya", "/mylevel")).Text().ShouldContain("No data\nNo work item that CoachBot reads names you.");
    }

    /// <summary>Three months of rotations, two of rollbacks, one alert that waits for an answer.</summary>
    private async Task<TestApp> ConfirmedAsync()
    {
        var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(
            Ticket.Of("A-1", Texts.Rotation) with { Closed = "2026-02-10" },
            Ticket.Of("A-2", Texts.Rotation) with { Closed = "2026-03-10" },
            Ticket.Of("A-3", Texts.Rotation) with { Closed = "2026-04-15" },
            Ticket.Of("A-4", Texts.Rollback) with { Closed = "2026-05-20" },
            Ticket.Of("A-5", Texts.Rollback) with { Closed = "2026-04-20" });
        await app.SayAsync("priya", "/evidence confirm all");
        await app.TakeAsync(Ticket.Of("A-6", Texts.Alert));
        return app;
    }
}
