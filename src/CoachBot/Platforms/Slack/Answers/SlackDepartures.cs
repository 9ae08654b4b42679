using CoachBot.Platforms.Slack.Inbound;
using CoachBot.Storage;

namespace CoachBot.Platforms.Slack.Answers;

/// <summary>Takes note that the app was removed; there is nobody to answer any more.</summary>
internal sealed partial class SlackDepartures(DepartureStore departures, TimeProvider clock, ILogger<SlackDepartures> logger)
{
    public async Task<SlackAnswer> TakeAsync(SlackDeparture departure, CancellationToken cancellationToken)
    {
        await departures.KeepAsync(SlackPeople.Platform, departure.Workspace, departure.Reason, clock.GetUtcNow(), cancellationToken);
        Log.Left(logger, departure.Workspace, departure.Reason);
        return SlackAnswer.Nothing;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "CoachBot was removed from Slack workspace {Workspace}: {Reason}. Install the app again and set Slack__BotToken, or unset Slack's settings.")]
        public static partial void Left(ILogger logger, string workspace, string reason);
    }
}
