using CoachBot.Core.Chat;

namespace CoachBot.Platforms.Slack.Rendering;

/// <summary>What stands in a message for a file, which CoachBot does not upload to Slack.</summary>
internal static class SlackAttachment
{
    public static string Of(ChatBlock.Attachment file) =>
        $"The file {file.FileName} cannot be sent in Slack yet; an admin can save it for you with: coachbot ask \"{file.Command}\" --as <id> --out <file> --reason <why>";
}
