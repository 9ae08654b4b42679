using CoachBot.Benchmarks.Soaks.IngestKill;
using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Cli;

public sealed class IngestKillTests(PostgresCluster cluster) : CliTest(cluster)
{
    private readonly PostgresCluster _cluster = cluster;

    [Fact]
    public async Task Killed_anywhere_on_the_way_and_run_again_it_leaves_the_rows_of_an_undisturbed_run()
    {
        using var log = new StringWriter();

        var different = await new IngestKillRun(Folder, _ => MigratedDatabase.CreateAsync(_cluster), log).RunAsync(tickets: 150, kills: 3, seed: 1, TestContext.Current.CancellationToken);

        different.ShouldBe(0, log.ToString());
    }
}
