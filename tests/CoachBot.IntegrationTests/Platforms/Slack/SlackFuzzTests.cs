using System.Net;
using CoachBot.Benchmarks.Soaks.SlackFuzz;
using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Platforms.Slack;

/// <summary>
/// Whatever Slack signs, the host answers in its own words. The large run is
/// <c>dotnet run --project tests/CoachBot.Benchmarks -- soak slack-fuzz</c>.
/// </summary>
public sealed class SlackFuzzTests(PostgresCluster cluster)
{
    private const int Seed = 20_260_601;
    private const int Bodies = 600;

    [Fact]
    public async Task No_body_makes_the_host_fail()
    {
        await using var host = await SlackHost.StartAsync(cluster);
        await host.App.TakeAsync([.. Texts.Telling.Select((text, i) => Ticket.Of($"CHK-{i}", text))]);
        var bodies = new FuzzedBodies(Seed, "T0ACME", host.Slack.ResponseUrl);

        var (answers, broken) = await new SlackFuzzRun(host.Http, SlackHost.Secret, host.App.Clock)
        {
            // The clock stands still, and so nobody's turn would come once a limit is reached.
            BetweenAsync = () => host.App.RunAsync("delete from rate_limit"),
        }.RunAsync(Enumerable.Range(0, Bodies).Select(_ => bodies.Next()), 1, TestContext.Current.CancellationToken);

        broken.ShouldBeEmpty();
        answers.Keys.ShouldBe([HttpStatusCode.OK, HttpStatusCode.BadRequest], ignoreOrder: true, "some bodies are commands, some are not");
        answers[HttpStatusCode.OK].ShouldBeGreaterThan(Bodies / 4);
        answers[HttpStatusCode.BadRequest].ShouldBeGreaterThan(Bodies / 10);
        (await host.App.ValueAsync<int>("select count(*)::int from inbox")).ShouldBeGreaterThan(Bodies / 10, "some are carried out");
        await host.AllClosedAsync();
        (await SlackFuzzRun.UnendedAsync(host.App.Database, TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }
}
