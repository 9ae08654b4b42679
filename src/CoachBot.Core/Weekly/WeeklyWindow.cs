namespace CoachBot.Core.Weekly;

/// <summary>A stretch of a week in which somebody may be sent the message of that week.</summary>
/// <param name="Week">The week in their own zone, of which there is one message at most.</param>
/// <param name="Time">From when, and until when.</param>
public readonly record struct WeeklyWindow(IsoWeek Week, TimeRange Time);
