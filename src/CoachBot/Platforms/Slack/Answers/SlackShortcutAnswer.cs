using CoachBot.Chat;
using CoachBot.Platforms.Slack.Inbound;

namespace CoachBot.Platforms.Slack.Answers;

/// <summary>Opens the form for an achievement with the message that the shortcut was chosen on.</summary>
internal sealed class SlackShortcutAnswer(ChatDispatcher dispatcher, SlackPeople people, SlackForms forms)
{
    public async Task<SlackAnswer> OfAsync(SlackShortcut shortcut, CancellationToken cancellationToken)
    {
        var admission = await people.AdmitAsync(shortcut, SlackText.Mentioned(shortcut.Quoted), cancellationToken);
        if (admission.Speaker is not { } speaker)
        {
            return admission.Refused(shortcut);
        }

        var quoted = SlackText.Read(shortcut.Quoted, user => speaker.Known.GetValueOrDefault(user)?.Name);
        var reply = await dispatcher.AnswerAsync(SlackShortcut.Command, quoted, speaker.Person, speaker.Reader, cancellationToken);
        return await forms.OpenedAsync(shortcut, shortcut.TriggerId, reply, cancellationToken);
    }
}
