namespace CoachBot.Platforms.Slack.Inbound;

/// <summary>The form of the ids that Slack gives to workspaces, people and channels.</summary>
internal static class SlackId
{
    private const int Longest = 64;

    public static bool Is(string? text) => text is { Length: > 0 and <= Longest } && text.All(char.IsAsciiLetterOrDigit);
}
