namespace CoachBot.Core.Weekly;

/// <summary>Somebody who may get a weekly message: what decides about when.</summary>
/// <param name="Slot">When they want it.</param>
/// <param name="Zone">Their zone.</param>
/// <param name="Team">Id of their team; null for none.</param>
/// <param name="PausedUntil">The first day that is allowed again; null for no pause.</param>
/// <param name="Calendar">When they are not to be written to.</param>
public sealed record WeeklyRecipient(WeeklySlot Slot, TimeZoneInfo Zone, string? Team, DateOnly? PausedUntil, PersonCalendar Calendar);
