namespace CoachBot.Platforms.Slack.Inbound;

/// <summary>"Log as contribution", chosen on a message.</summary>
/// <param name="Workspace">The team id.</param>
/// <param name="User">Who chose it.</param>
/// <param name="Quoted">The message it was chosen on, as Slack escaped it; may be somebody else's.</param>
/// <param name="TriggerId">Opens a view, once and within three seconds.</param>
internal sealed record SlackShortcut(string Workspace, string User, string Quoted, string? TriggerId) : SlackInbound(Workspace, User)
{
    public const string Callback = "log_contribution";

    /// <summary>The message that the shortcut stands for.</summary>
    public const string Command = "/evidence add";
}
