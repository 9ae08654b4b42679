#pragma warning disable CA5394 // Seeded on purpose.

namespace CoachBot.Benchmarks.Soaks.WeeklyYear;

/// <summary>Lets the time go by: what becomes known, the rounds of every hour, what is due between them, and what people answer.</summary>
internal sealed class YearRun
{
    private const int LateOf = 8;
    private const int ControlOf = 12;

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly YearPlan _plan;
    private readonly YearHost _host;
    private readonly Random _random;
    private readonly Dictionary<string, YearPerson> _people;
    private readonly PriorityQueue<YearEvent, DateTimeOffset> _events = new();
    private readonly YearHours? _hours;

    /// <param name="plan">What happens.</param>
    /// <param name="host">The program.</param>
    /// <param name="seed">Gives the same again.</param>
    /// <param name="isEveryHour">Whether there is a round every hour; else hours are left out in which nothing can happen, all but a few.</param>
    public YearRun(YearPlan plan, YearHost host, int seed, bool isEveryHour)
    {
        (_plan, _host, _random, _hours) = (plan, host, new(seed + 1), isEveryHour ? null : new(plan));
        _people = plan.People.ToDictionary(person => person.Id, StringComparer.Ordinal);
        _events.EnqueueRange(plan.Events.Select(one => (one, one.At)));
        host.Chat.Arrived = Arrived;
    }

    /// <summary>How many rounds there were.</summary>
    public int Rounds { get; private set; }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var tick = _plan.Start;
        DateTimeOffset? due = null;
        while (tick < _plan.End)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_events.TryPeek(out var change, out var at) && at <= tick && !(due < at && IsUp(due.Value)))
            {
                _events.Dequeue();
                await LearnAsync(change, cancellationToken);
            }
            else if (due < tick && IsUp(due.Value))
            {
                _host.Clock.Set(due.Value);
                due = await _host.SendAsync(cancellationToken);
            }
            else
            {
                due = IsUp(tick) && IsWorth(tick, due) ? await RoundAsync(tick, cancellationToken) : due;
                tick += Hour;
            }
        }
    }

    private bool IsUp(DateTimeOffset at) => _plan.IsUp(at);

    private bool IsWorth(DateTimeOffset tick, DateTimeOffset? due) => _hours is null || due <= tick || _hours.IsWorth(tick) || _random.Next(ControlOf) == 0;

    private async Task LearnAsync(YearEvent change, CancellationToken cancellationToken)
    {
        _host.Clock.Set(change.At);
        foreach (var person in change.Change is YearChange.TeamQuiet ? _plan.People.Where(other => other.Team == change.Person.Team) : [change.Person])
        {
            person.Learn(change.Change, change.At);
            _hours?.Forget(person);
        }

        await _host.LearnAsync(change.Person, change.Change, cancellationToken);
    }

    private async Task<DateTimeOffset?> RoundAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        _host.Clock.Set(now);
        if (now.Hour == 0)
        {
            await _host.TidyAsync(cancellationToken);
        }

        foreach (var (person, until) in await _host.RoundAsync(cancellationToken))
        {
            _people[person].Rests.Add((now, until));
            _hours?.Forget(_people[person]);
        }

        Rounds++;
        return await _host.SendAsync(cancellationToken);
    }

    private void Arrived(YearPerson person, YearMessage message)
    {
        person.Messages.Add(message);
        _hours?.Forget(person);
        if (_random.NextDouble() < person.Answers)
        {
            // Within the seven days for most.
            var after = _random.Next(LateOf) == 0 ? TimeSpan.FromDays(7) + TimeSpan.FromMinutes(1 + _random.Next(3_000)) : TimeSpan.FromMinutes(1 + _random.Next(7 * 24 * 60));
            _events.Enqueue(new(message.At + after, person, new YearChange.Act()), message.At + after);
        }
    }
}
