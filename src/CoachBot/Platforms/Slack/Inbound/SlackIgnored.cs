using System.Diagnostics.Metrics;

namespace CoachBot.Platforms.Slack.Inbound;

/// <summary>Counts what is acknowledged and not answered.</summary>
internal sealed class SlackIgnored : IDisposable
{
    public const string MeterName = "CoachBot.Slack";

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _ignored;

    public SlackIgnored() => _ignored = _meter.CreateCounter<long>("coachbot.slack.ignored", description: "Deliveries of Slack that CoachBot does not answer");

    /// <param name="what">One of a few fixed words.</param>
    public void Count(string what) => _ignored.Add(1, new KeyValuePair<string, object?>("what", what));

    public void Dispose() => _meter.Dispose();
}
