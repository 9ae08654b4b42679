using CoachBot.Benchmarks.Soaks.WeeklyYear;
using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Weekly;

/// <summary>A quarter with a hundred people in twelve zones, and the spring's changes of clocks; a year with a thousand is a soak.</summary>
public sealed class WeeklyQuarterTests(PostgresCluster cluster)
{
    private const int Seed = 1;

    private static readonly DateTimeOffset Start = new(2026, 2, 23, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Nobody_is_written_to_when_they_must_not_be_nor_missed_when_they_could()
    {
        var plan = new YearPlan(people: 100, Start, weeks: 13, slots: 3, Seed);
        await using var host = await YearHost.StartAsync(await MigratedDatabase.CreateAsync(cluster), plan, TestContext.Current.CancellationToken);

        await new YearRun(plan, host, Seed, isEveryHour: false).RunAsync(TestContext.Current.CancellationToken);

        var judge = new YearJudge(plan);
        judge.Judge().ShouldBeEmpty();
        judge.Exact.ShouldBeGreaterThan(400, judge.Told);
        judge.Rests.ShouldBeGreaterThan(20, judge.Told);
        foreach (var zone in new[] { "Europe/London", "America/New_York", "Australia/Lord_Howe" })
        {
            judge.MessagesAtChanges(zone).ShouldBeGreaterThan(0, $"{zone}: {judge.Told}");
        }
    }
}
