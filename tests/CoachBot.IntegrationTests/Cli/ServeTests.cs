using System.Text.RegularExpressions;
using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Cli;

/// <summary>The host as a service manager sees it: started, asked for its health, told to end.</summary>
public sealed partial class ServeTests(PostgresCluster cluster) : CliTest(cluster)
{
    [Fact]
    public async Task Is_healthy_until_it_is_told_to_end_and_ends_at_once_with_0()
    {
        await using var own = await WithEverybodyAsync();
        await using var host = Start(own, "http://127.0.0.1:0");
        var address = await AddressAsync(host);

        var asked = await RunWithAsync("ASPNETCORE_URLS", address, "health");
        asked.ShouldBe(new Ran(0, "ready\n", ""));

        var started = TimeProvider.System.GetTimestamp();
        var ended = await host.StopAsync();
        ended.Code.ShouldBe(0, ended.Errors);
        ended.Errors.ShouldBeEmpty();
        TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(5));

        var gone = await RunWithAsync("ASPNETCORE_URLS", address, "health");
        gone.Code.ShouldBe(1);
        gone.Errors.ShouldStartWith($"{address}/healthz/ready: the host is not ready; found ");
    }

    [Fact]
    public async Task A_second_one_on_the_same_address_is_refused_and_the_first_goes_on()
    {
        await using var own = await WithEverybodyAsync();
        await using var first = Start(own, "http://127.0.0.1:0");
        var address = await AddressAsync(first);
        await using var second = Start(own, address);

        var refused = await second.EndAsync();

        refused.Code.ShouldBe(1);
        refused.Errors.ShouldStartWith("ASPNETCORE_URLS: the address cannot be served; found ");
        refused.Errors.ShouldContain("address already in use");
        refused.Errors.ShouldContain("Stop what uses it, or set ASPNETCORE_URLS to another");
        (await RunWithAsync("ASPNETCORE_URLS", address, "health")).Code.ShouldBe(0);
    }

    private Coachbot Start(OwnDatabase own, string address) =>
        Coachbot.Start(Folder, new Dictionary<string, string>(own.Settings) { ["ASPNETCORE_URLS"] = address }, "serve");

    /// <summary>Where it serves, once it does.</summary>
    private static async Task<string> AddressAsync(Coachbot host) => Address.Match(await host.LineAsync("CoachBot serves")).Value;

    [GeneratedRegex(@"http://[\d.]+:\d+")]
    private static partial Regex Address { get; }
}
