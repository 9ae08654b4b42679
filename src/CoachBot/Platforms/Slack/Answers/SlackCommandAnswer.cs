using CoachBot.Chat;
using CoachBot.Core.Chat;
using CoachBot.Platforms.Slack.Inbound;

namespace CoachBot.Platforms.Slack.Answers;

/// <summary>Answers what somebody typed, as a slash command or as a message, as the person whose account it is.</summary>
internal sealed class SlackCommandAnswer(ChatDispatcher dispatcher, SlackPeople people, SlackForms forms)
{
    private const string Umbrella = "/coach";
    private const int LongestText = 4_000;

    public Task<SlackAnswer> OfAsync(SlackCommand command, CancellationToken cancellationToken) =>
        AnswerAsync(command, command.Command, command.Text, command.TriggerId, cancellationToken);

    public Task<SlackAnswer> OfAsync(SlackMessage message, CancellationToken cancellationToken)
    {
        // Whoever mentions the bot begins with its name; in its own conversation there is no need to.
        var text = message.Text.TrimStart();
        var said = text.StartsWith("<@", StringComparison.Ordinal) && text.IndexOf('>', StringComparison.Ordinal) is > 0 and var end ? text[(end + 1)..] : text;
        return AnswerAsync(message, said.TrimStart().StartsWith('/') ? "" : Umbrella, said, null, cancellationToken);
    }

    private async Task<SlackAnswer> AnswerAsync(SlackInbound inbound, string verb, string escaped, string? triggerId, CancellationToken cancellationToken)
    {
        var isTooLong = escaped.Length > LongestText;
        var admission = await people.AdmitAsync(inbound, isTooLong ? [] : SlackText.Mentioned(escaped), cancellationToken);
        if (admission.Speaker is not { } speaker)
        {
            return admission.Refused(inbound);
        }

        if (isTooLong)
        {
            return SlackAnswer.Of(inbound, ChatReply.Refused(new("that is longer than a command can be", Found: $"{escaped.Length} letters", Allowed: $"up to {LongestText}", Do: "Say it shorter")));
        }

        var reply = await dispatcher.AnswerAsync($"{verb} {SlackText.Read(escaped, speaker.IdOf)}", speaker.Person, speaker.Reader, cancellationToken);
        return await forms.OpenedAsync(inbound, triggerId, reply, cancellationToken);
    }
}
