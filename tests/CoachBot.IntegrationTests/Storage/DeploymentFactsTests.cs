using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Storage;

namespace CoachBot.IntegrationTests.Storage;

public sealed class DeploymentFactsTests(PostgresCluster cluster)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_fact_is_said_once_and_the_first_word_holds()
    {
        await using var app = await TestApp.EmptyAsync(cluster);
        var facts = app.Get<DeploymentFacts>();

        (await facts.FindAsync("month", Token)).ShouldBeNull();
        (await facts.OnceAsync("month", "2026-05-01", Token)).ShouldBe("2026-05-01");
        (await facts.OnceAsync("month", "2026-06-01", Token)).ShouldBe("2026-05-01");

        (await facts.FindAsync("month", Token)).ShouldBe("2026-05-01");
        (await facts.FindAsync("other", Token)).ShouldBeNull();
    }

    [Fact]
    public async Task Many_who_say_it_at_once_agree()
    {
        await using var app = await TestApp.EmptyAsync(cluster);
        var facts = app.Get<DeploymentFacts>();

        var heard = await Task.WhenAll(Enumerable.Range(0, 8).Select(one => facts.OnceAsync("month", $"{one}", Token)));

        heard.Distinct().ShouldHaveSingleItem();
    }
}
