using CoachBot.Core.Chat;

namespace CoachBot.Platforms.Slack.Rendering;

/// <summary>What stands in a message for a file, which follows by itself.</summary>
internal static class SlackAttachment
{
    public static string Of(ChatBlock.Attachment file) => $"The file {file.FileName} follows in your own messages with CoachBot.";
}
