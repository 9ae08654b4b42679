using CoachBot.Chat;
using CoachBot.Core;
using CoachBot.Core.Chat;
using CoachBot.Core.Weekly;
using CoachBot.Storage;

namespace CoachBot.Commands.Coach;

/// <summary>The pages of the form of a person's settings.</summary>
internal static class SettingsPages
{
    public const string Id = "settings";
    public const string Zone = "zone";
    public const string Weekday = "weekday";
    public const string Hour = "hour";
    public const string Pause = "pause";
    public const string Consent = "consent";

    /// <summary>The state of the page that asks again before anything is deleted, and its one field with both answers.</summary>
    public const string TurnOff = "turn-off";
    public const string Sure = "sure";
    public const string Delete = "delete";
    public const string Keep = "keep";

    private const int LongestZone = 64;

    public static ChatForm First(PersonSettings settings, DateTimeOffset now) => new(Id, "Your settings",
    [
        new FormField.Text(Zone, "Time zone") { Value = settings.TimeZone, Longest = LongestZone, Hint = "A name such as Europe/Madrid. Times are shown in it, and your weeks are counted in it." },
        new FormField.Choice(Weekday, "Weekly message: day", [.. SettingsWords.Weekdays.Select(day => new FormOption(EnumText.Of(day), SettingsWording.Capital(day)))])
        {
            Value = EnumText.Of(settings.Slot.Weekday),
            Hint = $"The usual is {SettingsWording.Capital(WeeklySlot.Usual.Weekday)}.",
        },
        new FormField.Choice(Hour, "Weekly message: hour", [.. Enumerable.Range(0, 24).Select(hour => new FormOption(Wording.Number(hour), SettingsWording.Hour(hour)))])
        {
            Value = Wording.Number(settings.Slot.Hour),
            Hint = "In your time zone.",
        },
        new FormField.Day(Pause, "Pause until") { Value = settings.PauseAt(now), IsOptional = true, Hint = "No weekly message before that day. Empty for no pause." },
        new FormField.Choice(Consent, "CoachBot for you",
        [
            new(EnumText.Of(Core.People.Consent.On), "On: evidence is proposed to you, and you see it first"),
            new(EnumText.Of(Core.People.Consent.Off), "Off: delete what was derived about me, derive nothing"),
        ])
        {
            Value = EnumText.Of(settings.Consent),
            Hint = "Off deletes your evidence and your answers. You are asked once more before that.",
        },
    ])
    {
        Intro = [new ChatBlock.Paragraph(SettingsWording.WeeklyRule)],
    };

    public static ChatForm AskAgain() => new(Id, "Turn CoachBot off?",
    [
        new FormField.Choice(Sure, "Turn off and delete?", [new(Delete, "Yes, turn off and delete"), new(Keep, "No, leave it on")]),
    ])
    {
        Intro = [new ChatBlock.Paragraph($"Your other settings are saved. {SettingsWording.WhatOffDeletes}")],
        Submit = "Go on",
        State = TurnOff,
    };
}
