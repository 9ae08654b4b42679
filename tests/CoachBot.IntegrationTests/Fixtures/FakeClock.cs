namespace CoachBot.IntegrationTests.Fixtures;

/// <summary>A clock that stands still until a test moves it; its timers ring when it does.</summary>
internal sealed class FakeClock(DateTimeOffset now) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Timer> _timers = [];
    private TaskCompletionSource _changed = NewChange();
    private DateTimeOffset _now = now;

    /// <summary>The day that the work of the tests lies before: 1 June 2026, 09:30 UTC.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 6, 1, 9, 30, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by)
    {
        _now += by;
        Timer[] due;
        lock (_lock)
        {
            due = [.. _timers.Where(timer => timer.Due <= _now).OrderBy(timer => timer.Due)];
        }

        Array.ForEach(due, timer => timer.Ring());
    }

    /// <summary>Waits until a timer of that length is set, so that moving the clock makes it ring.</summary>
    public async Task IsWaitedForAsync(TimeSpan length, CancellationToken cancellationToken)
    {
        while (SetOrChanged(length) is { } changed)
        {
            await changed.WaitAsync(cancellationToken);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private static TaskCompletionSource NewChange() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Task? SetOrChanged(TimeSpan length)
    {
        lock (_lock)
        {
            return _timers.Exists(timer => timer.Length == length) ? null : _changed.Task;
        }
    }

    private sealed class Timer(FakeClock clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period = Timeout.InfiniteTimeSpan;

        public DateTimeOffset Due { get; private set; }

        public TimeSpan Length { get; private set; }

        public void Ring()
        {
            Change(_period, _period);
            callback(state);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                (Length, _period) = (dueTime, period);
                clock._timers.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = clock._now + dueTime;
                    clock._timers.Add(this);
                }

                clock._changed.SetResult();
                clock._changed = NewChange();
            }

            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
