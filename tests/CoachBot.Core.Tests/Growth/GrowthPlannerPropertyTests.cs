using CoachBot.Core.Growth;
using CoachBot.Core.Practices;
using CoachBot.Core.Tests.Levels;
using CoachBot.Core.Work;

#pragma warning disable CA5394 // Seeded on purpose.

namespace CoachBot.Core.Tests.Growth;

public sealed class GrowthPlannerPropertyTests
{
    [Fact]
    public void The_order_of_evidence_and_open_work_never_changes_the_plan() => Seeds.ForEach((random, seed) =>
    {
        var some = new RandomCase(random);
        var practices = some.Framework.Competencies.SelectMany(competency => competency.Practices).Select(link => link.Practice).Distinct().ToList();
        var catalogue = new PracticeCatalogue([.. practices.Select(id => new Practice(id, id.Value, "", [], [], []))], "hash");
        var actions = new ActionCatalogue([.. practices.SelectMany(id => Enum.GetValues<Involvement>()
            .Select(rung => new GrowthAction($"{id}-{EnumText.Of(rung)}", id, rung, "", "", 60, "", "")))]);
        Opportunity[] open = [.. practices.SelectMany((id, index) => Enumerable.Range(0, index % 3)
            .Select(number => new Opportunity(new("csv", $"OPS-{random.Next(4)}"), $"part {number}", new HashSet<PracticeId> { id }, null)))];

        var plan = Text(GrowthPlanner.Plan(some.Report(), open, actions, catalogue, new HashSet<string>()));
        random.Shuffle(open);
        var again = Text(GrowthPlanner.Plan(some.Report(some.Shuffled()), open, actions, catalogue, new HashSet<string>()));

        again.ShouldBe(plan, seed);
    });

    private static string Text(IReadOnlyList<NextAction> plan) =>
        string.Join('\n', plan.Select(next => $"{next.Action.Id} for {next.Gap.Id}: {next.Missing} on {next.Opportunity?.Work} {next.Opportunity?.Title}"));
}
