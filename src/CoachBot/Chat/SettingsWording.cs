using System.Globalization;
using CoachBot.Storage;

namespace CoachBot.Chat;

/// <summary>A person's settings in the words of every reply that shows them.</summary>
internal static class SettingsWording
{
    /// <summary>What holds wherever a time for the weekly message is shown.</summary>
    public const string WeeklyRule = "One message a week at most, never while you are on call or on leave, nor in the 24 hours after a page at night.";

    public const string WhatOffDeletes =
        "Turning off deletes what was derived about you: your evidence with all your answers and the co-signs you got, your parts in work items, "
        + "your answers to next steps, and which version of a framework you are read by. The work items themselves stay. Turned on again, CoachBot reads them anew; your answers are gone.";

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static string Consent(PersonSettings settings) => (settings.Consent == Core.People.Consent.On
        ? "on: evidence is proposed to you, and to nobody else until you confirm it"
        : "off: nothing is derived about you")
        + (settings.ConsentAt is { } at ? $" ({By(settings.IsOwnConsent)} on {Day(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, settings.Zone).DateTime))})" : " (the usual)");

    public static string Zone(PersonSettings settings, DateTimeOffset now) =>
        $"{settings.TimeZone} ({By(settings.IsOwnZone)}); it is {TimeZoneInfo.ConvertTime(now, settings.Zone).ToString("HH:mm", English)} there now";

    public static string Weekly(PersonSettings settings) => $"{Capital(settings.Slot.Weekday)} at {Hour(settings.Slot.Hour)}";

    public static string WeeklyWithOrigin(PersonSettings settings) =>
        $"{Weekly(settings)} ({(settings.Weekday, settings.Hour) switch { (null, null) => "the usual", (_, null) => "day chosen, hour the usual", (null, _) => "hour chosen, day the usual", _ => "chosen" }})";

    public static string Pause(PersonSettings settings, DateTimeOffset now) => settings.PauseAt(now) is { } until ? $"until {Day(until)}{(settings.IsRest ? ", because three messages in a row went unanswered; it ends by itself, or as soon as you do anything here" : "")}" : "none";

    /// <summary>What a setting comes to: <c>Your weekly message is set for Monday at 09:00 (Europe/London); the next such time is Mon 8 Jun 2026, 09:00.</c></summary>
    public static string Effect(PersonSettings settings, DateTimeOffset now) =>
        $"Your weekly message is set for {Weekly(settings)} ({settings.TimeZone}); the next such time{(settings.PauseAt(now) is null ? "" : " after your pause")} is {settings.NextSlot(now).ToString("ddd d MMM yyyy, HH:mm", English)}.";

    public static string Day(DateOnly day) => day.ToString("ddd d MMM yyyy", English);

    public static string Hour(int hour) => string.Create(CultureInfo.InvariantCulture, $"{hour:00}:00");

    public static string Capital(DayOfWeek day) => English.DateTimeFormat.GetDayName(day);

    private static string By(bool isOwn) => isOwn ? "your own choice" : "set by your organisation";
}
