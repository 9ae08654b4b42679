using CoachBot.Diagnosis;
using CoachBot.IntegrationTests.Fixtures;
using CoachBot.Weekly;

namespace CoachBot.IntegrationTests.Storage;

public sealed class WeeklyDiagnosisTests(PostgresCluster cluster)
{
    [Fact]
    public async Task Says_what_is_in_force_and_which_team_nobody_is_of()
    {
        await using var app = await TestApp.StartAsync(cluster);
        var settings = new WeeklyOptions { Blackouts = "2026-12-24,2026-01-01", TeamCadences = "checkout:2,chekout:4" }.Read().Weekly;

        var findings = await new WeeklyDiagnosis(settings, app.Database, app.Clock).ExamineAsync(TestContext.Current.CancellationToken);

        findings.Select(finding => (finding.State, finding.Says)).ShouldBe(
        [
            (FindingState.Ok, "on; blackouts still to come: 1; every team every week but checkout every 2 weeks, chekout every 4 weeks"),
            (FindingState.Attention, "nobody is of a team in Weekly__TeamCadences: chekout"),
        ]);
    }

    [Fact]
    public async Task Says_that_it_is_off_at_the_start_too()
    {
        await using var app = await TestApp.StartAsync(cluster);
        var off = new WeeklyDiagnosis(new WeeklyOptions { IsOn = "false" }.Read().Weekly, app.Database, app.Clock);

        (await off.ExamineAsync(TestContext.Current.CancellationToken)).ShouldHaveSingleItem().State.ShouldBe(FindingState.Off);
        off.AtStart.ShouldBe("Weekly messages are off (Weekly__IsOn=false).");
        app.Get<IEnumerable<IDiagnosis>>().OfType<WeeklyDiagnosis>().ShouldHaveSingleItem().AtStart.ShouldBeNull();
    }
}
