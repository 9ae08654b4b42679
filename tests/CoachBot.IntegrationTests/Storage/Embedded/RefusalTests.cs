using CoachBot.Core;
using CoachBot.Storage.Embedded;

namespace CoachBot.IntegrationTests.Storage.Embedded;

/// <summary>Each refusal tells what to do, and leaves nothing half made.</summary>
public sealed class RefusalTests
{
    [Fact]
    public async Task Missing_programs_are_refused_with_the_command_that_installs_them()
    {
        using var folder = new TemporaryFolder();

        var refusal = await RefusalAsync(folder.Options with { BinaryDirectories = [folder.Root] });

        refusal.ShouldContain(InstallCommand.ForThisMachine(version: null));
        refusal.ShouldContain("ConnectionStrings__CoachBot");
        Directory.Exists(folder.Wanted).ShouldBeFalse();
    }

    [Fact]
    public async Task Programs_that_are_too_old_are_refused_with_what_was_found()
    {
        using var folder = new TemporaryFolder();
        var old = FakePrograms(folder, "postgres (PostgreSQL) 14.9");

        (await RefusalAsync(folder.Options with { BinaryDirectories = [old] })).ShouldContain($"PostgreSQL 14 in {old}");
    }

    [Fact]
    public async Task Programs_of_another_version_than_the_data_are_refused()
    {
        using var folder = await TemporaryFolder.WithClusterAsync();
        var newer = FakePrograms(folder, "postgres (PostgreSQL) 99beta1 (Debian)");

        var refusal = await RefusalAsync(folder.Options with { BinaryDirectories = [newer] });

        refusal.ShouldContain($"the data was made by PostgreSQL {new ClusterFolder(folder.Wanted).DataVersion}");
        refusal.ShouldContain("PostgreSQL 99");
    }

    [Fact]
    public async Task A_folder_with_other_content_is_refused_and_left_alone()
    {
        using var folder = new TemporaryFolder();
        var precious = Path.Combine(Directory.CreateDirectory(folder.Wanted).FullName, "thesis.txt");
        await File.WriteAllTextAsync(precious, "precious", TestContext.Current.CancellationToken);

        (await RefusalAsync(folder.Options)).ShouldContain("thesis.txt");
        Directory.GetFileSystemEntries(folder.Wanted).ShouldBe([precious]);
    }

    [Fact]
    public async Task A_server_that_does_not_start_is_refused_with_the_end_of_its_log()
    {
        using var folder = await TemporaryFolder.WithClusterAsync();
        var settings = Path.Combine(new ClusterFolder(folder.Wanted).Data, "postgresql.conf");
        await File.AppendAllTextAsync(settings, "no_such_setting = 1\n", TestContext.Current.CancellationToken);

        var refusal = await RefusalAsync(folder.Options);

        refusal.ShouldContain("no_such_setting");
        refusal.ShouldContain(folder.Wanted);
        // Nobody uses it now: the way is free for the next try.
        using var alone = ClusterLock.TryTake(new ClusterFolder(folder.Wanted).UseLock, alone: true);
        alone.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("777")]
    [InlineData("750")]
    public async Task A_socket_folder_that_is_not_private_is_refused(string mode)
    {
        using var folder = new TemporaryFolder();
        var planted = SocketFolderOf(folder);
        Directory.CreateDirectory(planted);
        TemporaryFolder.Chmod(planted, mode);

        (await RefusalAsync(folder.Options with { SocketRoot = folder.Root })).ShouldContain($"{planted}: the folder of the server's socket is not private");
    }

    [Fact]
    public async Task A_socket_folder_that_is_a_link_is_refused()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateSymbolicLink(SocketFolderOf(folder), Directory.CreateDirectory(Path.Combine(folder.Root, "elsewhere")).FullName);

        (await RefusalAsync(folder.Options with { SocketRoot = folder.Root })).ShouldContain("no folder");
    }

    [Fact]
    public async Task A_socket_folder_of_another_account_is_refused()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "needs root: gives a folder to another account");
        using var folder = new TemporaryFolder();
        var planted = SocketFolderOf(folder);
        FolderPreparation.MakePrivate(planted);
        var nobody = (await ServerAccount.NamedAsync("nobody", TestContext.Current.CancellationToken)).ShouldNotBeNull();
        await FolderPreparation.GiveAsync([planted], nobody, TestContext.Current.CancellationToken);

        (await RefusalAsync(folder.Options with { SocketRoot = folder.Root })).ShouldContain($"a folder of user {nobody.User}");
    }

    [Fact]
    public async Task A_socket_path_over_the_kernels_limit_is_refused()
    {
        using var folder = new TemporaryFolder();
        var longRoot = Directory.CreateDirectory(Path.Combine(folder.Root, new string('l', 100))).FullName;

        (await RefusalAsync(folder.Options with { SocketRoot = longRoot })).ShouldContain("too long");
    }

    [Fact]
    public async Task A_start_that_another_process_keeps_waiting_is_refused_in_the_end()
    {
        using var folder = await TemporaryFolder.WithClusterAsync();
        using var door = ClusterLock.TryTake(new ClusterFolder(folder.Wanted).DoorLock, alone: true);

        (await RefusalAsync(folder.Options with { Patience = TimeSpan.Zero })).ShouldContain("door.lock");
    }

    private static async Task<string> RefusalAsync(EmbeddedPostgresOptions options) =>
        (await Should.ThrowAsync<RefusedException>(TemporaryFolder.StartAsync(options))).Message;

    private static string SocketFolderOf(TemporaryFolder folder) => new SocketFolder(folder.Root, new ClusterFolder(folder.Wanted)).Path;

    private static string FakePrograms(TemporaryFolder folder, string version)
    {
        var programs = Directory.CreateDirectory(Path.Combine(folder.Root, "bin")).FullName;
        foreach (var program in (string[])["postgres", "initdb", "pg_ctl"])
        {
            File.WriteAllText(Path.Combine(programs, program), $"#!/bin/sh\necho '{version}'\n");
            TemporaryFolder.Chmod(Path.Combine(programs, program), "755");
        }

        return programs;
    }
}
