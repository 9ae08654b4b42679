using System.Text.Json.Nodes;
using CoachBot.Platforms.Slack.WebApi;
using CoachBot.Storage;

namespace CoachBot.Platforms.Slack.Answers;

/// <summary>Reads from Slack's user object what an account is.</summary>
internal static class SlackStanding
{
    // Slack's own account says of itself that it is no bot.
    private const string Slackbot = "USLACKBOT";

    /// <param name="user">The user object.</param>
    /// <param name="workspace">The team id of the workspace that is served.</param>
    public static ChatStanding Of(JsonNode? user, string workspace) => user switch
    {
        null => ChatStanding.Unknown,
        _ when user.TextAt("id") == Slackbot || user.FlagAt("is_bot") == true => ChatStanding.Bot,
        _ when user.FlagAt("deleted") == true => ChatStanding.Deactivated,
        _ when user.FlagAt("is_stranger") == true || (user.TextAt("team_id") is { } team && team != workspace) => ChatStanding.External,
        _ when user.FlagAt("is_restricted") == true || user.FlagAt("is_ultra_restricted") == true => ChatStanding.Guest,
        _ => ChatStanding.Member,
    };
}
