using CoachBot.Core.People;

namespace CoachBot.Storage;

/// <summary>The message of a week, ready to be sent.</summary>
/// <param name="Person">Who gets it.</param>
/// <param name="Week">Of their week, as in <c>2026-W30</c>.</param>
/// <param name="ActionId">The next step that it suggests; null for none.</param>
/// <param name="Message">As it is sent, with when.</param>
internal sealed record WeeklyMessage(PersonId Person, string Week, string? ActionId, OutgoingMessage Message)
{
    /// <summary>The same for the same person and week, whoever makes it and however often.</summary>
    public static string KeyOf(PersonId person, string week) => $"weekly:{person}:{week}";
}
