namespace CoachBot.Platforms.Slack.Inbound;

/// <summary>The app was uninstalled from a workspace, or its bot token revoked: nothing is sent there from then on.</summary>
/// <param name="Workspace">The team id.</param>
/// <param name="Reason">Slack's name of the event.</param>
internal sealed record SlackDeparture(string Workspace, string Reason) : SlackInbound(Workspace, "");
