using System.Globalization;
using CoachBot.Core.Growth;

namespace CoachBot.Chat;

/// <summary>A next step in the words that every reply shares.</summary>
internal static class StepWording
{
    private const int LongestInMinutes = 90;

    /// <summary>What it can be done on: an open item that nobody has, a shift to come, or that it is self-directed.</summary>
    public static string On(NextAction step) => step.Opportunity is { Shift: { } shift } coming
        ? $"{coming.Work.ExternalId}, your team's shift that begins on {shift.From.UtcDateTime.ToString("ddd d MMM yyyy, HH:mm", CultureInfo.InvariantCulture)} UTC; nobody shadows it yet"
        : step.Opportunity is { } open
        ? $"{open.Work.ExternalId} \"{open.Title}\"{(open.Tracker is null ? "" : $" ({open.Tracker})")}, open and nobody's"
        : "self-directed: no open, unowned work in your team fits";

    public static string Takes(NextAction step) => $"about {(step.Action.Minutes < LongestInMinutes
        ? Wording.Count(step.Action.Minutes, "minute", "minutes")
        : Wording.Count((int)Math.Round(step.Action.Minutes / 60.0), "hour", "hours"))}";
}
