using CoachBot.Diagnosis;
using CoachBot.Storage;

namespace CoachBot.Platforms.Slack;

/// <summary>Says whether Slack is on, whether its token is good, and whether answers arrive.</summary>
internal sealed class SlackDiagnosis(SlackOptions options, SlackApi api, InboxStore inbox) : IDiagnosis
{
    private const string HowTo = "Set Slack__SigningSecret and Slack__BotToken to turn it on; src/docs/slack.md tells how";

    public string Subject => "Slack";

    public string? AtStart => options.IsOn
        ? $"Slack is on: {SlackCommandEndpoint.Path}."
        : $"Slack is off, its addresses answer 404. {HowTo}.";

    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken)
    {
        if (!options.IsOn)
        {
            return [new(Subject, FindingState.Off, "no setting of it is there; its addresses answer 404", HowTo)];
        }

        var identity = await api.WhoAmIAsync(cancellationToken);
        var token = identity.Error is null
            ? new Finding(Subject, FindingState.Ok, $"the bot token is {identity.User}'s in workspace {identity.Workspace}")
            : new Finding(Subject, FindingState.Failed, $"the bot token was not accepted: {identity.Error}", "Check Slack__BotToken, Slack__ApiBaseUrl, and whether this host reaches Slack");
        var count = await inbox.CountAsync(SlackPeople.Platform, cancellationToken);
        var answers = count.Undelivered == 0
            ? new Finding(Subject, FindingState.Ok, $"every answer of the last days arrived; {count.Waiting} waiting")
            : new Finding(Subject, FindingState.Attention, $"{count.Undelivered} answers of the last days did not arrive, the last because: {count.LastReason}",
                "Look whether this host reaches hooks.slack.com; people can simply ask again");
        return [token, answers];
    }
}
