namespace CoachBot.People;

/// <summary>A person on a platform.</summary>
/// <param name="Platform">The column's name: <c>slack</c>, <c>teams</c>, <c>github</c>, <c>jira</c>, <c>pagerduty</c>.</param>
/// <param name="Workspace">The workspace or tenant; empty for platforms without one.</param>
/// <param name="UserId">Their id or login there.</param>
internal sealed record PersonAccount(string Platform, string Workspace, string UserId);
