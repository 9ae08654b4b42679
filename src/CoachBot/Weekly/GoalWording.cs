using CoachBot.Core.People;
using CoachBot.Core.Weekly;
using CoachBot.Packs;
using CoachBot.Storage;

namespace CoachBot.Weekly;

/// <summary>What a stored goal is called.</summary>
internal static class GoalWording
{
    /// <summary>The goal; null for none, and for a competency that its framework has no more.</summary>
    public static DigestGoal? Of(StoredGoal? goal, PackLibrary packs, Person person) =>
        goal is not null && packs.Find(goal.Framework)?.Rated.FirstOrDefault(competency => competency.Id == goal.Competency) is { } competency
            ? new(competency, person.TargetIn(goal.Framework)?.Track)
            : null;

    public static string? TitleOf(StoredGoal? goal, PackLibrary packs, Person person) => Of(goal, packs, person)?.Title;
}
