using CoachBot.Platforms.Slack.WebApi;
using CoachBot.Storage;

namespace CoachBot.Platforms.Slack.Answers;

/// <summary>Says what an account is to the workspace; asks Slack once a day.</summary>
internal sealed class SlackMembers(ChatMemberStore members, SlackOwnWorkspace own, SlackApi api, TimeProvider clock)
{
    /// <summary>How long an answer of Slack's is good for.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromHours(24);

    /// <summary>For how long it does when Slack does not answer.</summary>
    private static readonly TimeSpan Usable = TimeSpan.FromDays(7);

    private static readonly TimeSpan Within = TimeSpan.FromSeconds(2);

    /// <summary>What it is; null when that cannot be known now.</summary>
    public async Task<ChatStanding?> StandingAsync(string workspace, string user, CancellationToken cancellationToken)
    {
        if (await own.IsAnotherAsync(workspace, cancellationToken))
        {
            return ChatStanding.External;
        }

        var now = clock.GetUtcNow();
        var known = await members.FindAsync(SlackPeople.Platform, workspace, user, cancellationToken);
        if (known is not null && now - known.CheckedAt < Fresh)
        {
            return known.Standing;
        }

        ChatStanding? standing = await api.CallAsync(SlackCall.UsersInfo(workspace, user), SlackTime.Of(Within), cancellationToken) switch
        {
            SlackResult.Done { Answer: var answer } => SlackStanding.Of(answer["user"], workspace),
            SlackResult.Refused { Error: SlackError.UserNotFound } => ChatStanding.Unknown,
            _ => null,
        };
        if (standing is { } said)
        {
            await members.KeepAsync(SlackPeople.Platform, workspace, [(user, said)], now, cancellationToken);
            return said;
        }

        return known is not null && now - known.CheckedAt < Usable ? known.Standing : null;
    }
}
