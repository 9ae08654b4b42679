using CoachBot.Storage.Embedded;

namespace CoachBot.IntegrationTests.Storage.Embedded;

public sealed class ReachabilityTests
{
    private static readonly ServerAccount Account = new("postgres", 101, [104, 110], IsOurs: false);

    [Theory]
    [InlineData(101, 0, "100", true)]
    [InlineData(101, 104, "677", false)]
    [InlineData(0, 104, "710", true)]
    [InlineData(0, 110, "710", true)]
    [InlineData(0, 104, "701", false)]
    [InlineData(0, 0, "701", true)]
    [InlineData(0, 0, "770", false)]
    public void The_most_particular_class_of_the_permission_bits_decides(uint user, uint group, string mode, bool expected) =>
        Reachability.MayEnter(Account, new FileOwner(user, group, Convert.ToInt32(mode, 8))).ShouldBe(expected);

    [Fact]
    public async Task The_way_through_a_link_is_checked_where_it_leads()
    {
        using var folder = new TemporaryFolder();
        var closed = Directory.CreateDirectory(Path.Combine(folder.Root, "closed")).FullName;
        Directory.CreateDirectory(Path.Combine(closed, "project"));
        var link = Directory.CreateSymbolicLink(Path.Combine(folder.Root, "link"), Path.Combine("closed", "project")).FullName;
        TemporaryFolder.Chmod(closed, "700");

        var blocker = await Reachability.BlockerAsync(Path.Combine(link, ".coachbot", "pg"), Account, TestContext.Current.CancellationToken);

        blocker.ShouldBe(closed);
    }
}
