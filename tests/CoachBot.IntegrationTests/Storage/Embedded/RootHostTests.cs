using CoachBot.Core;
using CoachBot.Storage.Embedded;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoachBot.IntegrationTests.Storage.Embedded;

/// <summary>PostgreSQL does not run as root, so a host that is root has to find it another account and a place that account can reach.</summary>
public sealed class RootHostTests
{
    private const string NeedsRoot = "needs root: runs PostgreSQL under another account";

    [Fact]
    public async Task The_server_runs_under_the_postgres_account_which_owns_the_data()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, NeedsRoot);
        using var folder = new TemporaryFolder();
        await using var server = await folder.StartAsync();
        var account = (await ServerAccount.NamedAsync("postgres", TestContext.Current.CancellationToken)).ShouldNotBeNull();

        var process = await OwnerAsync(FormattableString.Invariant($"/proc/{ServerProcess.IdIn(folder.Wanted)}"));
        var data = await OwnerAsync(folder.Wanted);

        process.User.ShouldBe(account.User);
        data.User.ShouldBe(account.User);
        Convert.ToString(data.Permissions, 8).ShouldBe("700");
    }

    [Fact]
    public async Task Data_below_a_private_folder_goes_elsewhere_and_the_log_says_so()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, NeedsRoot);
        using var folder = new TemporaryFolder();
        TemporaryFolder.Chmod(folder.Root, "700");
        using var reachable = new TemporaryFolder();
        var options = folder.Options with { FallbackRoot = Path.Combine(reachable.Root, "var", "lib") };
        var log = new CollectedLog();

        await using var server = await EmbeddedPostgres.StartAsync(options, log, TimeProvider.System, TestContext.Current.CancellationToken);

        server.DataDirectory.ShouldBe(Path.Combine(options.FallbackRoot, new ClusterFolder(folder.Wanted).Hash));
        log.Lines.Count(line => line.Contains(folder.Root, StringComparison.Ordinal) && line.Contains(server.DataDirectory, StringComparison.Ordinal)).ShouldBe(1);
        Directory.Exists(folder.Wanted).ShouldBeFalse();
    }

    [Fact]
    public async Task Data_that_went_elsewhere_stays_there_when_the_way_opens()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, NeedsRoot);
        using var folder = new TemporaryFolder();
        TemporaryFolder.Chmod(folder.Root, "700");
        using var reachable = new TemporaryFolder();
        var options = folder.Options with { FallbackRoot = reachable.Root };
        await (await TemporaryFolder.StartAsync(options)).DisposeAsync();

        TemporaryFolder.Chmod(folder.Root, "755");
        await using var again = await TemporaryFolder.StartAsync(options);

        again.DataDirectory.ShouldStartWith(reachable.Root);
    }

    [Fact]
    public async Task Data_whose_way_closed_is_refused_rather_than_begun_anew()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, NeedsRoot);
        using var folder = new TemporaryFolder();
        await (await folder.StartAsync()).DisposeAsync();
        TemporaryFolder.Chmod(folder.Root, "700");

        var refusal = await Should.ThrowAsync<RefusedException>(folder.StartAsync());

        refusal.Message.ShouldContain($"chmod o+x {folder.Root}");
    }

    [Fact]
    public async Task Data_of_an_ordinary_user_is_served_under_that_user()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, NeedsRoot);
        using var folder = new TemporaryFolder();
        await (await TemporaryFolder.StartAsync(folder.Options with { Account = "nobody" })).DisposeAsync();

        await using var server = await folder.StartAsync();

        var account = (await ServerAccount.NamedAsync("nobody", TestContext.Current.CancellationToken)).ShouldNotBeNull();
        (await OwnerAsync(FormattableString.Invariant($"/proc/{ServerProcess.IdIn(folder.Wanted)}"))).User.ShouldBe(account.User);
    }

    [Fact]
    public async Task An_account_that_does_not_exist_is_refused_with_the_command_that_makes_it()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, NeedsRoot);
        using var folder = new TemporaryFolder();

        var refusal = await Should.ThrowAsync<RefusedException>(TemporaryFolder.StartAsync(folder.Options with { Account = "no-such-account" }));

        refusal.Message.ShouldContain("useradd --system no-such-account");
        Directory.Exists(folder.Wanted).ShouldBeFalse();
    }

    [Fact]
    public async Task An_ordinary_user_runs_the_server_as_themselves()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, NeedsRoot);
        var account = (await ServerAccount.NamedAsync("nobody", TestContext.Current.CancellationToken)).ShouldNotBeNull();
        var blocker = await Reachability.BlockerAsync(typeof(RootHostTests).Assembly.Location, account, TestContext.Current.CancellationToken);
        Assert.SkipUnless(blocker is null, $"nobody cannot reach the test assembly: {blocker}");
        using var folder = new TemporaryFolder();
        TemporaryFolder.Chmod(folder.Root, "777");
        await using var holder = await HolderProcess.StartAsync(HolderProcess.CommandLine(folder.Wanted), "nobody");

        (await OwnerAsync(FormattableString.Invariant($"/proc/{ServerProcess.IdIn(folder.Wanted)}"))).User.ShouldBe(account.User);
        await using var root = await EmbeddedPostgres.StartAsync(
            folder.Options, NullLogger.Instance, TimeProvider.System, TestContext.Current.CancellationToken);
        ServerProcess.CountFor(folder.Options).ShouldBe(1);
    }

    private static Task<FileOwner> OwnerAsync(string path) => FileOwner.ReadAsync(path, TestContext.Current.CancellationToken);
}
