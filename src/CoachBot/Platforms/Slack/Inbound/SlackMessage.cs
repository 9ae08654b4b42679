namespace CoachBot.Platforms.Slack.Inbound;

/// <summary>A message to the bot: in its own conversation with somebody, or one that mentions it.</summary>
/// <param name="Workspace">The team id.</param>
/// <param name="User">Who wrote it.</param>
/// <param name="Channel">Where.</param>
/// <param name="Text">As Slack escaped it, the mention of the bot included.</param>
/// <param name="IsDirect">Whether only the two of them see the conversation; else the answer is shown to the user alone.</param>
/// <param name="Thread">The thread it is in; null outside one.</param>
internal sealed record SlackMessage(string Workspace, string User, string Channel, string Text, bool IsDirect, string? Thread) : SlackInbound(Workspace, User);
