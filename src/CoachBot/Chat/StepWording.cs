using CoachBot.Core.Growth;

namespace CoachBot.Chat;

/// <summary>A next step in the words that every reply shares.</summary>
internal static class StepWording
{
    private const int LongestInMinutes = 90;

    /// <summary>What it can be done on: an open item that nobody has, or that it is self-directed.</summary>
    public static string On(NextAction step) => step.Opportunity is { } open
        ? $"{open.Work.ExternalId} \"{open.Title}\"{(open.Tracker is null ? "" : $" ({open.Tracker})")}, open and nobody's"
        : "self-directed: no open, unowned work in your team fits";

    public static string Takes(NextAction step) => $"about {(step.Action.Minutes < LongestInMinutes
        ? Wording.Count(step.Action.Minutes, "minute", "minutes")
        : Wording.Count((int)Math.Round(step.Action.Minutes / 60.0), "hour", "hours"))}";
}
