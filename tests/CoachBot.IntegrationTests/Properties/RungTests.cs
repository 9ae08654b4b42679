using CoachBot.Core.People;
using CoachBot.Core.Work;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Pipeline;

namespace CoachBot.IntegrationTests.Properties;

public sealed class RungTests(PostgresCluster cluster)
{
    public static TheoryData<int> Numbers => Seeds.All;

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Confirmed_evidence_that_is_no_copy_never_lowers_a_rung(int seed)
    {
        await using var app = await TestApp.EmptyAsync(cluster);
        await app.ImportAsync([.. RandomWorld.Members]);
        var world = new RandomWorld(seed, withCopies: false);
        var before = await RungsAsync(app);

        foreach (var ticket in world.Shuffled(world.Tickets))
        {
            await app.TakeAsync(ticket);
            await Answers.ConfirmAllAsync(app);
            var after = await RungsAsync(app);

            after.Where(rung => rung.Value < before[rung.Key]).ShouldBeEmpty($"seed {seed}, after {ticket}");
            before = after;
        }
    }

    private static async Task<Dictionary<string, Involvement>> RungsAsync(TestApp app)
    {
        var reports = app.Get<LevelReports>();
        var packs = await app.Get<CurrentPacks>().ReadAsync(TestContext.Current.CancellationToken);
        var rungs = new Dictionary<string, Involvement>();
        foreach (var member in RandomWorld.Members)
        {
            var person = await app.PersonAsync(member.Id);
            var grant = AccessPolicy.Decide(new Reader.Member(person), person, DataView.Whole).Grant.ShouldNotBeNull();
            var read = await reports.ReadAsync(grant, person, packs.UsualFor(person), app.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
            foreach (var line in read.Report.Lines)
            {
                rungs[$"{member.Id} {line.Competency.Id}"] = line.Standing.Demonstrated ?? 0;
            }
        }

        return rungs;
    }
}
