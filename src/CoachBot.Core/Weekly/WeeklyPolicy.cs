namespace CoachBot.Core.Weekly;

/// <summary>What an organisation says about weekly messages.</summary>
public sealed record WeeklyPolicy
{
    /// <summary>The most weeks that may lie between two messages of a team.</summary>
    public const int LongestCadence = 12;

    /// <summary>Every team every week, on any day.</summary>
    public static WeeklyPolicy Usual { get; } = new();

    /// <summary>Days on which nobody is written to, in the zone of each.</summary>
    public IReadOnlyList<DayRange> Blackouts { get; init; } = [];

    /// <summary>Every how many weeks a team's people are written to, 1 to <see cref="LongestCadence"/>; a team that is not named: every week.</summary>
    public IReadOnlyDictionary<string, int> Cadences { get; init; } = new Dictionary<string, int>();

    /// <summary>Whether it is a week of that team. All teams with the same cadence have the same weeks.</summary>
    public bool Has(IsoWeek week, string? team) => team is null || !Cadences.TryGetValue(team, out var every) || week.Index % every == 0;
}
