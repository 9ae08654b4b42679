namespace CoachBot.Benchmarks.Weekly;

/// <summary>A clock that stands still.</summary>
internal sealed class StandingClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
