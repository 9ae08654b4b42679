using CoachBot.Platforms.Slack;
using Microsoft.Extensions.Configuration;

namespace CoachBot.Tests.Platforms.Slack;

public sealed class SlackOptionsTests
{
    [Fact]
    public void Nothing_is_off()
    {
        Problems().ShouldBeEmpty();
        SlackOptions.Of(Settings()).IsOn.ShouldBeFalse();
    }

    [Theory]
    [InlineData("s", null, true, false)]
    [InlineData(null, "xapp-1", false, true)]
    [InlineData("s", "xapp-1", true, true)]
    public void The_bot_token_is_on_with_either_way_to_be_reached_or_both(string? secret, string? app, bool isOverHttp, bool isOverSocket)
    {
        (string, string)[] settings =
        [
            ("BotToken", "xoxb-1"), .. secret is null ? Array.Empty<(string, string)>() : [("SigningSecret", secret)], .. app is null ? Array.Empty<(string, string)>() : [("AppToken", app)],
        ];

        Problems(settings).ShouldBeEmpty();
        var options = SlackOptions.Of(Settings(settings));
        (options.IsOn, options.IsOverHttp, options.IsOverSocket).ShouldBe((true, isOverHttp, isOverSocket));
    }

    [Fact]
    public void A_token_in_the_place_of_the_app_level_one_is_refused_and_not_repeated()
    {
        var problem = Problems(("AppToken", "xoxb-1-secret"), ("BotToken", "xoxb-1")).ShouldHaveSingleItem();

        problem.ShouldStartWith("Slack__AppToken: this is no app-level token; allowed: xapp-…");
        problem.ShouldNotContain("xoxb-1-secret");
    }

    [Theory]
    [InlineData("SigningSecret", "s")]
    [InlineData("BotToken", "xoxb-1")]
    [InlineData("AppToken", "xapp-1")]
    [InlineData("AllowedCallbackHosts", "example.com")]
    [InlineData("ApiBaseUrl", "https://example.com/api/")]
    public void A_part_of_it_is_refused_with_what_belongs_together(string key, string value)
    {
        var problem = Problems((key, value)).ShouldHaveSingleItem();

        problem.ShouldStartWith("Slack__BotToken with Slack__SigningSecret or Slack__AppToken: Slack is configured in part;");
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("")]
    public void A_blank_secret_is_none(string blank) =>
        Problems(("SigningSecret", blank), ("BotToken", "xoxb-1")).ShouldHaveSingleItem().ShouldContain("found Slack__BotToken alone");

    [Fact]
    public void A_token_of_another_kind_is_refused_and_not_repeated()
    {
        var problem = Problems(("SigningSecret", "s"), ("BotToken", "xapp-1-secret")).ShouldHaveSingleItem();

        problem.ShouldStartWith("Slack__BotToken: this is no bot token; allowed: xoxb-…");
        problem.ShouldNotContain("xapp-1-secret");
    }

    [Theory]
    [InlineData("http://slack.com/api/")]
    [InlineData("slack.com")]
    [InlineData("ftp://127.0.0.1/")]
    public void An_address_that_would_carry_the_token_in_the_open_is_refused(string address) =>
        Problems(("SigningSecret", "s"), ("BotToken", "xoxb-1"), ("ApiBaseUrl", address)).ShouldHaveSingleItem().ShouldStartWith("Slack__ApiBaseUrl: ");

    [Theory]
    [InlineData("https://hooks.slack.com")]
    [InlineData("hooks.slack.com,127.0.0.1:8080")]
    [InlineData("a b/c")]
    [InlineData("*")]
    [InlineData("*.")]
    [InlineData("hooks.*.com")]
    public void A_callback_host_is_a_host_alone(string hosts) =>
        Problems(("SigningSecret", "s"), ("BotToken", "xoxb-1"), ("AllowedCallbackHosts", hosts)).ShouldHaveSingleItem().ShouldStartWith("Slack__AllowedCallbackHosts: this is no host;");

    [Fact]
    public void A_blank_setting_is_the_default()
    {
        Problems(("SigningSecret", ""), ("BotToken", ""), ("AllowedCallbackHosts", ""), ("ApiBaseUrl", " ")).ShouldBeEmpty();
        var options = SlackOptions.Of(Settings(("SigningSecret", "s"), ("BotToken", "xoxb-1"), ("AllowedCallbackHosts", ""), ("ApiBaseUrl", "")));
        options.AllowedHosts().ShouldBe(["*.slack.com"]);
        options.Api.ShouldBe("https://slack.com/api/");
    }

    [Fact]
    public void Plain_http_is_for_loopback() =>
        Problems(("SigningSecret", "s"), ("BotToken", "xoxb-1"), ("ApiBaseUrl", "http://127.0.0.1:9/api/")).ShouldBeEmpty();

    private static IEnumerable<string> Problems(params (string Key, string Value)[] settings) =>
        SlackOptions.ProblemsOf(Settings(settings)).Select(problem => problem.ToString());

    private static IConfigurationRoot Settings(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create($"Slack:{pair.Key}", (string?)pair.Value))).Build();
}
