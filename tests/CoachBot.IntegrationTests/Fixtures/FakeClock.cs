namespace CoachBot.IntegrationTests.Fixtures;

/// <summary>A clock that stands still until a test moves it.</summary>
internal sealed class FakeClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset _now = now;

    /// <summary>The day that the work of the tests lies before: 1 June 2026, 09:30 UTC.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 6, 1, 9, 30, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;
}
