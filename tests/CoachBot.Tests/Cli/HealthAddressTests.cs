using CoachBot.Cli;
using CoachBot.Core;

namespace CoachBot.Tests.Cli;

public sealed class HealthAddressTests
{
    [Theory]
    [InlineData(null, "http://127.0.0.1:5080/healthz/ready")]
    [InlineData("", "http://127.0.0.1:5080/healthz/ready")]
    [InlineData("http://127.0.0.1:5081", "http://127.0.0.1:5081/healthz/ready")]
    [InlineData("http://localhost:5081/", "http://localhost:5081/healthz/ready")]
    [InlineData("http://10.1.2.3:80", "http://10.1.2.3/healthz/ready")]
    [InlineData("http://[::1]:5080", "http://[::1]:5080/healthz/ready")]
    [InlineData("https://*:8443; http://+:8080", "http://127.0.0.1:8080/healthz/ready")]
    public void Asks_where_the_host_listens(string? urls, string expected) => HealthAddress.Of(urls).ToString().ShouldBe(expected);

    [Theory]
    [InlineData("http://0.0.0.0:8080")]
    [InlineData("http://[::]:8080")]
    [InlineData("http://*:8080")]
    [InlineData("http://+:8080")]
    [InlineData("http://coach.example.org:8080")]
    public void Asks_on_loopback_a_host_that_listens_everywhere(string urls) =>
        HealthAddress.Of(urls).ToString().ShouldBe("http://127.0.0.1:8080/healthz/ready");

    [Theory]
    [InlineData("nonsense")]
    [InlineData(";")]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://unix:/run/coachbot.sock")]
    public void Refuses_what_cannot_be_asked(string urls) =>
        Should.Throw<RefusedException>(() => HealthAddress.Of(urls)).Problems.ShouldHaveSingleItem().Where.ShouldBe("ASPNETCORE_URLS");

    [Fact]
    public void Without_the_setting_it_asks_where_the_example_says_that_the_host_listens() =>
        HouseRules.SourceTree.Find(".env.example").ShouldNotBeNull().Lines.ShouldContain($"# ASPNETCORE_URLS={HealthAddress.Of(null).GetLeftPart(UriPartial.Authority)}");
}
