namespace CoachBot.IntegrationTests.Prompts;

/// <summary>A clock that stands still, whose short timers ring at once: pauses pass, deadlines never come.</summary>
internal sealed class HurriedClock(TimeSpan shortest) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2026, 6, 1, 9, 30, 0, TimeSpan.Zero);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, dueTime >= TimeSpan.Zero && dueTime < shortest ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
}
