using CoachBot.Benchmarks.Soaks.WeeklyYear;

namespace CoachBot.IntegrationTests.Weekly;

/// <summary>The judge of the simulated year finds what it is there for.</summary>
public sealed class YearJudgeTests
{
    private const int Weeks = 16;

    private static readonly DateTimeOffset Start = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    public static TheoryData<string, object> Breaches => new()
    {
        { "not in a forbidden window", Of(person => person.Shifts.Add((Start, At(5).AddHours(-2), At(5).AddHours(12)))) },
        { "not in a forbidden window", Of(person => person.Pages.Add(At(5).AddHours(-10))) },
        { "not in a forbidden window", Of(person => person.Leave.Add((Start, Day(5), Day(5)))) },
        { "not in a forbidden window", Of(person => person.QuietWeeks.Add((Start, Day(5)))) },
        { "not in a forbidden window", Of(person => person.Pauses.Add((At(5).AddHours(-1), Day(5).AddDays(1)))) },
        { "one a person and week", Of(person => person.Messages.Insert(6, new("2026-W15", At(5).AddDays(1), "step-6b"))) },
        { "only in its own week", Of(person => person.Messages[5] = person.Messages[5] with { Week = "2026-W16" }) },
        { "no suggestion twice within 12 weeks", Of(person => person.Messages[14] = person.Messages[14] with { Action = "step-3" }) },
        { "at the exact hour", Of(person => person.Messages[6] = person.Messages[6] with { At = At(6).AddHours(1) }) },
        { "at the exact hour in weeks of clock changes", Of(person => person.Messages[3] = person.Messages[3] with { At = At(3).AddHours(1) }) },
        { "whoever could get one got one", Of(person => person.Messages.RemoveAt(5)) },
        { "three unanswered messages make a pause", Of(person => person.Acts.RemoveAll(act => act > At(5) && act < At(8))) },
        { "a pause is made for three unanswered messages", Of(person => person.Rests.Add((At(15), Day(15).AddDays(14)))) },
        { "a pause for want of answers lasts 14 days", Of(person => person.Rests.Add((At(15), Day(15).AddDays(13)))) },
    };

    [Fact]
    public void Whatever_keeps_the_promises_is_not_broken()
    {
        var judge = new YearJudge(Plan(_ => { }));

        judge.Judge().ShouldBeEmpty();
        (judge.Exact, judge.MessagesAtChanges("Europe/London")).ShouldBe((Weeks - 2, 1));
    }

    [Theory]
    [MemberData(nameof(Breaches))]
    public void A_breach_is_found(string rule, object breach) => new YearJudge(Plan((Action<YearPerson>)breach)).Judge().Select(broken => broken.Rule).ShouldContain(rule);

    private static object Of(Action<YearPerson> breach) => breach;

    // Everybody chose Monday at 9 in London, gets it and answers the next day.
    private static YearPlan Plan(Action<YearPerson> breach)
    {
        var person = new YearPerson("ana", "team-1", "Europe/London", DayOfWeek.Monday, 9, answers: 1);
        for (var week = 0; week < Weeks; week++)
        {
            person.Messages.Add(new($"2026-W{10 + week:00}", At(week), $"step-{week}"));
            person.Acts.Add(At(week).AddDays(1));
        }

        breach(person);
        return new(Start, Weeks, person);
    }

    private static DateOnly Day(int week) => DateOnly.FromDateTime(Start.UtcDateTime).AddDays(7 * week);

    // From 29 March on nine in London is eight.
    private static DateTimeOffset At(int week) => Start.AddDays(7 * week).AddHours(week < 4 ? 9 : 8);
}
