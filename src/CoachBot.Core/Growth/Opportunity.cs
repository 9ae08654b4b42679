using CoachBot.Core.People;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Core.Growth;

/// <summary>
/// An open piece of work that nobody has, or a shift on call that nobody learns beside yet: something a next step can be done on.
/// </summary>
/// <param name="Work">The item it is, or stands in.</param>
/// <param name="Title">What is to be done, literally as written there.</param>
/// <param name="Practices">The practices that doing it would exercise.</param>
/// <param name="Tracker">Where it is tracked, as written; null when nowhere.</param>
public sealed record Opportunity(WorkKey Work, string Title, IReadOnlySet<PracticeId> Practices, string? Tracker)
{
    /// <summary>The shift that can be shadowed; null for a piece of work.</summary>
    public ShiftToCome? Shift { get; init; }
}

/// <summary>A shift on call that is still to begin.</summary>
/// <param name="Primary">Who is called first in it; nobody shadows their own shift.</param>
/// <param name="From">When it begins.</param>
/// <param name="Until">When it is over.</param>
public sealed record ShiftToCome(PersonId Primary, DateTimeOffset From, DateTimeOffset Until);
