using CoachBot.Platforms.Slack.Inbound;

namespace CoachBot.Platforms.Slack.Answers;

/// <summary>Carries out a delivery of any kind.</summary>
internal sealed class SlackAnswers(
    SlackCommandAnswer commands, SlackPressAnswer presses, SlackSubmissionAnswer submissions, SlackShortcutAnswer shortcuts, SlackHomeAnswer home, SlackDepartures departures)
{
    public Task<SlackAnswer> OfAsync(SlackInbound inbound, CancellationToken cancellationToken) => inbound switch
    {
        SlackCommand command => commands.OfAsync(command, cancellationToken),
        SlackMessage message => commands.OfAsync(message, cancellationToken),
        SlackPress press => presses.OfAsync(press, cancellationToken),
        SlackSubmission submission => submissions.OfAsync(submission, cancellationToken),
        SlackShortcut shortcut => shortcuts.OfAsync(shortcut, cancellationToken),
        SlackHomeOpened opened => home.OfAsync(opened, cancellationToken),
        SlackDeparture departure => departures.TakeAsync(departure, cancellationToken),
        _ => throw new InvalidOperationException($"{inbound.GetType().Name} has no answer."),
    };
}
