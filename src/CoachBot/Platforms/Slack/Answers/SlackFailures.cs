using CoachBot.Core.Chat;

namespace CoachBot.Platforms.Slack.Answers;

/// <summary>What a person reads when CoachBot itself fails.</summary>
internal static class SlackFailures
{
    /// <summary>The database does not answer, and it is not known whether the command was stored.</summary>
    public static ChatReply NotTaken { get; } = ChatReply.Refused(new(
        "CoachBot's database does not answer in time, and your command may not have been taken",
        Do: "If no answer follows within two minutes, try again, and tell whoever runs CoachBot"));

    /// <summary>The command is stored, but cannot be answered now.</summary>
    public static ChatReply Kept { get; } = ChatReply.Refused(new(
        "CoachBot cannot answer at the moment; your command is kept, and the answer follows as soon as it can", Do: "There is nothing to do for you"));

    /// <summary>A bug. The number finds it in the log.</summary>
    public static ChatReply Of(long id) => ChatReply.Refused(new(
        "something went wrong inside CoachBot, and your command may not have been carried out", Do: $"Tell whoever runs CoachBot; in its log this is Slack delivery {id}"));
}
