using CoachBot.Core.Chat;
using CoachBot.Core.Evidence;
using CoachBot.Core.Work;
using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Commands.Evidence;

/// <summary>The form that asks at which rung a piece is right.</summary>
public sealed class AdjustTests(PostgresCluster cluster)
{
    [Fact]
    public async Task It_offers_the_rungs_up_to_the_cap_and_says_why_no_higher_ones()
    {
        await using var app = await WithOneAsync("component");

        var reply = await app.SayAsync("priya", "/evidence adjust 1");

        Offered(reply).ShouldBe(["supported", "executed", "owned"]);
        reply.Text().ShouldContain("Higher ones are not offered: owned is the highest that work of this scope can show.");
        reply.Text().ShouldContain("/evidence adjust 1 executed");
        (await app.SubmitAsync("priya", reply.Form!, ("rung", "executed"))).Reply().Text().ShouldContain("is confirmed at executed");
        (await app.EvidenceAsync("priya")).ShouldHaveSingleItem().Rung.ShouldBe(Involvement.Executed);
    }

    [Fact]
    public async Task Above_the_proposal_it_takes_somebody_who_was_there()
    {
        await using var app = await WithOneAsync("service");
        Offered(await app.SayAsync("priya", "/evidence adjust 1")).ShouldBe(["supported", "executed", "owned"]);
        (await app.SayAsync("priya", "/evidence adjust 1")).Text().ShouldContain("they need the word of somebody else who was there");

        await app.RunAsync("insert into co_sign (work_id, person_id, signed_by, at) select id, 'priya', 'mei', now() from work_item");

        Offered(await app.SayAsync("priya", "/evidence adjust 1")).ShouldBe(["supported", "executed", "owned", "led"]);
    }

    [Fact]
    public async Task What_is_not_offered_is_not_taken()
    {
        await using var app = await WithOneAsync("component");
        var form = await app.OpenAsync("priya", "/evidence adjust 1");

        (await app.SubmitAsync("priya", form, ("rung", "led"))).Wrong()["rung"].ShouldContain("above what work of this scope can show");
        (await app.SubmitAsync("priya", form, ("rung", "hero"))).Wrong()["rung"].ShouldContain("Choose a rung");
        (await app.SubmitAsync("mei", form, ("rung", "owned"))).Reply().IsRefusal.ShouldBeTrue();

        (await app.EvidenceAsync("priya")).ShouldHaveSingleItem().Status.ShouldBe(EvidenceStatus.Proposed);
    }

    [Fact]
    public async Task What_changed_since_the_form_was_opened_is_not_answered()
    {
        await using var app = await WithOneAsync("component");
        var form = await app.OpenAsync("priya", "/evidence adjust 1");
        await app.SayAsync("priya", "/evidence dispute 1");

        (await app.SubmitAsync("priya", form, ("rung", "executed"))).Reply().Text().ShouldContain("changed meanwhile, and nothing was saved");
    }

    private static IEnumerable<string> Offered(ChatReply reply) =>
        reply.Form.ShouldNotBeNull().Fields.ShouldHaveSingleItem().ShouldBeOfType<FormField.Choice>().Options.Select(option => option.Value);

    private async Task<TestApp> WithOneAsync(string scope)
    {
        var app = await TestApp.StartAsync(cluster);
        await app.TakeAsync(Ticket.Of("A-1", Texts.Rotation) with { Scope = scope });
        return app;
    }
}
