using CoachBot.Chat;
using CoachBot.Platforms.Slack.Inbound;
using CoachBot.Platforms.Slack.Rendering;

namespace CoachBot.Platforms.Slack.Answers;

/// <summary>Shows the home tab.</summary>
internal sealed class SlackHomeAnswer(ChatDispatcher dispatcher, SlackPeople people, SlackViews views)
{
    /// <summary>The message whose reply the tab shows.</summary>
    private const string Command = "/home";

    public async Task<SlackAnswer> OfAsync(SlackInbound inbound, CancellationToken cancellationToken)
    {
        var admission = await people.AdmitAsync(inbound, [], cancellationToken);
        if (admission.IsSilent)
        {
            return SlackAnswer.Nothing;
        }

        var reply = admission.Speaker is { } speaker ? await dispatcher.AnswerAsync(Command, speaker.Person, speaker.Reader, cancellationToken) : admission.Refusal!;
        await views.PublishAsync(inbound.Workspace, inbound.User, SlackView.Home(reply), cancellationToken);
        return SlackAnswer.Nothing;
    }
}
