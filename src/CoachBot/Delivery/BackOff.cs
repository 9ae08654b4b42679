namespace CoachBot.Delivery;

/// <summary>
/// How long to wait after a failure: twice as long each time up to a longest, and a little more by chance, so that many do not
/// come back at once.
/// </summary>
internal sealed class BackOff(Random random, TimeSpan first, TimeSpan longest)
{
    private const double Spread = 0.25;

    private static readonly TimeSpan MostBehind = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();

    /// <summary>For messages in the outbox: 5 s, 10 s … 30 min.</summary>
    public static BackOff ForMessages(Random random) => new(random, TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(30));

    /// <summary>For calls that somebody waits for: 0.5 s, 1 s … 5 s.</summary>
    public static BackOff ForCalls(Random random) => new(random, TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(5));

    /// <summary>The pause after that many failures in a row, from 1, and up to a quarter more.</summary>
    public TimeSpan After(int failures)
    {
        var pause = first * Math.Pow(2, Math.Clamp(failures - 1, 0, 30));
        return (pause < longest ? pause : longest) * (1 + (Spread * Next()));
    }

    /// <summary>What a limit asks to wait, and up to a quarter more, which is at most ten seconds.</summary>
    public TimeSpan Behind(TimeSpan asked)
    {
        var more = asked * (Spread * Next());
        return asked + (more < MostBehind ? more : MostBehind);
    }

    private double Next()
    {
        lock (_lock)
        {
            return random.NextDouble();
        }
    }
}
