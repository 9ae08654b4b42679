using System.Text.Json.Nodes;
using CoachBot.Platforms.Slack.WebApi;

namespace CoachBot.Platforms.Slack.Answers;

/// <summary>Shows views: while somebody waits, and so quickly or not at all.</summary>
internal sealed partial class SlackViews(SlackApi api, ILogger<SlackViews> logger)
{
    /// <summary>What is left of the three seconds that a click is good for.</summary>
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan PublishWithin = TimeSpan.FromSeconds(20);

    /// <summary>Opens a modal; whether it is open, which in doubt it is not.</summary>
    public Task<bool> OpenAsync(string workspace, string triggerId, JsonObject view, CancellationToken cancellationToken) =>
        ShowAsync(SlackCall.ViewsOpen(workspace, triggerId, view), Within, cancellationToken);

    /// <summary>Changes a modal that is open.</summary>
    public Task<bool> UpdateAsync(string workspace, string viewId, JsonObject view, CancellationToken cancellationToken) =>
        ShowAsync(SlackCall.ViewsUpdate(workspace, viewId, null, view), Within, cancellationToken);

    /// <summary>Shows somebody's home tab. One that is not shown is shown the next time it is opened.</summary>
    public Task<bool> PublishAsync(string workspace, string user, JsonObject view, CancellationToken cancellationToken) =>
        ShowAsync(SlackCall.ViewsPublish(workspace, user, null, view), PublishWithin, cancellationToken);

    private async Task<bool> ShowAsync(SlackCall call, TimeSpan within, CancellationToken cancellationToken)
    {
        var result = await api.CallAsync(call, SlackTime.Of(within), cancellationToken);
        if (result is SlackResult.Done)
        {
            return true;
        }

        Log.NotShown(logger, call.Method.Name, result is SlackResult.Refused refused ? refused.Error.ToString() : result.GetType().Name);
        return false;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "{Method} did not show a view: {Reason}")]
        public static partial void NotShown(ILogger logger, string method, string reason);
    }
}
