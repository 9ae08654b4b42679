using CoachBot.Core.Frameworks;
using CoachBot.Core.People;
using CoachBot.Core.Practices;

namespace CoachBot.Core.Levels;

/// <summary>
/// Where a person's confirmed evidence puts them in a framework, competency by competency. There is no overall level.
/// </summary>
/// <param name="Person">Whose report it is.</param>
/// <param name="Framework">The framework.</param>
/// <param name="Target">The person's own level in it; null when the directory names none.</param>
/// <param name="AsOf">The date of the report, UTC.</param>
/// <param name="Lines">One for every competency that a person is rated in, in the framework's order.</param>
public sealed record LevelReport(
    PersonId Person,
    Framework Framework,
    Level? Target,
    DateTimeOffset AsOf,
    IReadOnlyList<CompetencyLine> Lines)
{
    /// <summary>Id of the track the person's own level is on; null without one.</summary>
    public string? Track { get; init; }
}

/// <summary>One competency of a report.</summary>
public sealed record CompetencyLine
{
    /// <summary>The competency.</summary>
    public required Competency Competency { get; init; }

    /// <summary>What it is called on the person's track.</summary>
    public required string Title { get; init; }

    /// <summary>What the person sees of it.</summary>
    public required CompetencyState State { get; init; }

    /// <summary>
    /// What the target level expects; null without a target, where the level expects nothing, or where its tracks expect
    /// different things and the person has no track.
    /// </summary>
    public required Expectation? Expected { get; init; }

    /// <summary>What the rule makes of the evidence.</summary>
    public required Standing Standing { get; init; }

    /// <summary>The step of the framework's scale that the demonstrated rung reaches; null below the lowest.</summary>
    public required Proficiency? Proficiency { get; init; }

    /// <summary>What is missing for the rung worked toward; null when nothing is.</summary>
    public required Missing? Missing { get; init; }

    /// <summary>The highest level whose expectation the demonstrated rung meets; null when it meets none.</summary>
    public required Level? Meets { get; init; }
}

/// <summary>What a person sees of a competency.</summary>
public enum CompetencyState
{
    /// <summary>Shown, up to what the target expects; without a target, up to the lowest step of the framework's scale.</summary>
    Demonstrated = 1,

    /// <summary>Something is there, or was there to be done.</summary>
    InProgress,

    /// <summary>The work they took part in during the last 365 days had nothing of it.</summary>
    NoOpportunityYet,

    /// <summary>No work of theirs is read: no source is connected, no account is linked, or no practice feeds the competency.</summary>
    NoData,

    /// <summary>They have not turned it on.</summary>
    Off,
}

/// <summary>What the work around a person held, whoever did it.</summary>
/// <param name="HasData">Whether any work item names them in a way the directory knows.</param>
/// <param name="Practices">The practices exercised, by anybody, in the items of the window that they were part of.</param>
public sealed record Exposure(bool HasData, IReadOnlySet<PracticeId> Practices)
{
    /// <summary>How far back the window goes.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromDays(365);

    /// <summary>Nothing is known of the person's work.</summary>
    public static Exposure None { get; } = new(false, new HashSet<PracticeId>());
}
