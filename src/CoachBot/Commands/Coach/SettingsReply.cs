using CoachBot.Chat;
using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.Storage;

namespace CoachBot.Commands.Coach;

/// <summary>The answers to <c>/coach settings</c>.</summary>
internal static class SettingsReply
{
    public static ChatReply Of(Person person, PersonSettings settings, DateTimeOffset now) => ChatReply.Of(
        new ChatBlock.Heading("Your settings"),
        new ChatBlock.Facts(
        [
            new("consent", SettingsWording.Consent(settings)),
            new("time zone", SettingsWording.Zone(settings, now)),
            new("weekly message", SettingsWording.WeeklyWithOrigin(settings)),
            new("pause", SettingsWording.Pause(settings, now)),
            new("levels", person.Targets.Count == 0
                ? "none named (set in the people file)"
                : string.Join(", ", person.Targets.Select(target => $"{target.Level} in {target.Framework}{(target.Track is null ? "" : $", {target.Track}")}")) + " (set in the people file)"),
        ]),
        new ChatBlock.Buttons([new("Change", "/coach settings change"), settings.Consent == Consent.On ? new("Turn off", "/coach settings consent") : new Button("Turn on", "/coach settings consent on")]),
        new ChatBlock.Note(SettingsWording.WeeklyRule));

    /// <summary>The form, and what to type where none opens.</summary>
    public static ChatReply Change(PersonSettings settings, DateTimeOffset now) => ChatReply.Of(
        new ChatBlock.Paragraph("Where no form opens, type one of these:"),
        new ChatBlock.Facts(
        [
            new("/coach settings zone <name>", SettingsWording.Zone(settings, now)),
            new("/coach settings weekday <day>", SettingsWording.Capital(settings.Slot.Weekday)),
            new("/coach settings hour <0-23>", SettingsWording.Hour(settings.Slot.Hour)),
            new("/coach settings pause <yyyy-mm-dd|off>", SettingsWording.Pause(settings, now)),
            new("/coach settings consent <on|off>", SettingsWording.Consent(settings)),
        ])) with
    {
        Form = SettingsPages.First(settings, now),
    };

    /// <summary>What turning off would do; nothing is done yet.</summary>
    public static ChatReply AskConsent(PersonSettings settings) => settings.Consent == Consent.Off
        ? ChatReply.Of(
            new ChatBlock.Paragraph("CoachBot is off for you: nothing is derived about you."),
            new ChatBlock.Buttons([new("Turn on", "/coach settings consent on")]))
        : ChatReply.Of(
            new ChatBlock.Heading("Turn CoachBot off?"),
            new ChatBlock.Paragraph($"{SettingsWording.WhatOffDeletes} Nothing is changed yet."),
            new ChatBlock.Buttons([new("Turn off and delete", "/coach settings consent off") { Role = ButtonRole.Deletes }, new("Leave it on", "/coach settings")]));

    public static ChatReply Chosen(Consent consent) => consent == Consent.On
        ? ChatReply.Of(
            new ChatBlock.Paragraph("CoachBot is on for you. What your finished work shows is now proposed to you; you see it first."),
            new ChatBlock.Buttons([new("Look at proposals", "/evidence")]))
        : ChatReply.Of(
            new ChatBlock.Paragraph("CoachBot is off for you. Everything that was derived about you is deleted, answers included. The work items themselves stay."),
            new ChatBlock.Buttons([new("Turn on again", "/coach settings consent on")]));

    /// <summary>That something was saved, and what it comes to.</summary>
    public static ChatReply Saved(string what, PersonSettings settings, DateTimeOffset now) => ChatReply.Of(
        new ChatBlock.Paragraph($"{what} {SettingsWording.Effect(settings, now)}"),
        new ChatBlock.Buttons([new("Your settings", "/coach settings")]),
        new ChatBlock.Note(SettingsWording.WeeklyRule));
}
