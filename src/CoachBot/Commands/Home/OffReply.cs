using CoachBot.Core.Chat;
using CoachBot.Core.People;

namespace CoachBot.Commands.Home;

/// <summary>The home page of whoever CoachBot is off for: what it would do, and what it never does.</summary>
internal static class OffReply
{
    public static ChatReply Of(Person person) => ChatReply.Of(
        new ChatBlock.Heading($"Hello, {StandingBlocks.FirstName(person)}"),
        new ChatBlock.Paragraph("CoachBot is off for you: nothing is derived about you, and nobody sees anything."),
        new ChatBlock.Heading("Turned on, it would"),
        new ChatBlock.Bullets(
        [
            new("read the postmortems and finished tickets that name you, and propose to you what they show, each with the sentence that says so"),
            new("show you where what you confirm puts you in your framework, and one next step"),
        ]),
        new ChatBlock.Heading("It never"),
        new ChatBlock.Bullets(
        [
            new("reads chat, counts activity, or ranks anybody"),
            new("shows anything to anybody before you said that it is right; who may look then is your manager and your team's on-call lead, and you are told of every look"),
            new("gives you one overall level, or says who caused an incident"),
        ]),
        new ChatBlock.Buttons([new("Turn on", "/coach settings consent on")]),
        new ChatBlock.Note("Turning it off again deletes what was derived about you."));
}
