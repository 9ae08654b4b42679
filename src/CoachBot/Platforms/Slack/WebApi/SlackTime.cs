namespace CoachBot.Platforms.Slack.WebApi;

/// <summary>The time that a caller gives a call, with all its attempts.</summary>
/// <param name="Total">How long it may take.</param>
/// <param name="ForItsTurn">How much of that it may wait for a limit; past that the caller is told how long it would be.</param>
internal sealed record SlackTime(TimeSpan Total, TimeSpan ForItsTurn)
{
    public static SlackTime Of(TimeSpan total) => new(total, total);
}
