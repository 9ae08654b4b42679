using System.Globalization;

namespace CoachBot.Benchmarks.Soaks.WeeklyFaults;

/// <summary>
/// A clock that runs a number of times faster than the machine's, and is the same in every process that is given the same
/// <see cref="Text"/>: it counts from a point of the machine's monotonic clock.
/// <para>
/// Why a run by it proves what a run by an ordinary clock would: whatever the outbox relies on is an order of times, and all
/// of them are read from this clock: claims, the time of an attempt and of a question, limits, back-off, the schedule with
/// its check-ins, and the lateness of the stand-in. What stays on the machine's clock is only the time that work itself takes,
/// so that to the hosts everything around them seems slower by that factor: more answers time out, more claims run out, more
/// rounds run twice. That makes it harder, never easier. One promise is Slack's and not the program's, that nothing is carried
/// out more than half a minute after it was sent; the stand-in keeps it by the time at which a request left its host
/// (<see cref="DepartureTime"/>), however long it was on the way. A host that stands still between its last look at the clock and
/// the departure could still send what was given up meanwhile, after a minute by this clock: the hosts say how long they ever
/// stood still, and a run in which one did for so long proves nothing.
/// </para>
/// </summary>
internal sealed class ScaledClock : TimeProvider
{
    private readonly long _origin;
    private readonly DateTimeOffset _start;

    private ScaledClock(int speed, long origin, DateTimeOffset start) => (Speed, _origin, _start) = (speed, origin, start);

    /// <summary>How many times faster.</summary>
    public int Speed { get; }

    /// <summary>What another process needs to run by the same clock.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Speed} {_origin} {_start.UtcTicks}");

    public override long TimestampFrequency => System.TimestampFrequency / Speed;

    /// <summary>One that begins now, at that time.</summary>
    public static ScaledClock From(DateTimeOffset start, int speed) => new(speed, System.GetTimestamp(), start);

    public static ScaledClock Parse(string text)
    {
        var parts = text.Split(' ');
        return new(
            int.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture),
            new(long.Parse(parts[2], CultureInfo.InvariantCulture), TimeSpan.Zero));
    }

    public override DateTimeOffset GetUtcNow() => _start + (System.GetElapsedTime(_origin) * Speed);

    public override long GetTimestamp() => System.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new Timer(base.CreateTimer(callback, state, Real(dueTime), Real(period)), this);

    // Timers count whole milliseconds; one must not ring early.
    private TimeSpan Real(TimeSpan time) => time <= TimeSpan.Zero ? time : TimeSpan.FromMilliseconds(Math.Ceiling(time.TotalMilliseconds / Speed));

    private sealed class Timer(ITimer timer, ScaledClock clock) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(clock.Real(dueTime), clock.Real(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
