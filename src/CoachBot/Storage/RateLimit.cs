namespace CoachBot.Storage;

/// <summary>How often something may happen: evenly spaced, and some at once after a pause (a leaky bucket, GCRA).</summary>
/// <param name="Every">The pause between two.</param>
/// <param name="Burst">How many may come at once; at least 1.</param>
internal sealed record RateLimit(TimeSpan Every, int Burst)
{
    /// <summary>At most so many in any minute, of which <paramref name="burst"/> may come at once; more than the burst.</summary>
    public static RateLimit PerMinute(int most, int burst) => new(TimeSpan.FromMinutes(1) / (most - burst), burst);

    private TimeSpan Ahead => Every * (Burst - 1);

    /// <summary>When the next may happen, if it would arrive then with all evenly spaced.</summary>
    public DateTimeOffset Next(DateTimeOffset? arrivesAt, DateTimeOffset now) => arrivesAt - Ahead is { } next && next > now ? next : now;

    /// <summary>When the one after would arrive, once one happens then.</summary>
    public DateTimeOffset After(DateTimeOffset? arrivesAt, DateTimeOffset at) => (arrivesAt is { } arrives && arrives > at ? arrives : at) + Every;

    /// <summary>What to note so that nothing happens until then, and everything after it evenly spaced.</summary>
    public DateTimeOffset StoppedUntil(DateTimeOffset until) => until + Ahead;
}
