#pragma warning disable CA5394 // Seeded on purpose.

namespace CoachBot.Benchmarks.Soaks.WeeklyFaults;

/// <summary>Says what goes wrong with which call, by chance.</summary>
internal sealed class FaultDice(int seed)
{
    private const int LongestWait = 20;

    private static readonly (SlackFault Fault, double Share)[] OfPosts =
    [
        (SlackFault.Limited, 0.05), (SlackFault.AnswerLost, 0.02), (SlackFault.AnswerHangs, 0.005), (SlackFault.AnsweredByProxy, 0.01), (SlackFault.SaysItFailed, 0.01),
        (SlackFault.Late, 0.015), (SlackFault.LateAndHangs, 0.005), (SlackFault.Never, 0.015), (SlackFault.NeverAndHangs, 0.005), (SlackFault.Failed, 0.01),
    ];

    // Reading twice changes nothing, so that only being without an answer is a fault.
    private static readonly (SlackFault Fault, double Share)[] OfReads = [(SlackFault.Limited, 0.03), (SlackFault.Never, 0.02), (SlackFault.Failed, 0.02)];

    private readonly Lock _lock = new();
    private readonly Random _random = new(seed);

    public SlackFault Next(bool isPost)
    {
        var left = Fraction();
        foreach (var (fault, share) in isPost ? OfPosts : OfReads)
        {
            left -= share;
            if (left < 0)
            {
                return fault;
            }
        }

        return SlackFault.None;
    }

    /// <summary>What a limit asks to wait.</summary>
    public int Seconds() => 1 + (int)(Fraction() * LongestWait);

    /// <summary>0 to 1.</summary>
    public double Fraction()
    {
        lock (_lock)
        {
            return _random.NextDouble();
        }
    }
}
