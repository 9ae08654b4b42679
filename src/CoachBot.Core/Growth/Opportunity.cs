using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Core.Growth;

/// <summary>An open piece of work that nobody has: something a next step can be done on.</summary>
/// <param name="Work">The item it is, or stands in.</param>
/// <param name="Title">What is to be done, literally as written there.</param>
/// <param name="Practices">The practices that doing it would exercise.</param>
/// <param name="Tracker">Where it is tracked, as written; null when nowhere.</param>
public sealed record Opportunity(WorkKey Work, string Title, IReadOnlySet<PracticeId> Practices, string? Tracker);
