namespace CoachBot.Benchmarks.Soaks.WeeklyYear;

/// <summary>In which hours something can happen to anybody, by the raw facts: a message may come, or a pause in its place.</summary>
internal sealed class YearHours(YearPlan plan)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly YearRules _rules = new(plan);
    private readonly Dictionary<YearPerson, DateTimeOffset> _next = [];

    /// <summary>Something became known about them, or happened to them.</summary>
    public void Forget(YearPerson person) => _next.Remove(person);

    /// <summary>Whether it can in the hour that begins then.</summary>
    public bool IsWorth(DateTimeOffset tick)
    {
        var isWorth = false;
        foreach (var person in plan.People)
        {
            // What was to come and did not may come later.
            if (!_next.TryGetValue(person, out var next) || next < tick)
            {
                _next[person] = next = YearWeeks.NextFor(person, tick, _rules);
            }

            isWorth |= next < tick + Hour;
        }

        return isWorth;
    }
}
