using System.Text.Json.Nodes;

namespace CoachBot.IntegrationTests.Platforms.Slack.StandIn;

/// <summary>A call of the Web API as it arrived.</summary>
/// <param name="Method">Which method.</param>
/// <param name="Arguments">What it was called with.</param>
/// <param name="At">When, by Slack's clock.</param>
internal sealed record ApiCall(string Method, JsonObject Arguments, DateTimeOffset At)
{
    /// <summary>The scheme and token in the header.</summary>
    public string Authorization { get; init; } = "";

    /// <summary>Whether the body was JSON, else a form.</summary>
    public bool IsJson { get; init; }

    /// <summary>Whether it was carried out, sooner or later.</summary>
    public bool IsExecuted { get; set; }

    public string? Text(string name) => Arguments[name] is JsonValue value ? value.ToString() : null;
}
