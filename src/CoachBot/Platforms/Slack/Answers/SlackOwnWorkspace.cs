namespace CoachBot.Platforms.Slack.Answers;

/// <summary>The workspace that the bot token is of. Only that one is served.</summary>
internal sealed class SlackOwnWorkspace(SlackApi api)
{
    private string? _id;

    /// <summary>Whether another workspace is meant. In an install over a whole organisation every workspace is its own.</summary>
    public async Task<bool> IsAnotherAsync(string workspace, CancellationToken cancellationToken)
    {
        // A token never changes its workspace.
        _id ??= (await api.WhoAmIAsync(cancellationToken)).Workspace;
        return _id is ['T', ..] own && own != workspace;
    }
}
