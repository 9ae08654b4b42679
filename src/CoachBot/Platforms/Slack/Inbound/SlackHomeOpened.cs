namespace CoachBot.Platforms.Slack.Inbound;

/// <summary>Somebody looked at the home tab.</summary>
/// <param name="Workspace">The team id.</param>
/// <param name="User">Whose tab it is.</param>
internal sealed record SlackHomeOpened(string Workspace, string User) : SlackInbound(Workspace, User);
