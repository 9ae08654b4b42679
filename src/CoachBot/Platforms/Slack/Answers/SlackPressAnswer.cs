using CoachBot.Chat;
using CoachBot.Platforms.Slack.Inbound;
using CoachBot.Platforms.Slack.Rendering;

namespace CoachBot.Platforms.Slack.Answers;

/// <summary>Carries out what a button stands for, and shows the answer where the button was.</summary>
internal sealed class SlackPressAnswer(ChatDispatcher dispatcher, SlackPeople people, SlackForms forms, SlackViews views, SlackHomeAnswer home)
{
    public async Task<SlackAnswer> OfAsync(SlackPress press, CancellationToken cancellationToken)
    {
        var admission = await people.AdmitAsync(press, [], cancellationToken);
        if (admission.Speaker is not { } speaker)
        {
            return admission.Refused(press);
        }

        var reply = await dispatcher.AnswerAsync(press.Command, speaker.Person, speaker.Reader, cancellationToken);
        if (!press.IsInView)
        {
            return await forms.OpenedAsync(press, press.TriggerId, reply, cancellationToken);
        }

        var view = reply.Form is { } form ? await forms.ViewAsync(press.Workspace, form, cancellationToken) : SlackView.Reply(reply);
        var isShown = press.ViewId is { } modal
            ? await views.UpdateAsync(press.Workspace, modal, view, cancellationToken)
            : press.TriggerId is { } trigger && await views.OpenAsync(press.Workspace, trigger, view, cancellationToken);
        if (press.Place == SlackPlace.Home)
        {
            await home.OfAsync(press, cancellationToken);
        }

        return isShown ? SlackAnswer.Shown(reply) : SlackAnswer.Of(press, reply);
    }
}
