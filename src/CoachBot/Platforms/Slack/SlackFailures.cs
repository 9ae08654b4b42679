using CoachBot.Core.Chat;

namespace CoachBot.Platforms.Slack;

/// <summary>What a person reads when CoachBot itself fails.</summary>
internal static class SlackFailures
{
    /// <summary>The database does not answer, and nothing was stored.</summary>
    public static ChatReply NotTaken { get; } = ChatReply.Refused(new(
        "CoachBot's database does not answer; nothing was done", Do: "Try again in a minute, and tell whoever runs CoachBot if it stays so"));

    /// <summary>The database does not answer, but the command is stored.</summary>
    public static ChatReply Kept { get; } = ChatReply.Refused(new(
        "CoachBot's database does not answer at the moment; your command is kept and answered as soon as it does", Do: "There is nothing to do for you"));

    /// <summary>A bug. The number finds it in the log.</summary>
    public static ChatReply Of(long id) => ChatReply.Refused(new(
        "something went wrong inside CoachBot, and your command may not have been carried out", Do: $"Tell whoever runs CoachBot; in its log this is Slack delivery {id}"));
}
