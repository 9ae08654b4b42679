using CoachBot.Core.Chat;
using CoachBot.Core.Evidence;
using CoachBot.Core.Work;
using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Commands;

public sealed class EvidenceTests(PostgresCluster cluster)
{
    [Fact]
    public async Task The_list_shows_what_waits_with_its_quote_and_one_button_to_agree()
    {
        await using var app = await WithTwoAsync();

        var reply = await app.SayAsync("priya", "/evidence");

        reply.Text().ShouldStartWith("2 proposals wait for your look; nobody else sees them");
        reply.Quotes().ShouldBe([Texts.Rollback, Texts.Rotation], ignoreOrder: true);
        Rows(reply).ShouldBe([["/evidence adjust 2", "/evidence dispute 2"], ["/evidence adjust 1", "/evidence dispute 1"], ["/evidence confirm 2 1"]]);
    }

    [Fact]
    public async Task One_tap_confirms_all_and_the_list_says_so()
    {
        await using var app = await WithTwoAsync();

        (await app.SayAsync("priya", "/evidence confirm all")).Text().ShouldContain("Confirmed 2 pieces.");

        (await app.EvidenceAsync("priya")).ShouldAllBe(piece => piece.Status == EvidenceStatus.Confirmed);
        (await app.SayAsync("priya", "/evidence")).Text().ShouldStartWith("Nothing waits for your look");
        (await app.SayAsync("priya", "/evidence confirm all")).Text().ShouldContain("Nothing waits for your look.");
    }

    [Fact]
    public async Task A_rung_goes_down_but_not_up_without_somebody_who_was_there()
    {
        await using var app = await WithTwoAsync();

        (await app.SayAsync("priya", "/evidence adjust 1 executed")).Text().ShouldContain("is confirmed at executed");
        var above = await app.SayAsync("priya", "/evidence adjust #2 led");

        above.IsRefusal.ShouldBeTrue();
        above.Text().ShouldContain("found led; allowed: up to owned");
        (await StateAsync(app)).ShouldBe([(1, EvidenceStatus.Confirmed, Involvement.Executed), (2, EvidenceStatus.Proposed, Involvement.Owned)]);
    }

    [Fact]
    public async Task With_a_co_sign_a_rung_goes_up_to_what_the_scope_allows()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(Ticket.Of("A-1", Texts.Rotation) with { Scope = "service" });
        await app.RunAsync("insert into co_sign (work_id, person_id, signed_by, at) select id, 'priya', 'mei', now() from work_item");

        (await app.SayAsync("priya", "/evidence adjust 1 multiplied")).Text().ShouldContain("allowed: up to led");
        (await app.SayAsync("priya", "/evidence adjust 1 led")).IsRefusal.ShouldBeFalse();

