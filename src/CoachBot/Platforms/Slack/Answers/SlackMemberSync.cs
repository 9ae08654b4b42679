using CoachBot.Delivery;
using CoachBot.Platforms.Slack.WebApi;
using CoachBot.Storage;

namespace CoachBot.Platforms.Slack.Answers;

/// <summary>Asks Slack twice a day about every linked account at once, so that hardly anybody has to wait while theirs is asked about.</summary>
internal sealed class SlackMemberSync(SlackApi api, ChatMemberStore members, DepartureStore departures, TimeProvider clock, ILogger<SlackMemberSync> logger)
    : RepeatedWork(TimeSpan.FromHours(12), clock, logger, isAtOnce: true)
{
    private const int MostPages = 200;

    private static readonly TimeSpan Within = TimeSpan.FromMinutes(1);

    private readonly TimeProvider _clock = clock;

    public override async Task WorkAsync(CancellationToken cancellationToken)
    {
        var identity = await api.WhoAmIAsync(cancellationToken);
        if (identity.Workspace is not { } workspace)
        {
            return;
        }

        await departures.ForgetAsync(SlackPeople.Platform, workspace, cancellationToken);
        var linked = (await members.LinkedAsync(SlackPeople.Platform, workspace, cancellationToken)).ToHashSet(StringComparer.Ordinal);
        string? cursor = null;
        for (var page = 0; page < MostPages && linked.Count > 0; page++)
        {
            if (await api.CallAsync(SlackCall.UsersList(workspace, cursor), SlackTime.Of(Within), cancellationToken) is not SlackResult.Done { Answer: var answer })
            {
                return;
            }

            (string, ChatStanding)[] said =
            [
                .. (answer["members"]?.AsArray() ?? []).Where(user => user.TextAt("id") is { } id && linked.Contains(id))
                    .Select(user => (user.TextAt("id")!, SlackStanding.Of(user, workspace))),
            ];
            await members.KeepAsync(SlackPeople.Platform, workspace, said, _clock.GetUtcNow(), cancellationToken);
            cursor = answer.TextAt("response_metadata", "next_cursor");
            if (string.IsNullOrEmpty(cursor))
            {
                return;
            }
        }
    }
}
