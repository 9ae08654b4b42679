using CoachBot.Core.Chat;
using CoachBot.Core.People;

namespace CoachBot.Commands.Coach;

/// <summary>The answers to <c>/coach settings</c>.</summary>
internal static class SettingsReply
{
    public static ChatReply Of(Person person) => ChatReply.Of(
        new ChatBlock.Heading("Your settings"),
        new ChatBlock.Facts(
        [
            new("consent", person.Consent == Consent.On ? "on: evidence is proposed to you, and to nobody else until you confirm it" : "off: nothing is derived about you"),
            new("time zone", $"{person.TimeZone} (set in the people file)"),
            new("levels", person.Targets.Count == 0
                ? "none named (set in the people file)"
                : string.Join(", ", person.Targets.Select(target => $"{target.Level} in {target.Framework}{(target.Track is null ? "" : $", {target.Track}")}"))),
        ]),
        new ChatBlock.Buttons([person.Consent == Consent.On ? new("Turn off", "/coach settings consent off") : new Button("Turn on", "/coach settings consent on")]));

    public static ChatReply Chosen(Consent consent) => consent == Consent.On
        ? ChatReply.Of(
            new ChatBlock.Paragraph("CoachBot is on for you. What your finished work shows is now proposed to you; you see it first."),
            new ChatBlock.Buttons([new("Look at proposals", "/evidence")]))
        : ChatReply.Of(
            new ChatBlock.Paragraph("CoachBot is off for you. Everything that was derived about you is deleted, answers included. The work items themselves stay."),
            new ChatBlock.Buttons([new("Turn on again", "/coach settings consent on")]));
}
