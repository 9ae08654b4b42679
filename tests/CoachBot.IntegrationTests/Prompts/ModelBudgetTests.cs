using CoachBot.IntegrationTests.Fixtures;
using CoachBot.IntegrationTests.Fixtures.Model;
using CoachBot.Prompts;
using CoachBot.Storage;

namespace CoachBot.IntegrationTests.Prompts;

/// <summary>The tokens of a day are all hosts' together; once they are used up, everything is by rules and admins are told once.</summary>
public sealed class ModelBudgetTests(PostgresCluster cluster)
{
    private const string Text = "We rolled the release back.";
    private const string Good = """{"quote":"We rolled the release back."}""";
    private const string Notices = "select person_id from notice where kind = 'operation'";

    private static readonly DateOnly Day = DateOnly.FromDateTime(FakeClock.Start.UtcDateTime);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Used_up_tokens_are_no_answer_and_one_notice_for_each_admin_until_the_next_day()
    {
        await using var app = await TestApp.StartAsync(cluster);
        await using var model = await ModelStandIn.StartAsync();
        model.Answer(_ => true, Good);
        var (one, other) = (Host(app, model), Host(app, model));
        await using var firstDesk = one.Desk;
        await using var otherDesk = other.Desk;

        var asked = 0;
        while (await one.AskAsync($"{Text} {asked}") is not null)
        {
            (++asked).ShouldBeLessThan(20);
        }

        asked.ShouldBeGreaterThan(1);
        (await other.AskAsync($"{Text} other")).ShouldBeNull();
        (await other.AskAsync($"{Text} 0")).ShouldNotBeNull("what was answered before costs nothing");
        model.Requests.Count.ShouldBe(asked);
        (await app.RowsAsync<string>(Notices)).ShouldBe(["ruth"]);
        (await app.RowsAsync<string>("select outcome from model_question order by id desc limit 3")).ShouldBe(["cached", "over-budget", "over-budget"]);

        app.Clock.Advance(TimeSpan.FromDays(1));
        (await other.AskAsync($"{Text} tomorrow")).ShouldNotBeNull();
        (await app.RowsAsync<string>(Notices)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_admin_reads_the_notice_with_their_next_answer()
    {
        await using var app = await TestApp.StartAsync(cluster);

        (await app.Get<ModelBudget>().TellOnceAsync(Day, "The tokens of today are used up.", FakeClock.Start, Token)).ShouldBeTrue();
        (await app.Get<ModelBudget>().TellOnceAsync(Day, "The tokens of today are used up.", FakeClock.Start, Token)).ShouldBeFalse();

        (await app.Get<NoticeStore>().TakeAsync(await app.OwnGrantAsync("ruth"), FakeClock.Start, Token)).ShouldBe(["The tokens of today are used up."]);
        (await app.Get<NoticeStore>().TakeAsync(await app.OwnGrantAsync("dana"), FakeClock.Start, Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_not_used_is_given_back()
    {
        await using var rig = await ModelRig.StartAsync(cluster, "anthropic", new HurriedClock(TimeSpan.FromSeconds(10)));
        rig.Model.Next(ModelTurn.Say(Good), ModelTurn.Refuse(500), ModelTurn.Refuse(500), ModelTurn.Refuse(500));

        await rig.AskAsync(Text);
        (await rig.Budget.OfAsync(Day, Token)).ShouldBe(120, "what the model said that it used");
        (await rig.AskAsync($"{Text} again")).ShouldBeNull();
        (await rig.Budget.OfAsync(Day, Token)).ShouldBe(120, "a server that was broken used nothing");
    }

    [Fact]
    public async Task Hosts_that_reserve_together_never_take_more_than_there_is()
    {
        await using var rig = await ModelRig.StartAsync(cluster, "openai");

        var taken = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => new ModelBudget(rig.Database).ReserveAsync(Day, 30, 100, Token)));

        taken.Count(isTaken => isTaken).ShouldBe(3);
        (await rig.Budget.OfAsync(Day, Token)).ShouldBe(90);
        (await rig.Budget.ReserveAsync(Day.AddDays(1), 101, 100, Token)).ShouldBeFalse("more than a day has is never taken");
    }

    [Fact]
    public async Task Old_questions_answers_and_days_are_forgotten()
    {
        await using var rig = await ModelRig.StartAsync(cluster, "openai");
        foreach (var age in new[] { 1, 31, 91 })
        {
            var at = FakeClock.Start - TimeSpan.FromDays(age);
            await rig.Ledger.AddAsync(new(at, "p", 1, "m", "answered", 1, 1, 1, false), Token);
            await rig.Answers.KeepAsync(new($"{age}", "p", 1, "m", "{}", at), Token);
            await rig.Budget.AddAsync(Day.AddDays(-age), 1, Token);
        }

        await new ModelTidying(rig.Ledger, new FakeClock(FakeClock.Start), Microsoft.Extensions.Logging.Abstractions.NullLogger<ModelTidying>.Instance).WorkAsync(Token);

        (await rig.Ledger.OutcomesAsync(DateTimeOffset.MinValue, Token)).ShouldBe([("answered", 2L)]);
        (await rig.Answers.FindAsync("1", Token)).ShouldBe("{}");
        (await rig.Answers.FindAsync("31", Token)).ShouldBeNull();
        (await rig.Budget.OfAsync(Day.AddDays(-91), Token)).ShouldBe(0);
        (await rig.Budget.OfAsync(Day.AddDays(-31), Token)).ShouldBe(1);
    }

    private static ModelRig Host(TestApp app, ModelStandIn model) => ModelRig.Over(app.Database, model, "openai", app.Clock, settings => settings with { DailyTokens = 800 });
}