        (await app.SayAsync("priya", "/evidence why 1")).Text().ShouldContain("co-signed");
    }

    [Fact]
    public async Task A_dispute_is_final_until_the_person_lifts_it()
    {
        await using var app = await WithTwoAsync();

        (await app.SayAsync("priya", "/evidence dispute 1")).Text().ShouldContain("/evidence lift 1");
        (await app.SayAsync("priya", "/evidence confirm 1")).Text().ShouldContain("cannot be confirmed; found disputed; allowed: proposed. Lift the dispute first");
        (await app.SayAsync("priya", "/evidence adjust 1 executed")).IsRefusal.ShouldBeTrue();
        (await app.SayAsync("priya", "/evidence confirm all")).Text().ShouldContain("Confirmed 1 piece.");
        (await app.SayAsync("priya", "/evidence")).Text().ShouldContain("(disputed)");
        (await app.SayAsync("priya", "/evidence lift 1")).IsRefusal.ShouldBeFalse();
        (await app.SayAsync("priya", "/evidence lift 1")).IsRefusal.ShouldBeTrue();

        (await app.EvidenceAsync("priya")).Single(piece => piece.Number == 1).Status.ShouldBe(EvidenceStatus.Proposed);
    }

    [Fact]
    public async Task Why_shows_quotes_with_their_place_and_the_whole_history()
    {
        await using var app = await WithTwoAsync();
        await app.SayAsync("priya", "/evidence confirm 1");
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.SayAsync("priya", "/evidence dispute 1");

        var text = (await app.SayAsync("priya", "/evidence why 1")).Text();

        text.ShouldContain($"“{Texts.Rotation}”\n    (A-1, 5 Mar 2026, revision 1, character 10)");
        text.ShouldContain("1 Jun 2026 10:30  propose: proposed, owned\n    from the source");
        text.ShouldContain("1 Jun 2026 10:30  confirm: proposed → confirmed, owned\n    by you");
        text.ShouldContain("1 Jun 2026 11:30  dispute: confirmed → disputed, owned\n    by you");
    }

    [Fact]
    public async Task What_is_hidden_still_counts_for_oneself()
    {
        await using var app = await WithTwoAsync();
        await app.SayAsync("priya", "/evidence confirm all");
        var before = (await app.SayAsync("priya", "/mylevel")).Text();

        (await app.SayAsync("priya", "/evidence hide 1")).Text().ShouldContain("yours alone");

        (await app.SayAsync("priya", "/mylevel")).Text().ShouldBe(before);
        (await app.SayAsync("priya", "/evidence")).Text().ShouldContain("(yours alone)");
        (await app.SayAsync("dana", "/mylevel @priya")).Quotes().ShouldBe([Texts.Rollback]);
        await app.SayAsync("priya", "/evidence share 1");
        (await app.SayAsync("dana", "/mylevel @priya")).Quotes().ShouldBe([Texts.Rollback, Texts.Rotation]);
    }

    [Theory]
    [InlineData("/evidence confirm", "found no number; allowed: the numbers that /evidence shows, 1 to 2")]
    [InlineData("/evidence confirm 9", "found 9; allowed: the numbers that /evidence shows, 1 to 2")]
    [InlineData("/evidence dispute one", "found one")]
    [InlineData("/evidence adjust 1 expert", "found expert; allowed: supported")]
    [InlineData("/evidence adjust 1 shaped", "above what work of this scope can show; found shaped; allowed: up to owned")]
    [InlineData("/evidence lift 1", "cannot be lifted; found proposed; allowed: disputed")]
    [InlineData("/evidence confrm 1", "found confrm; allowed: list, confirm, adjust, dispute, lift, why, hide, share, add. Did you mean /evidence confirm?")]
    [InlineData("/evidence list everything", "found everything; allowed: 1, 2, ..., all")]
    [InlineData("/evidence list 0", "found 0")]
    [InlineData("/evidence add this", "takes nothing: it asks; found this")]
    [InlineData("/evidence dispute 1 2", "takes one number at a time; found 1 2")]
    public async Task Says_what_was_found_what_is_allowed_and_changes_nothing(string message, string expected)
    {
        await using var app = await WithTwoAsync();
        var before = await app.DumpAsync();

        var reply = await app.SayAsync("priya", message);

        reply.IsRefusal.ShouldBeTrue();
        reply.Text().ShouldContain(expected);
        (await app.DumpAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_number_is_the_persons_own_and_nobody_answers_for_another()
    {
        await using var app = await WithTwoAsync();
        await app.TakeAsync(Ticket.Of("A-3", Texts.Alert) with { Assignee = "Mei Tanaka" });

        await app.SayAsync("mei", "/evidence confirm 1");

        (await app.SayAsync("mei", "/evidence confirm 2")).IsRefusal.ShouldBeTrue();
        (await app.EvidenceAsync("priya")).ShouldAllBe(piece => piece.Status == EvidenceStatus.Proposed);
        (await app.EvidenceAsync("mei")).ShouldHaveSingleItem().Status.ShouldBe(EvidenceStatus.Confirmed);
    }

    [Fact]
    public async Task Several_numbers_are_confirmed_at_once_and_no_other()
    {
        await using var app = await WithTwoAsync();
        await app.TakeAsync(Ticket.Of("A-3", Texts.Alert));

        (await app.SayAsync("priya", "/evidence confirm #1 3 9")).Text().ShouldContain("Confirmed 2 pieces. Thank you. 1 number was not waiting");

        (await StateAsync(app)).Select(piece => piece.Status).ShouldBe([EvidenceStatus.Confirmed, EvidenceStatus.Proposed, EvidenceStatus.Confirmed]);
    }

    [Fact]
    public async Task What_waits_for_90_days_expires_and_what_was_answered_does_not()
    {
        await using var app = await WithTwoAsync();
        await app.SayAsync("priya", "/evidence confirm 1");

        app.Clock.Advance(TimeSpan.FromDays(90) - TimeSpan.FromSeconds(1));
        (await app.EvidenceAsync("priya")).Select(piece => piece.Status).ShouldBe([EvidenceStatus.Proposed, EvidenceStatus.Confirmed]);
        app.Clock.Advance(TimeSpan.FromSeconds(1));

        (await app.EvidenceAsync("priya")).Select(piece => piece.Status).ShouldBe([EvidenceStatus.Expired, EvidenceStatus.Confirmed]);
        (await app.SayAsync("priya", "/evidence confirm 2")).Text().ShouldContain("found expired");
    }

    [Fact]
    public async Task Who_has_nothing_is_told_where_it_comes_from()
    {
        await using var app = await TestApp.StartAsync(cluster);

        (await app.SayAsync("priya", "/evidence")).Text().ShouldStartWith("No evidence yet.");
        (await app.SayAsync("priya", "/evidence confirm 1")).Text().ShouldContain("you have none yet");
        (await app.SayAsync("lucia", "/evidence")).Text().ShouldStartWith("CoachBot is off for you");
    }

    [Fact]
    public async Task A_long_list_goes_by_pages_of_which_each_is_agreed_to_with_one_tap()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync([.. Enumerable.Range(1, 12).Select(number => Ticket.Of($"A-{number}", Texts.Rotation))]);

        var (first, second, third) = (await app.SayAsync("priya", "/evidence"), await app.SayAsync("priya", "/evidence list 2"), await app.SayAsync("priya", "/evidence list 9"));

        first.Text().ShouldContain("12 proposals wait for your look (1 to 5 of 12)");
        Rows(first)[^2..].ShouldBe([["/evidence confirm 1 2 3 4 5"], ["/evidence list 2"]]);
        Rows(second)[^2..].ShouldBe([["/evidence confirm 6 7 8 9 10"], ["/evidence list 1", "/evidence list 3"]]);
        Rows(third)[^2..].ShouldBe([["/evidence confirm 11 12"], ["/evidence list 2"]]);
        third.Text().ShouldContain("Page 3 of 3");
        (await app.SayAsync("priya", "/evidence list all")).Quotes().Count.ShouldBe(12);
        Rows(await app.SayAsync("priya", "/evidence list all")).ShouldHaveSingleItem().Length.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_answered_goes_by_pages_too()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync([.. Enumerable.Range(1, 12).Select(number => Ticket.Of($"A-{number}", Texts.Rotation))]);
        await app.SayAsync("priya", "/evidence confirm all");

        (await app.SayAsync("priya", "/evidence")).Text().ShouldContain("You confirmed (1 to 10 of 12)");
        var second = (await app.SayAsync("priya", "/evidence list 2")).Text();

        second.ShouldStartWith("Nothing waits for your look");
        second.ShouldContain("You confirmed (11 to 12 of 12)");
        second.Split('\n').Count(line => line.Contains('#', StringComparison.Ordinal)).ShouldBe(2);
    }

    private static string[][] Rows(ChatReply reply) =>
        [.. reply.Blocks.OfType<ChatBlock.Buttons>().Select(buttons => buttons.Items.Select(button => button.Command).ToArray())];

    private async Task<TestApp> WithTwoAsync()
    {
        var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(Ticket.Of("A-1", Texts.Rotation) with { Closed = "2026-03-05" });
        await app.TakeAsync(Ticket.Of("A-2", Texts.Rollback) with { Closed = "2026-03-06" });
        return app;
    }

    private static async Task<IEnumerable<(int Number, EvidenceStatus Status, Involvement Rung)>> StateAsync(TestApp app) =>
        (await app.EvidenceAsync("priya")).Select(piece => (piece.Number, piece.Status, piece.Rung)).Order();
}
