using CoachBot.Core.Work;

namespace CoachBot.Core.Levels;

/// <summary>What a rung needs to be demonstrated.</summary>
/// <param name="Months">Distinct calendar months (UTC) with a qualifying item, 1 to 12.</param>
/// <param name="Corroborated">How many of such months must have an item that somebody or something else vouches for, 0 to <paramref name="Months"/>.</param>
public sealed record LevelThreshold(int Months, int Corroborated);

/// <summary>The threshold of every rung. A pack may set its own.</summary>
/// <param name="ByRung">One threshold for each rung.</param>
public sealed record LevelThresholds(IReadOnlyDictionary<Involvement, LevelThreshold> ByRung)
{
    /// <summary>The published ones of rule version 1.</summary>
    public static LevelThresholds Default { get; } = new(new Dictionary<Involvement, LevelThreshold>
    {
        [Involvement.Supported] = new(1, 0),
        [Involvement.Executed] = new(2, 0),
        [Involvement.Owned] = new(3, 1),
        [Involvement.Led] = new(3, 2),
        [Involvement.Multiplied] = new(3, 2),
        [Involvement.Shaped] = new(3, 2),
    });

    /// <summary>The threshold of one rung.</summary>
    public LevelThreshold For(Involvement rung) => ByRung[rung];
}
