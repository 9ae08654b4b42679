using CoachBot.Storage.Embedded;
using Npgsql;

namespace CoachBot.IntegrationTests.Storage.Embedded;

public sealed class EmbeddedPostgresTests
{
    [Fact]
    public async Task Answers_in_UTF8_and_UTC_with_durable_writes_and_without_TCP()
    {
        using var folder = new TemporaryFolder();
        await using var server = await TemporaryFolder.StartAsync(folder.Options with { IsThrowAway = false });

        (await SettingAsync(server, "server_encoding")).ShouldBe("UTF8");
        (await SettingAsync(server, "timezone")).ShouldBe("UTC");
        (await SettingAsync(server, "fsync")).ShouldBe("on");
        (await SettingAsync(server, "synchronous_commit")).ShouldBe("on");
        (await SettingAsync(server, "listen_addresses")).ShouldBe("");
        (await ScalarAsync(server, "postgres", "SELECT lower('É')")).ShouldBe("é");
        (await ScalarAsync(server, "postgres", "SELECT current_user")).ShouldBe("coachbot");
    }

    [Fact]
    public async Task Creates_a_database_once_however_many_try()
    {
        using var folder = await TemporaryFolder.WithClusterAsync();
        await using var server = await folder.StartAsync();

        var created = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => server.CreateDatabaseAsync("coach \"bot\"", TestContext.Current.CancellationToken)));

        created.Count(made => made).ShouldBe(1);
        (await ScalarAsync(server, "coach \"bot\"", "SELECT current_database()")).ShouldBe("coach \"bot\"");
    }

    [Fact]
    public async Task Keeps_the_data_over_a_restart()
    {
        using var folder = await TemporaryFolder.WithClusterAsync();
        await using (var server = await folder.StartAsync())
        {
            await server.CreateDatabaseAsync("coachbot", TestContext.Current.CancellationToken);
            await ScalarAsync(server, "coachbot", "CREATE TABLE kept AS SELECT 'still here' AS text");
        }

        PostmasterFile.Read(new ClusterFolder(folder.Wanted)).ShouldBeNull();
        await using var again = await folder.StartAsync();
        (await ScalarAsync(again, "coachbot", "SELECT text FROM kept")).ShouldBe("still here");
    }

    [Fact]
    public async Task Lives_in_a_folder_of_any_name()
    {
        using var folder = new TemporaryFolder("spaces, quotes ' \" $HOME `id` \\ and more;/pg");
        await using var server = await folder.StartAsync();

        server.DataDirectory.ShouldBe(folder.Wanted);
        (await ScalarAsync(server, "postgres", "SELECT 1")).ShouldBe(1);
    }

    [Fact]
    public async Task Lives_in_a_folder_whose_path_is_too_long_for_a_socket()
    {
        using var folder = await TemporaryFolder.WithClusterAsync(Path.Combine(new string('l', 120), new string('g', 120)));
        await using var server = await folder.StartAsync();

        (await ScalarAsync(server, "postgres", "SELECT 1")).ShouldBe(1);
    }

    [Fact]
    public async Task Makes_a_cluster_anew_that_was_left_half_made()
    {
        using var folder = new TemporaryFolder();
        var cluster = new ClusterFolder(folder.Wanted);
        Directory.CreateDirectory(cluster.Unfinished);
        await File.WriteAllTextAsync(cluster.DoorLock, "", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(cluster.Unfinished, "PG_VERSION"), "1", TestContext.Current.CancellationToken);

        await using var server = await folder.StartAsync();

        (await ScalarAsync(server, "postgres", "SELECT 1")).ShouldBe(1);
        Directory.Exists(cluster.Unfinished).ShouldBeFalse();
    }

    [Fact]
    public async Task Leaves_no_socket_folder_behind()
    {
        using var folder = await TemporaryFolder.WithClusterAsync();
        var server = await folder.StartAsync();
        var socket = new SocketFolder(folder.Options.SocketRoot, new ClusterFolder(folder.Wanted));
        Directory.Exists(socket.Path).ShouldBeTrue();

        await server.DisposeAsync();
        await server.DisposeAsync();

        Directory.Exists(socket.Path).ShouldBeFalse();
    }

    private static async Task<string> SettingAsync(EmbeddedPostgres server, string name) =>
        (string)await ScalarAsync(server, "postgres", $"SELECT current_setting('{name}')");

    private static async Task<object> ScalarAsync(EmbeddedPostgres server, string database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(server.ConnectionString(database));
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken) ?? "";
    }
}
