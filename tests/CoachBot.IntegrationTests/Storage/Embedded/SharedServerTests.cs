using System.Globalization;
using CoachBot.Storage.Embedded;
using Npgsql;

namespace CoachBot.IntegrationTests.Storage.Embedded;

/// <summary>Several processes, one folder, one server. The others are real processes, and killed ones are killed with -9.</summary>
public sealed class SharedServerTests
{
    [Fact]
    public async Task A_second_process_attaches_to_the_running_server()
    {
        using var folder = await TemporaryFolder.WithClusterAsync();
        await using var holder = await HolderProcess.StartAsync(folder.Wanted);
        var running = ServerProcess.IdIn(folder.Wanted);

        await using var server = await folder.StartAsync();

        ServerProcess.IdIn(folder.Wanted).ShouldBe(running);
        ServerProcess.CountFor(folder.Options).ShouldBe(1);
        await AnswersAsync(server);
    }

    [Fact]
    public async Task The_last_process_out_stops_the_server()
    {
        using var folder = await TemporaryFolder.WithClusterAsync();
        var first = await folder.StartAsync();
        var second = await folder.StartAsync();
        await using var holder = await HolderProcess.StartAsync(folder.Wanted);

        await first.DisposeAsync();
        await AnswersAsync(second);
        await second.DisposeAsync();
        ServerProcess.CountFor(folder.Options).ShouldBe(1);
        await holder.LeaveAsync();

        PostmasterFile.Read(new ClusterFolder(folder.Wanted)).ShouldBeNull();
    }

    [Fact]
    public async Task The_server_of_a_killed_process_is_taken_over_and_stopped()
    {
        using var folder = await TemporaryFolder.WithClusterAsync();
        await using var holder = await HolderProcess.StartAsync(folder.Wanted);
        var left = ServerProcess.IdIn(folder.Wanted);
        await holder.KillAsync();

        var server = await folder.StartAsync();
        ServerProcess.IdIn(folder.Wanted).ShouldBe(left);
        ServerProcess.CountFor(folder.Options).ShouldBe(1);
        await AnswersAsync(server);
        await server.DisposeAsync();

        PostmasterFile.Read(new ClusterFolder(folder.Wanted)).ShouldBeNull();
    }

    [Fact]
    public async Task Is_ready_soon_after_process_and_server_were_killed_and_keeps_what_was_committed()
    {
        using var folder = await TemporaryFolder.WithClusterAsync();
        await using var holder = await HolderProcess.StartAsync(folder.Wanted);
        await using (var before = await folder.StartAsync())
        {
            await RunAsync(before, "CREATE TABLE kept AS SELECT generate_series(1, 10000) AS number");
            await holder.KillAsync();
            await ServerProcess.KillAsync(ServerProcess.IdIn(folder.Wanted));
        }

        await using var server = await folder.StartAsync();

        (await RunAsync(server, "SELECT count(*) FROM kept")).ShouldBe(10000L);
        ServerProcess.CountFor(folder.Options).ShouldBe(1);
    }

    [Fact]
    public async Task Processes_that_start_at_once_share_one_server()
    {
        using var folder = new TemporaryFolder();

        var servers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => folder.StartAsync()));
        ServerProcess.CountFor(folder.Options).ShouldBe(1);
        await Task.WhenAll(servers.Select(server => server.DisposeAsync().AsTask()));

        ServerProcess.CountFor(folder.Options).ShouldBe(0);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_number_that_another_program_has_now_even_another_server_is_not_the_server(bool isOther)
    {
        using var folder = await TemporaryFolder.WithClusterAsync();
        using var neighbour = await TemporaryFolder.WithClusterAsync();
        await using var other = await neighbour.StartAsync();
        await LeaveStaleFileAsync(folder, isOther ? ServerProcess.IdIn(neighbour.Wanted) : Environment.ProcessId);

        await using var again = await folder.StartAsync();
        await AnswersAsync(again);
    }

    [Fact]
    public async Task The_server_holds_nothing_of_the_process_that_started_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "reads /proc");
        using var folder = await TemporaryFolder.WithClusterAsync();
        var inherited = Path.Combine(folder.Root, "inherited");
        await using var holder = await HolderProcess.StartAsync(
            ["/bin/sh", "-c", "exec 7>\"$0\"; exec \"$@\"", inherited, .. HolderProcess.CommandLine(folder.Wanted)], account: null);
        var host = ServerProcess.DescriptorsOf(holder.Id);
        host[7].ShouldBe(inherited);

        var server = ServerProcess.DescriptorsOf(ServerProcess.IdIn(folder.Wanted));

        server[0].ShouldBe("/dev/null");
        server[1].ShouldBe(new ClusterFolder(folder.Wanted).LogFile);
        server[2].ShouldBe(new ClusterFolder(folder.Wanted).LogFile);
        server.Values.Intersect(host.Values).Where(target => !IsShared(target)).ShouldBeEmpty();
        ServerProcess.SessionOf(ServerProcess.IdIn(folder.Wanted)).ShouldBe(ServerProcess.IdIn(folder.Wanted));
    }

    private static async Task LeaveStaleFileAsync(TemporaryFolder folder, int process)
    {
        var token = TestContext.Current.CancellationToken;
        var file = PostmasterFile.PathIn(new ClusterFolder(folder.Wanted));
        string[] lines;
        await using (await folder.StartAsync())
        {
            lines = await File.ReadAllLinesAsync(file, token);
        }

        lines[0] = process.ToString(CultureInfo.InvariantCulture);
        await File.WriteAllLinesAsync(file, lines, token);
    }

    /// <summary>Devices, and kernel objects that all have the same name.</summary>
    private static bool IsShared(string target) =>
        target.StartsWith("/dev/", StringComparison.Ordinal) || target.StartsWith("anon_inode:", StringComparison.Ordinal);

    private static async Task AnswersAsync(EmbeddedPostgres server) => (await RunAsync(server, "SELECT 1")).ShouldBe(1);

    private static async Task<object?> RunAsync(EmbeddedPostgres server, string sql)
    {
        await using var source = NpgsqlDataSource.Create(server.ConnectionString("postgres"));
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
