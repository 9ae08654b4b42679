using CoachBot.Chat;
using CoachBot.Core;
using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.Storage;

namespace CoachBot.Platforms.Slack;

/// <summary>Answers a slash command as the person whose account typed it.</summary>
internal sealed class SlackCommandAnswer(ChatDispatcher dispatcher, PeopleStore people)
{
    public const string Platform = "slack";

    private const int LongestText = 4_000;

    public async Task<ChatReply> OfAsync(SlackCommand command, CancellationToken cancellationToken)
    {
        if (command.Text.Length > LongestText)
        {
            return ChatReply.Refused(new("that is longer than a command can be", Found: $"{command.Text.Length} letters", Allowed: $"up to {LongestText}", Do: "Say it shorter"));
        }

        var mentioned = SlackText.Mentioned(command.Text).Append(command.User).Distinct(StringComparer.Ordinal).ToList();
        var known = await people.ByAccountAsync(Platform, command.Workspace, mentioned, cancellationToken);
        if (!known.TryGetValue(command.User, out var actor))
        {
            return ChatReply.Refused(Unknown(command));
        }

        var text = SlackText.Read(command.Text, user => known.GetValueOrDefault(user)?.Id.Value);
        return await dispatcher.AnswerAsync($"{command.Command} {text}", actor, new Reader.Member(actor), cancellationToken);
    }

    // Their own ids, which they may pass on; whether anybody else is known is not said.
    private static Problem Unknown(SlackCommand command) => new(
        "CoachBot does not know yet who you are, and has nothing about you",
        Do: $"Ask whoever runs it to add {command.Workspace}/{command.User} to you in the people file, column 'slack'");
}
