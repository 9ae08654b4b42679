namespace CoachBot.Platforms.Slack.Inbound;

/// <summary>The id that Slack gives to one act of somebody's, however often it delivers it.</summary>
internal static class SlackTrigger
{
    private const int Longest = 128;

    /// <summary>The key of the delivery; null when there is no such id, or one that Slack would not give.</summary>
    public static string? Key(string? triggerId) =>
        triggerId is { Length: > 0 and <= Longest } && triggerId.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '.') ? $"trigger:{triggerId}" : null;
}
