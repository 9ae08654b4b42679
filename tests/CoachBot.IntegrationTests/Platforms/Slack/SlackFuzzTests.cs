using System.Net;
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
        var bodies = new FuzzedBodies(Seed);
        var answers = new Dictionary<HttpStatusCode, int>();
        for (var i = 0; i < Bodies; i++)
        {
            using var response = await host.SendAsync(host.Signed(bodies.Next()));
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

            ((int)response.StatusCode).ShouldBeLessThan(500, $"body {i}");
            text.ShouldNotContain("something went wrong", Case.Insensitive, $"body {i}");
            answers[response.StatusCode] = answers.GetValueOrDefault(response.StatusCode) + 1;
        }

        answers.Keys.ShouldBe([HttpStatusCode.OK, HttpStatusCode.BadRequest], ignoreOrder: true, "some bodies are commands, some are not");
        answers[HttpStatusCode.OK].ShouldBeGreaterThan(Bodies / 4);
        answers[HttpStatusCode.BadRequest].ShouldBeGreaterThan(Bodies / 10);
    }
}
