using CoachBot.Core;

namespace CoachBot.Platforms.Slack;

/// <summary>The connection to one Slack app: its bot token, and the signing secret (HTTP), the app-level token (Socket Mode) or both. With none, Slack is off.</summary>
internal sealed class SlackOptions
{
    public const string Section = "Slack";

    /// <summary>The app's signing secret. Null (default): Slack's addresses answer 404.</summary>
    public string? SigningSecret { get; set; }

    /// <summary>The bot token, <c>xoxb-…</c>. Null (default): Slack is off.</summary>
    public string? BotToken { get; set; }

    /// <summary>The app-level token, <c>xapp-…</c>. Null (default): no Socket Mode.</summary>
    public string? AppToken { get; set; }

    /// <summary>Where the Web API is. Null or blank (default): Slack's own.</summary>
    public string? ApiBaseUrl { get; set; }

    /// <summary>
    /// Hosts that a <c>response_url</c>, a socket or an upload address may have, separated by commas; <c>*.</c> before a domain
    /// for all below it. Null or blank (default): Slack's own. A loopback address listed here may be plain http.
    /// </summary>
    public string? AllowedCallbackHosts { get; set; }

    /// <summary>The Web API that is used.</summary>
    public string Api => string.IsNullOrWhiteSpace(ApiBaseUrl) ? "https://slack.com/api/" : ApiBaseUrl.Trim();

    /// <summary>The hosts that are allowed.</summary>
    public IReadOnlyList<string> AllowedHosts() => string.IsNullOrWhiteSpace(AllowedCallbackHosts)
        ? ["*.slack.com"]
        : AllowedCallbackHosts.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether Slack is turned on; without problems, it is connected in one way at least then.</summary>
    public bool IsOn => !string.IsNullOrWhiteSpace(BotToken);

    /// <summary>Whether Slack posts to this host.</summary>
    public bool IsOverHttp => IsOn && !string.IsNullOrWhiteSpace(SigningSecret);

    /// <summary>Whether this host opens a socket to Slack.</summary>
    public bool IsOverSocket => IsOn && !string.IsNullOrWhiteSpace(AppToken);

    public static SlackOptions Of(IConfiguration settings) => settings.GetSection(Section).Get<SlackOptions>() ?? new();

    /// <summary>What is wrong with the section; a platform configured in part stops the start.</summary>
    public static IEnumerable<Problem> ProblemsOf(IConfiguration settings)
    {
        var options = Of(settings);
        var isConnected = !string.IsNullOrWhiteSpace(options.SigningSecret) || !string.IsNullOrWhiteSpace(options.AppToken);
        var isToken = !string.IsNullOrWhiteSpace(options.BotToken);
        if (isConnected != isToken || (!isToken && settings.GetSection(Section).GetChildren().Any(child => !string.IsNullOrWhiteSpace(child.Value))))
        {
            yield return new("Slack is configured in part", "Slack__BotToken with Slack__SigningSecret or Slack__AppToken", Found(options),
                "the bot token with the signing secret (HTTP), the app-level token (Socket Mode) or both; or no Slack setting at all",
                "Set what is missing (Slack's page of the app has them under Basic Information and OAuth & Permissions), or unset every Slack setting to keep Slack off");
        }

        if (isToken && !options.BotToken!.Trim().StartsWith("xoxb-", StringComparison.Ordinal))
        {
            yield return new("this is no bot token", "Slack__BotToken", Allowed: "xoxb-…", Do: "Take the Bot User OAuth Token; its value is not shown here because it is a secret");
        }

        if (!string.IsNullOrWhiteSpace(options.AppToken) && !options.AppToken.Trim().StartsWith("xapp-", StringComparison.Ordinal))
        {
            yield return new("this is no app-level token", "Slack__AppToken", Allowed: "xapp-…", Do: "Make one with the scope connections:write under Basic Information; its value is not shown here because it is a secret");
        }

        if (!Uri.TryCreate(options.Api, UriKind.Absolute, out var api) || !(api.Scheme == Uri.UriSchemeHttps || (api.Scheme == Uri.UriSchemeHttp && api.IsLoopback)))
        {
            yield return new("this is no address of a Web API", "Slack__ApiBaseUrl", options.Api, "an https address; http on loopback alone", "Correct it, or unset it for Slack's own");
        }

        foreach (var host in options.AllowedHosts().Where(host => !CallbackHosts.IsEntry(host)))
        {
            yield return new("this is no host", "Slack__AllowedCallbackHosts", host, "names or addresses without scheme and port, separated by commas; *. before a domain for all below it",
                "Correct it, or unset it for Slack's own");
        }
    }

    private static string Found(SlackOptions options) =>
        string.Join(" and ", new[] { (options.SigningSecret, "Slack__SigningSecret"), (options.BotToken, "Slack__BotToken"), (options.AppToken, "Slack__AppToken") }
            .Where(setting => !string.IsNullOrWhiteSpace(setting.Item1)).Select(setting => setting.Item2)) is { Length: > 0 } set ? $"{set} alone" : "none of them, but other Slack settings";
}
