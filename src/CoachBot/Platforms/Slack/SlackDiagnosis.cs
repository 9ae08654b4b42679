using CoachBot.Diagnosis;
using CoachBot.Platforms.Slack.Answers;
using CoachBot.Platforms.Slack.Inbound;
using CoachBot.Platforms.Slack.WebApi;
using CoachBot.Storage;

namespace CoachBot.Platforms.Slack;

/// <summary>Says whether Slack is on, whether its tokens are good, and whether answers arrive.</summary>
internal sealed class SlackDiagnosis(SlackOptions options, SlackApi api, InboxStore inbox, OutboxDesk outbox, DepartureStore departures, TimeProvider clock) : IDiagnosis
{
    private const string HowTo = "Set Slack__BotToken with Slack__SigningSecret or Slack__AppToken to turn it on; src/docs/slack.md tells how";

    private static readonly TimeSpan Overdue = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan SocketWithin = TimeSpan.FromSeconds(10);

    public string Subject => "Slack";

    public string? AtStart => options switch
    {
        { IsOverHttp: true, IsOverSocket: true } => $"Slack is on: {Addresses}, and Socket Mode.",
        { IsOverHttp: true } => $"Slack is on: {Addresses}.",
        { IsOverSocket: true } => "Slack is on: Socket Mode; its addresses answer 404.",
        _ => $"Slack is off, its addresses answer 404. {HowTo}.",
    };

    /// <summary>What the bot token must be allowed to do.</summary>
    private static IEnumerable<string> Scopes =>
        SlackMethod.All.Where(method => !method.IsOfTheApp).Select(method => method.Scope).OfType<string>().Concat(["app_mentions:read", "commands"]).Distinct();

    private static string Addresses => $"{SlackEndpoint.Commands}, {SlackEndpoint.Events}, {SlackEndpoint.Interactions}";

    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken)
    {
        if (!options.IsOn)
        {
            return [new(Subject, FindingState.Off, "no setting of it is there; its addresses answer 404", HowTo)];
        }

        List<Finding> findings = [await TokenAsync(cancellationToken)];
        if (options.IsOverSocket)
        {
            findings.Add(await SocketAsync(cancellationToken));
        }

        findings.Add(await AnswersAsync(cancellationToken));
        var now = clock.GetUtcNow();
        findings.AddRange(Messages(await outbox.CountAsync(SlackDelivery.Platform, now, cancellationToken), now));
        return findings;
    }

    private async Task<Finding> TokenAsync(CancellationToken cancellationToken)
    {
        var identity = await api.WhoAmIAsync(cancellationToken);
        if (identity.Error is not null)
        {
            var left = await departures.LastAsync(SlackPeople.Platform, cancellationToken);
            return new(Subject, FindingState.Failed,
                $"the bot token was not accepted: {identity.Error}{(left is var (workspace, reason, at) ? $"; Slack said on {at:d MMM yyyy} of workspace {workspace}: {reason}" : "")}",
                "Check Slack__BotToken, Slack__ApiBaseUrl, and whether this host reaches Slack");
        }

        string[] lacking = [.. Scopes.Except(identity.Scopes ?? Scopes).Order(StringComparer.Ordinal)];
        return lacking.Length == 0
            ? new(Subject, FindingState.Ok, $"the bot token is {identity.User}'s in workspace {identity.Workspace}")
            : new(Subject, FindingState.Attention, $"the bot token is {identity.User}'s in workspace {identity.Workspace}, and lacks {string.Join(", ", lacking)}",
                "Add them under OAuth & Permissions (manifests/slack has all, each with its reason) and install the app again");
    }

    // A ticket that is not used runs out by itself.
    private async Task<Finding> SocketAsync(CancellationToken cancellationToken) =>
        await api.CallAsync(SlackCall.ConnectionsOpen(), SlackTime.Of(SocketWithin), cancellationToken) switch
        {
            SlackResult.Done => new(Subject, FindingState.Ok, "the app-level token opens sockets"),
            SlackResult.Refused refused => new(Subject, FindingState.Failed, $"the app-level token was not accepted: {refused.Error.Code}",
                "Make one with the scope connections:write under Basic Information, and turn Socket Mode on"),
            var other => new(Subject, FindingState.Attention, $"the app-level token could not be checked: {other.GetType().Name}", "Look whether this host reaches Slack"),
        };

    private async Task<Finding> AnswersAsync(CancellationToken cancellationToken)
    {
        var count = await inbox.CountAsync(SlackPeople.Platform, cancellationToken);
        return count.Undelivered == 0
            ? new(Subject, FindingState.Ok, $"every answer of the last days arrived; {count.Waiting} waiting")
            : new(Subject, FindingState.Attention, $"{count.Undelivered} answers of the last days did not arrive, the last because: {count.LastReason}",
                "Look whether this host reaches hooks.slack.com; people can simply ask again");
    }

    private IEnumerable<Finding> Messages(OutboxCount count, DateTimeOffset now)
    {
        if (count.Dead > 0)
        {
            yield return new(Subject, FindingState.Attention, $"{count.Dead} messages of the last weeks were not sent, the last because of {count.LastReason}", "Mend that; coachbot deliveries list --state dead shows them, and coachbot deliveries retry <id> sends one again");
        }

        if (count.Unknown > 0)
        {
            yield return new(Subject, FindingState.Attention, $"{count.Unknown} messages of the last weeks may or may not have arrived, and are not sent again", "Look whether the connection to Slack breaks often, and whether the app has the scope im:history");
        }

        if (count.WaitingSince is { } since && now - since > Overdue)
        {
            yield return new(Subject, FindingState.Attention, $"{count.Waiting + count.InDoubt} messages wait, the oldest for {(int)(now - since).TotalMinutes} minutes", "Look whether a host is running, and whether it reaches Slack");
        }
        else
        {
            yield return new(Subject, FindingState.Ok, $"{count.Sent} messages of the last weeks arrived; {count.Waiting + count.InDoubt} on their way, {count.Scheduled} for later");
        }
    }
}
