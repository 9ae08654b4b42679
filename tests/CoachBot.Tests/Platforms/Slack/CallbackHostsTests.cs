using CoachBot.Platforms.Slack;

namespace CoachBot.Tests.Platforms.Slack;

public sealed class CallbackHostsTests
{
    private static readonly CallbackHosts Hosts = new(["hooks.slack.com", "127.0.0.1"]);

    [Theory]
    [InlineData("https://hooks.slack.com/commands/T1/1/x")]
    [InlineData("https://HOOKS.slack.com/commands/T1/1/x")]
    [InlineData("http://127.0.0.1:8099/hook")]
    public void Lets_the_listed_hosts_pass(string address) => Hosts.Allowed(address).ShouldBe(new Uri(address));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("hooks.slack.com/x")]
    [InlineData("http://hooks.slack.com/x")]
    [InlineData("https://hooks.slack.com:8443/x")]
    [InlineData("https://hooks.slack.com.evil.example/x")]
    [InlineData("https://evil.example/hooks.slack.com")]
    [InlineData("https://hooks.slack.com@evil.example/x")]
    [InlineData("https://user@hooks.slack.com/x")]
    [InlineData("http://localhost:8099/hook")]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://127.0.0.1/x")]
    public void Refuses_every_other_address(string? address) => Hosts.Allowed(address).ShouldBeNull();

    [Fact]
    public void Refuses_loopback_unless_it_is_listed() => new CallbackHosts(["hooks.slack.com"]).Allowed("http://127.0.0.1:8099/hook").ShouldBeNull();

    [Theory]
    [InlineData("https://hooks.slack.com/x", true)]
    [InlineData("https://wss-primary.slack.com/link", true)]
    [InlineData("https://a.b.slack.com/x", true)]
    [InlineData("https://slack.com/x", false)]
    [InlineData("https://evilslack.com/x", false)]
    [InlineData("https://slack.com.evil.example/x", false)]
    public void A_star_stands_for_every_host_below_a_domain(string address, bool isAllowed) =>
        (new CallbackHosts(["*.slack.com"]).Allowed(address) is not null).ShouldBe(isAllowed);
}
