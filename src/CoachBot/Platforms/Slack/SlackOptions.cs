using CoachBot.Core;

namespace CoachBot.Platforms.Slack;

/// <summary>The connection to one Slack app. With neither secret, Slack is off.</summary>
internal sealed class SlackOptions
{
    public const string Section = "Slack";

    /// <summary>The app's signing secret. Null (default): Slack is off.</summary>
    public string? SigningSecret { get; set; }

    /// <summary>The bot token, <c>xoxb-…</c>. Null (default): Slack is off.</summary>
    public string? BotToken { get; set; }

    /// <summary>Where the Web API is. Null or blank (default): Slack's own.</summary>
    public string? ApiBaseUrl { get; set; }

    /// <summary>
    /// Hosts that a <c>response_url</c> may have, separated by commas. Null or blank (default): Slack's own. A loopback
    /// address listed here may be plain http.
    /// </summary>
    public string? AllowedCallbackHosts { get; set; }

    /// <summary>The Web API that is used.</summary>
    public string Api => string.IsNullOrWhiteSpace(ApiBaseUrl) ? "https://slack.com/api/" : ApiBaseUrl.Trim();

    /// <summary>The hosts that are allowed.</summary>
    public IReadOnlyList<string> AllowedHosts() => string.IsNullOrWhiteSpace(AllowedCallbackHosts)
        ? ["hooks.slack.com"]
        : AllowedCallbackHosts.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether Slack is turned on; without problems, both secrets are set then.</summary>
    public bool IsOn => !string.IsNullOrWhiteSpace(SigningSecret);

    public static SlackOptions Of(IConfiguration settings) => settings.GetSection(Section).Get<SlackOptions>() ?? new();

    /// <summary>What is wrong with the section; a platform configured in part stops the start.</summary>
    public static IEnumerable<Problem> ProblemsOf(IConfiguration settings)
    {
        var options = Of(settings);
        var isSecret = !string.IsNullOrWhiteSpace(options.SigningSecret);
        var isToken = !string.IsNullOrWhiteSpace(options.BotToken);
        if (isSecret != isToken || (!isSecret && settings.GetSection(Section).GetChildren().Any(child => !string.IsNullOrWhiteSpace(child.Value))))
        {
            yield return new("Slack is configured in part", "Slack__SigningSecret and Slack__BotToken",
                isSecret ? "Slack__SigningSecret alone" : isToken ? "Slack__BotToken alone" : "neither, but other Slack settings", "both, or no Slack setting at all",
                "Set both (Slack's page of the app has them under Basic Information and OAuth & Permissions), or unset every Slack setting to keep Slack off");
        }

        if (isToken && !options.BotToken!.Trim().StartsWith("xoxb-", StringComparison.Ordinal))
        {
            yield return new("this is no bot token", "Slack__BotToken", Allowed: "xoxb-…", Do: "Take the Bot User OAuth Token; its value is not shown here because it is a secret");
        }

        if (!Uri.TryCreate(options.Api, UriKind.Absolute, out var api) || !(api.Scheme == Uri.UriSchemeHttps || (api.Scheme == Uri.UriSchemeHttp && api.IsLoopback)))
        {
            yield return new("this is no address of a Web API", "Slack__ApiBaseUrl", options.Api, "an https address; http on loopback alone", "Correct it, or unset it for Slack's own");
        }

        foreach (var host in options.AllowedHosts().Where(host => Uri.CheckHostName(host) == UriHostNameType.Unknown))
        {
            yield return new("this is no host", "Slack__AllowedCallbackHosts", host, "names or addresses without scheme and port, separated by commas",
                "Correct it, or unset it for Slack's own");
        }
    }
}
